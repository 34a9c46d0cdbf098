import { done } from '@/contracts/campaigns/bodies';
import * as contract from '@/contracts/campaigns/payouts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { cancelPayout } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.cancelPayout, async ({ actor, input }) => {
    await cancelPayout(actor, input.body.payout_id);
    return done('Payout cancelled');
  }),
);
