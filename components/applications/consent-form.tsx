'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { decideAuthorizationAction } from '@/forms/applications';

/** The two answers; the application's request travels with them and is judged again. */
export function ConsentForm({ parameters }: { parameters: Record<string, string> }) {
  const [result, decide, pending] = useActionState(decideAuthorizationAction, undefined);
  return (
    <form action={decide} className="grid gap-3">
      {result?.ok === false && <Callout tone="danger">{result.message}</Callout>}
      {Object.entries(parameters)
        .filter(([name]) => name !== 'decision')
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <div className="grid gap-2 sm:grid-cols-2">
        <Button type="submit" name="decision" value="deny" pending={pending}>
          Do not allow
        </Button>
        <Button type="submit" name="decision" value="allow" variant="primary" pending={pending}>
          Allow
        </Button>
      </div>
    </form>
  );
}
