'use client';

import { InvoicedAs } from '@/components/advertisers/invoiced-as';
import { Callout } from '@/components/ui/callout';
import { FormSteps } from '@/components/ui/form-steps';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { accountRules, CurrencyField } from '@/components/users/sign-in/account-fields';
import { openOrganisationAction } from '@/forms/team';

/** Opens an organisation for somebody who belongs to none: who it is, then how it is billed. */
export function OpenOrganisation({ email, currencies }: { email: string; currencies: string[] }) {
  const { form, pending, fields, refused, problem } = useFormAction(openOrganisationAction, undefined, {
    rules: accountRules,
  });
  const who = (
    <>
      <TextField label="Name" name="name" autoComplete="organization" required error={fields.name} />
      <CurrencyField name="currency" currencies={currencies} error={fields.currency} />
    </>
  );
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <FormSteps
        steps={[
          { label: 'Organisation', content: who },
          {
            label: 'Invoices',
            content: <InvoicedAs held={{ email }} unless="the name before" fields={fields} />,
          },
        ]}
        refused={refused}
        submit={<SubmitButton pending={pending}>Open organisation</SubmitButton>}
      />
    </form>
  );
}
