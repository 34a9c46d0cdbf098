import { done } from '@/contracts/campaigns/bodies';
import * as contract from '@/contracts/campaigns/payouts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { addPayoutMethod } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.addPayoutMethod, async ({ actor, input: { body } }) => ({
    ...done('Payout method added'),
    method_id: (await addPayoutMethod(actor, body)).id,
  })),
);
