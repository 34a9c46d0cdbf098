'use client';

import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { updateBillingAction } from '@/forms/advertisers';
import { InvoicedAs } from './invoiced-as';

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
      <InvoicedAs held={organisation} unless="the name above" fields={fields} />
      <div>
        <SubmitButton pending={pending}>Save</SubmitButton>
      </div>
    </form>
  );
}
