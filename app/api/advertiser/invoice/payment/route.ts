import { readInvoicePayment, toPaymentJson } from '@/contracts/campaigns/invoices';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { invoicePayment } from '@/features/invoices';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(readInvoicePayment, async ({ actor, input }) =>
    toPaymentJson(await invoicePayment(actor, input.body.invoice_id)),
  ),
);
