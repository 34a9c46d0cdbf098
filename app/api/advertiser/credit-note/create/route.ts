import { done } from '@/contracts/campaigns/bodies';
import { createCreditNote } from '@/contracts/campaigns/invoices';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { creditInvoice } from '@/features/invoices';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(createCreditNote, async ({ actor, input }) => {
    const { invoice_id: invoiceId, ...asked } = input.body;
    const { id, toPrepaid, ...note } = await creditInvoice(actor, { invoiceId, ...asked });
    return { ...done('Credit note created'), ...note, credit_note_id: id, to_prepaid: toPrepaid };
  }),
);
