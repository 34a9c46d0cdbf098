'use server';

import { refresh, revalidatePath } from 'next/cache';
import { z } from 'zod';
import { updateBilling } from '@/features/advertisers/billing';
import { setTaxTreatment } from '@/features/advertisers/tax-treatment';
import { updateAdvertiser } from '@/features/advertisers/update';
import { action } from '@/forms/action';
import { camelled } from '@/lib/camel';
import { Email, FormId, OptionalText, Text, TypedAmount } from '@/lib/fields';
import { taxTreatments } from '@/nouns/tax';

/** Changes what is given of name, address and maximum limit of an organisation; administrators only. */
export const updateAdvertiserAction = action(
  z.object({
    id: FormId,
    name: Text(120).optional(),
    email: Email.optional(),
    maximum_limit: TypedAmount(0, 1_000_000_000).optional(),
  }),
  async (actor, { id, maximum_limit: maximumLimit, ...changes }) => {
    await updateAdvertiser(actor, id, { ...changes, maximumLimit });
    refresh();
  },
);

/**
 * Writes what was touched of how an organisation is named and billed; for its owners and billing people, and
 * administrators. `changed_meanwhile` when somebody else wrote since it was shown.
 */
export const updateBillingAction = action(
  z.object({
    id: FormId,
    seen: z.coerce.date(),
    name: Text(120).optional(),
    email: Email.optional(),
    legal_name: OptionalText(160).optional(),
    address: OptionalText(400).optional(),
    tax_id: OptionalText(60).optional(),
    postcode: OptionalText(20).optional(),
    city: OptionalText(80).optional(),
    country: OptionalText(2).optional(),
    vat_id: OptionalText(30).optional(),
    purchase_order: OptionalText(80).optional(),
    buyer_reference: OptionalText(80).optional(),
  }),
  async (actor, { id, seen, ...details }) => {
    await updateBilling(actor, id, camelled(details), seen);
    revalidatePath('/', 'layout');
  },
);

/** Says how an organisation's invoices are taxed; an empty treatment leaves it to the countries and the day. Administrators only. */
export const setTaxTreatmentAction = action(
  z.object({
    id: FormId,
    treatment: z.union([z.literal('').transform(() => null), z.enum(taxTreatments)]),
    rate: z.union([z.literal('').transform(() => null), TypedAmount(0, 50)]).optional(),
    reason: OptionalText(160).optional(),
  }),
  async (actor, { id, ...setting }) => {
    await setTaxTreatment(actor, id, setting);
    refresh();
  },
);
