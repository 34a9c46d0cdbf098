'use client';

import { useTransition } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Problem } from './problem';

/** Stands in for a page that failed. `digest` is what the server's log carries for the same failure. */
export function PageFailure({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const [pending, startTransition] = useTransition();
  return (
    <Problem
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" pending={pending} onClick={() => startTransition(retry)}>
            Try again
          </Button>
          <ButtonLink href="/">Go to the start page</ButtonLink>
        </>
      }
    >
      <p>Nothing you entered was changed by this. Try again; if it keeps failing, tell your administrator.</p>
      {error.digest && (
        <p className="mt-2 text-sm">
          Reference <code className="select-all font-mono text-ink">{error.digest}</code>
        </p>
      )}
    </Problem>
  );
}
