import * as contract from '@/contracts/campaigns/payouts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listPayouts } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.listPayouts, async ({ actor, input: { body } }) =>
    (await listPayouts(actor, { statuses: body.status, userId: body.user_id }, body)).map(
      contract.toPayoutJson,
    ),
  ),
);
