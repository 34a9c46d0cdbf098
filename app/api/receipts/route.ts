import { listReceipts, toReceiptsJson } from '@/contracts/campaigns/receipts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { incomingLines } from '@/features/receipts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listReceipts, async ({ actor, input: { body } }) => {
    const { rows, total } = await incomingLines(actor, body.state, body);
    return toReceiptsJson(rows, total);
  }),
);
