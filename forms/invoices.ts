'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { askHowToPay } from '@/features/invoices/ask-how-to-pay';
import { cancelInvoice } from '@/features/invoices/cancel';
import { creditInvoice } from '@/features/invoices/credit';
import { issueInvoice } from '@/features/invoices/issue';
import { payInvoice } from '@/features/invoices/pay';
import { payFromPrepaid } from '@/features/invoices/pay-from-prepaid';
import { action, leadTo } from '@/forms/action';
import { Day, FormId, OptionalText, TypedAmount } from '@/lib/fields';
import { addresses } from '@/nouns/addresses';
import { creditReasons } from '@/nouns/credit-notes';

/** Invoices what an organisation spent in some days, and goes to the invoice; administrators only. */
export const issueInvoiceAction = action(
  z.object({ advertiser_id: FormId, date_from: Day, date_to: Day }),
  async (actor, { advertiser_id: advertiserId, date_from: from, date_to: to }) => {
    const { id } = await issueInvoice(actor, { advertiserId, from, to });
    leadTo(addresses.admin.invoice(id));
  },
);

/** Notes that an invoice was paid; administrators only. */
export const payInvoiceAction = action(z.object({ id: FormId }), async (actor, { id }) => {
  await payInvoice(actor, id);
  refresh();
});

/** Pays an invoice from what its organisation paid ahead; its owners and billing people, and administrators. */
export const payFromPrepaidAction = action(z.object({ id: FormId }), async (actor, { id }) => {
  await payFromPrepaid(actor, id);
  refresh();
});

/** Asks administrators how an invoice is paid that does not say so; its owners and billing people. */
export const askHowToPayAction = action(z.object({ id: FormId }), async (actor, { id }) => {
  await askHowToPay(actor, id);
  refresh();
});

/** Cancels an invoice; administrators only. */
export const cancelInvoiceAction = action(z.object({ id: FormId }), async (actor, { id }) => {
  await cancelInvoice(actor, id);
  refresh();
});

/** Credits an invoice in whole or in part; administrators only. */
export const creditInvoiceAction = action(
  z.object({
    id: FormId,
    amount: TypedAmount(0.000001, 1_000_000_000),
    reason: z.enum(creditReasons),
    note: OptionalText(400).optional(),
  }),
  async (actor, { id: invoiceId, ...credit }) => {
    const { number } = await creditInvoice(actor, { invoiceId, ...credit });
    refresh();
    return number;
  },
);
