'use server';

import { refresh, revalidatePath } from 'next/cache';
import { z } from 'zod';
import { updateBilling } from '@/features/advertisers/billing';
import { updateAdvertiser } from '@/features/advertisers/update';
import { action } from '@/forms/action';
import { Email, FormAmount, FormId, OptionalText, Text } from '@/lib/fields';

/** Changes name, address and maximum limit of an organisation; administrators only. */
export const updateAdvertiserAction = action(
  z.object({ id: FormId, name: Text(120), email: Email, maximum_limit: FormAmount(0, 1_000_000_000) }),
  async (actor, { id, maximum_limit: maximumLimit, ...changes }) => {
    await updateAdvertiser(actor, id, { ...changes, maximumLimit });
    refresh();
  },
);

/** Writes how an organisation is named and billed; for its owners and billing people, and administrators. */
export const updateBillingAction = action(
  z.object({
    id: FormId,
    name: Text(120),
    email: Email,
    legal_name: OptionalText(160),
    address: OptionalText(400),
    tax_id: OptionalText(60),
  }),
  async (actor, { id, legal_name: legalName, tax_id: taxId, ...details }) => {
    await updateBilling(actor, id, { ...details, legalName, taxId });
    revalidatePath('/', 'layout');
  },
);
