'use client';

import { CurrencyField } from '@/components/accounts/account-fields';
import { useFormAction } from '@/components/accounts/use-form-action';
import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { openOrganisationAction } from '@/features/team/actions';

/** Opens an organisation for somebody who belongs to none. */
export function OpenOrganisation({ email, currencies }: { email: string; currencies: string[] }) {
  const { form, pending, fields, problem } = useFormAction(openOrganisationAction);
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <TextField label="Name" name="name" autoComplete="organization" required error={fields.name} />
      <TextField
        label="Billing email"
        name="email"
        type="email"
        required
        defaultValue={email}
        error={fields.email}
      />
      <CurrencyField name="currency" currencies={currencies} error={fields.currency} />
      <div>
        <SubmitButton pending={pending}>Open organisation</SubmitButton>
      </div>
    </form>
  );
}
