import { done } from '@/contracts/campaigns/bodies';
import { undoReceipt } from '@/contracts/campaigns/receipts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { undoLine } from '@/features/receipts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(undoReceipt, async ({ actor, input: { body } }) => {
    await undoLine(actor, body.line_id);
    return done('Transfer waits again');
  }),
);
