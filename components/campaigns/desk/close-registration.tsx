'use client';

import { useFormAction } from '@/components/accounts/use-form-action';
import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { closeRegistrationAction } from '@/features/campaigns/actions';

/** Closes the registration of a campaign; it cannot be opened again. */
export function CloseRegistration({ id }: { id: number }) {
  const { form, pending, problem } = useFormAction(closeRegistrationAction);
  return (
    <form {...form} className="grid gap-3">
      <input type="hidden" name="id" value={id} />
      {problem && <Callout tone="danger">{problem}</Callout>}
      <SubmitButton pending={pending} variant="secondary" className="justify-self-start">
        Close registration
      </SubmitButton>
    </form>
  );
}
