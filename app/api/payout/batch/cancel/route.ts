import { done } from '@/contracts/campaigns/bodies';
import * as contract from '@/contracts/campaigns/payout-batches';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { cancelBatch } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.cancelPayoutBatch, async ({ actor, input: { body } }) => {
    await cancelBatch(actor, body.batch_id);
    return done('Batch cancelled');
  }),
);
