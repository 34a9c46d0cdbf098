import * as contract from '@/contracts/campaigns/payout-batches';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { createBatch } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.createPayoutBatch, async ({ actor, input: { body } }) =>
    contract.toBatchJson(await createBatch(actor, body)),
  ),
);
