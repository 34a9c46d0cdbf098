import { done } from '@/contracts/campaigns/bodies';
import { updateInvoiceStatus } from '@/contracts/campaigns/invoices';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { cancelInvoice, payInvoice } from '@/features/invoices';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(updateInvoiceStatus, async ({ actor, input: { body } }) => {
    await (body.status === 'paid' ? payInvoice : cancelInvoice)(actor, body.invoice_id);
    return done('Invoice status updated');
  }),
);
