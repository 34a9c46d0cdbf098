'use client';

import { catchError, type ErrorInfo } from 'next/error';
import { useTransition } from 'react';
import { Button } from './button';
import { Callout } from './callout';

/**
 * Keeps a failure to the part of the page it happened in: the rest stays, and the part can be asked for again.
 * `title` names the part.
 */
export const PartBoundary = catchError(({ title }: { title: string }, { error, retry }: ErrorInfo) => (
  <PartFailed title={title} error={error} retry={retry} />
));

function PartFailed({ title, error, retry }: { title: string; error: unknown; retry: () => void }) {
  const [pending, startTransition] = useTransition();
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  return (
    <Callout
      tone="danger"
      title={`${title} could not be shown`}
      action={
        <Button size="sm" pending={pending} onClick={() => startTransition(retry)}>
          Try again
        </Button>
      }
    >
      The rest of this page is not affected.
      {digest && (
        <>
          {' '}
          Reference <code className="select-all font-mono">{digest}</code>
        </>
      )}
    </Callout>
  );
}
