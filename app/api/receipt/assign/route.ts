import { done } from '@/contracts/campaigns/bodies';
import { assignReceipt } from '@/contracts/campaigns/receipts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { assignLine } from '@/features/receipts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(assignReceipt, async ({ actor, input: { body } }) => {
    await assignLine(actor, body.line_id, { invoice: body.invoice, advertiserId: body.advertiser_id });
    return done('Transfer booked');
  }),
);
