import { done } from '@/contracts/campaigns/bodies';
import * as contract from '@/contracts/campaigns/payouts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { removePayoutMethod } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.removePayoutMethod, async ({ actor, input: { body } }) => {
    await removePayoutMethod(actor, body.method_id);
    return done('Payout method removed');
  }),
);
