'use server';

import { refresh, revalidatePath } from 'next/cache';
import { z } from 'zod';
import { updateBilling } from '@/features/advertisers/billing';
import { updateAdvertiser } from '@/features/advertisers/update';
import { action } from '@/forms/action';
import { Email, FormId, OptionalText, Text, TypedAmount } from '@/lib/fields';

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
  }),
  async (actor, { id, seen, legal_name: legalName, tax_id: taxId, ...details }) => {
    await updateBilling(actor, id, { ...details, legalName, taxId }, seen);
    revalidatePath('/', 'layout');
  },
);
