'use client';

import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import type { BillingDetails } from '@/features/advertisers';
import { updateBillingAction } from '@/forms/advertisers';
import type { CountryOption } from '@/lib/countries';
import { InvoicedAs } from './invoiced-as';
import { TownFields } from './tax-facts';

/** How the organisation is named and billed. */
export function BillingForm({
  organisation,
  countries,
}: {
  countries: readonly CountryOption[];
  organisation: BillingDetails & { id: number; updatedAt: Date };
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
        postcode: organisation.postcode,
        city: organisation.city,
        country: organisation.country,
        vat_id: organisation.vatId,
        purchase_order: organisation.purchaseOrder,
        buyer_reference: organisation.buyerReference,
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
      <InvoicedAs held={organisation} unless="the name above" townBelow fields={fields} />
      <TownFields held={organisation} countries={countries} fields={fields} />
      <TextField
        label="Purchase order"
        name="purchase_order"
        optional
        maxLength={80}
        autoComplete="off"
        defaultValue={organisation.purchaseOrder}
        hint="Invoices quote it, and the reference below."
        error={fields.purchase_order}
      />
      <TextField
        label="Buyer reference"
        name="buyer_reference"
        optional
        maxLength={80}
        autoComplete="off"
        defaultValue={organisation.buyerReference}
        error={fields.buyer_reference}
      />
      <div>
        <SubmitButton pending={pending}>Save</SubmitButton>
      </div>
    </form>
  );
}
