'use client';

import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { CheckboxField, RadioGroupField } from '@/components/ui/choice';
import { Combobox, type ComboboxOption } from '@/components/ui/combobox';
import { ProseLink } from '@/components/ui/prose-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import type { AskedText } from '@/features/legal';
import type { MailWay } from '@/features/mail';
import { signUp } from '@/forms/users';
import { accountRules, CurrencyField, NewPasswordField, UsernameField } from './account-fields';

/** Opens an account as influencer or advertiser. */
export function SignUpForm({
  countries,
  currencies,
  role: given,
  callbackUrl,
  mails,
  texts,
}: {
  countries: ComboboxOption[];
  currencies: string[];
  role: 'influencer' | 'advertiser';
  /** The page of ours they came for. */
  callbackUrl?: string;
  mails: MailWay;
  /** The published versions that they agree to. */
  texts: AskedText[];
}) {
  const [role, setRole] = useState<string>(given);
  const { form, pending, fields, problem } = useFormAction(signUp, undefined, { rules: accountRules });
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      {callbackUrl && <input type="hidden" name="callback_url" value={callbackUrl} />}
      {texts.map(({ id }) => (
        <input key={id} type="hidden" name="consents" value={id} />
      ))}
      <RadioGroupField
        label="What brings you here?"
        name="role"
        value={role}
        onValueChange={setRole}
        error={fields.role}
        options={[
          { value: 'influencer', label: 'I create', hint: 'Join campaigns, complete tasks, get paid.' },
          { value: 'advertiser', label: 'I advertise', hint: 'Run campaigns and ads for an organisation.' },
        ]}
      />
      <TextField label="Name" name="name" autoComplete="name" required error={fields.name} />
      <UsernameField error={fields.username} />
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="email"
        required
        hint={
          mails === 'kept'
            ? 'An administrator confirms it, because this instance does not send email yet.'
            : 'We email you a link to confirm it.'
        }
        error={fields.email}
      />
      <NewPasswordField error={fields.password} />
      {role === 'influencer' ? (
        <>
          <Combobox
            label="Country"
            name="country_id"
            options={countries}
            placeholder="Type to search"
            hint="The countries where campaigns run today."
            error={fields.country_id}
          />
          <TextField
            label="Birth date"
            name="birth_date"
            type="date"
            autoComplete="bday"
            optional
            error={fields.birth_date}
          />
        </>
      ) : (
        <OrganisationFields currencies={currencies} fields={fields} />
      )}
      <CheckboxField
        name="terms"
        error={fields.terms}
        label={
          <>
            I am at least 18 years old and agree to the{' '}
            <ProseLink href="/terms" target="_blank">
              terms
            </ProseLink>
            {texts.some(({ page }) => page === 'privacy') && (
              <>
                {' and have read about '}
                <ProseLink href="/privacy" target="_blank">
                  privacy
                </ProseLink>
              </>
            )}
            .
          </>
        }
      />
      <SubmitButton size="lg" pending={pending}>
        Create account
      </SubmitButton>
    </form>
  );
}

function OrganisationFields({
  currencies,
  fields,
}: {
  currencies: string[];
  fields: Record<string, string>;
}) {
  return (
    <>
      <TextField
        label="Organisation"
        name="organisation_name"
        autoComplete="organization"
        required
        error={fields.organisation_name}
      />
      <TextField
        label="Billing email"
        name="organisation_email"
        type="email"
        autoComplete="off"
        optional
        hint="Where invoices go; your own address unless you give another."
        error={fields.organisation_email}
      />
      <CurrencyField
        name="organisation_currency"
        currencies={currencies}
        error={fields.organisation_currency}
      />
    </>
  );
}
