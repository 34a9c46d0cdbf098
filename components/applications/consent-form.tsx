'use client';

import { useActionState } from 'react';
import { RefusalNote } from '@/components/ui/refusal-note';
import { SubmitButton } from '@/components/ui/submit-button';
import { decideAuthorizationAction } from '@/forms/applications';

/** The two answers; the application's request travels with them and is judged again. */
export function ConsentForm({ parameters }: { parameters: Record<string, string> }) {
  const [result, decide] = useActionState(decideAuthorizationAction, undefined);
  return (
    <form action={decide} className="grid gap-3">
      {result?.ok === false && <RefusalNote>{result.message}</RefusalNote>}
      {Object.entries(parameters)
        .filter(([name]) => name !== 'decision')
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <div className="grid gap-2 sm:grid-cols-2">
        <SubmitButton name="decision" value="deny" variant="secondary">
          Do not allow
        </SubmitButton>
        <SubmitButton name="decision" value="allow">
          Allow
        </SubmitButton>
      </div>
    </form>
  );
}
