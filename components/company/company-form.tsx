'use client';

import { TownFields } from '@/components/advertisers/tax-facts';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { useConfirmed } from '@/components/users/confirmation';
import type { OwnCompany } from '@/features/company';
import { changeCompanyAction } from '@/forms/company';
import type { CountryOption } from '@/lib/countries';
import type { CompanyFact } from '@/nouns/company';

/** Who invoices come from and how they are paid. What the environment sets is shown and stays. */
export function CompanyForm({
  company: { facts, settled },
  countries,
}: {
  company: OwnCompany;
  countries: readonly CountryOption[];
}) {
  const toast = useToast();
  const confirmed = useConfirmed();
  const { form, pending, fields, problem } = useFormAction(
    confirmed(changeCompanyAction),
    () => toast.success('Saved', { description: 'Every open invoice says so from now on.' }),
    { guarded: true },
  );
  const field = (fact: CompanyFact, setting: string, hint?: string) => {
    const fixed = settled.includes(fact);
    return {
      defaultValue: facts[fact].replaceAll(/;\s*/g, '\n'),
      readOnly: fixed,
      hint: fixed ? `Set by ${setting} where the platform is started.` : hint,
    };
  };
  return (
    <form {...form} className="grid max-w-2xl gap-6">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <Card title="Seller" description="At the head of every invoice.">
        <div className="grid gap-5">
          <TextField
            label="Name"
            name="name"
            autoComplete="organization"
            maxLength={120}
            {...field('name', 'COMPANY_NAME', 'As it is registered. Bank files name it too.')}
            error={fields.name}
          />
          <TextAreaField
            label="Address"
            name="address"
            rows={3}
            maxLength={400}
            optional
            {...field(
              'address',
              'COMPANY_ADDRESS',
              'Line by line, without the town and country that are said under Tax.',
            )}
            error={fields.address}
          />
          <TextField
            label="Tax number"
            name="tax_id"
            autoComplete="off"
            maxLength={60}
            optional
            {...field('taxId', 'COMPANY_TAX_ID')}
            error={fields.tax_id}
          />
          <TextField
            label="Email"
            name="email"
            type="email"
            autoComplete="email"
            optional
            {...field('email', 'COMPANY_EMAIL', 'For questions about invoices.')}
            error={fields.email}
          />
        </div>
      </Card>
      <Card
        title="Tax"
        description="With a country and a VAT number here, invoices to organisations that say where they are charge the tax of their day, or say why they charge none."
      >
        <div className="grid gap-5">
          <TownFields held={facts} countries={countries} fields={fields} />
        </div>
      </Card>
      <Card
        title="How invoices are paid"
        description="Each invoice adds its own reference, and a code for banking apps where it is in euros and one IBAN is named. Outside the EEA that needs the BIC too, such as BIC: UBSWCHZH80A."
      >
        <TextAreaField
          label="Account"
          name="payment"
          rows={4}
          maxLength={400}
          spellCheck={false}
          optional
          {...field(
            'payment',
            'COMPANY_PAYMENT',
            'Line by line: who holds the account, its IBAN or number, the bank. Without it people can only ask you.',
          )}
          error={fields.payment}
        />
      </Card>
      <div>
        <SubmitButton pending={pending}>Save</SubmitButton>
      </div>
    </form>
  );
}
