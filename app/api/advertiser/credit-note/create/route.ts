import { done } from '@/contracts/campaigns/bodies';
import { createCreditNote } from '@/contracts/campaigns/invoices';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { creditInvoice } from '@/features/invoices';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(createCreditNote, async ({ actor, input: { body } }) => {
    const { id, number, amount, tax, toPrepaid, currency } = await creditInvoice(actor, {
      invoiceId: body.invoice_id,
      amount: body.amount,
      reason: body.reason,
      note: body.note,
    });
    return {
      ...done('Credit note created'),
      credit_note_id: id,
      number,
      amount,
      tax,
      to_prepaid: toPrepaid,
      currency,
    };
  }),
);
