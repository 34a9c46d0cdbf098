'use client';

import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { markPreparedAction } from '@/forms/campaigns';

/** Marks the preparation of a campaign as done, once and for good. */
export function MarkPrepared({ id }: { id: number }) {
  const { form, pending, problem } = useFormAction(markPreparedAction);
  return (
    <form {...form} className="grid gap-3">
      <input type="hidden" name="id" value={id} />
      {problem && <Callout tone="danger">{problem}</Callout>}
      <SubmitButton pending={pending} variant="secondary" className="justify-self-start">
        Mark as done
      </SubmitButton>
    </form>
  );
}
