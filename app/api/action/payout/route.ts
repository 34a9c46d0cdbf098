import { done } from '@/contracts/campaigns/bodies';
import * as contract from '@/contracts/campaigns/payouts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { requestPayout } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.requestPayout, async ({ actor, input: { body } }) => ({
    ...done('Payout requested'),
    payout_id: await requestPayout(actor, body),
  })),
);
