import { done } from '@/contracts/campaigns/bodies';
import { setReceiptAside } from '@/contracts/campaigns/receipts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { setAside } from '@/features/receipts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(setReceiptAside, async ({ actor, input: { body } }) => {
    await setAside(actor, body.line_id, body.reason);
    return done('Transfer set aside');
  }),
);
