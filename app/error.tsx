'use client';

import { useTransition } from 'react';
import { ProblemPage } from '@/components/layout/problem-page';
import { Button, ButtonLink } from '@/components/ui/button';

/** Shown when a page fails. `digest` is what the server's log carries for the same failure. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const [pending, startTransition] = useTransition();
  return (
    <ProblemPage
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" pending={pending} onClick={() => startTransition(reset)}>
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
    </ProblemPage>
  );
}
