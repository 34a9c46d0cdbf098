import * as contract from '@/contracts/campaigns/payout-batches';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { batchFile } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.takeBatchFile, async ({ actor, input: { body } }) =>
    contract.toBatchFileJson(await batchFile(actor, body.batch_id)),
  ),
);
