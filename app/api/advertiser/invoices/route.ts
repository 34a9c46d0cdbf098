import { listInvoices as contract, toInvoiceFilter, toInvoiceJson } from '@/contracts/campaigns/invoices';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listInvoices } from '@/features/invoices';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract, async ({ actor, input: { body } }) => ({
    invoices: (await listInvoices(actor, toInvoiceFilter(body), body)).map(toInvoiceJson),
  })),
);
