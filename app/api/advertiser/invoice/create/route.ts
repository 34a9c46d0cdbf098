import { done } from '@/contracts/campaigns/bodies';
import { createInvoice } from '@/contracts/campaigns/invoices';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { issueInvoice } from '@/features/invoices';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(createInvoice, async ({ actor, input: { body } }) => {
    const invoice = await issueInvoice(actor, {
      advertiserId: body.advertiser_id,
      from: body.date_from,
      to: body.date_to,
    });
    return {
      ...done(invoice.created ? 'Invoice created' : 'This period was invoiced before'),
      invoice_id: invoice.id,
      number: invoice.number,
    };
  }),
);
