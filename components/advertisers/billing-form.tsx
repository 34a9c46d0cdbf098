'use client';

import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { updateBillingAction } from '@/forms/advertisers';

/** How the organisation is named and billed. */
export function BillingForm({
  organisation,
}: {
  organisation: {
    id: number;
    name: string;
    email: string;
    legalName: string;
    address: string;
    taxId: string;
    updatedAt: Date;
  };
}) {
  const toast = useToast();
  const { form, pending, fields, problem } = useFormAction(
    updateBillingAction,
    () => toast.success('Details saved'),
    {
      guarded: true,
      held: {
        name: organisation.name,
        email: organisation.email,
        legal_name: organisation.legalName,
        address: organisation.address,
        tax_id: organisation.taxId,
      },
    },
  );
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <input type="hidden" name="id" value={organisation.id} />
      <input type="hidden" name="seen" value={organisation.updatedAt.toISOString()} />
      <TextField
        label="Name"
        name="name"
        required
        defaultValue={organisation.name}
        hint="As influencers see it on your campaigns."
        error={fields.name}
      />
      <TextField
        label="Billing email"
        name="email"
        type="email"
        required
        defaultValue={organisation.email}
        error={fields.email}
      />
      <TextField
        label="Legal name"
        name="legal_name"
        optional
        autoComplete="organization"
        defaultValue={organisation.legalName}
        hint="As invoices name you; the name above unless you give one."
        error={fields.legal_name}
      />
      <TextAreaField
        label="Address"
        name="address"
        optional
        rows={4}
        autoComplete="street-address"
        defaultValue={organisation.address}
        error={fields.address}
      />
      <TextField
        label="Tax id"
        name="tax_id"
        optional
        defaultValue={organisation.taxId}
        error={fields.tax_id}
      />
      <div>
        <SubmitButton pending={pending}>Save</SubmitButton>
      </div>
    </form>
  );
}
