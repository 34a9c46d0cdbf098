import { done } from '@/contracts/campaigns/bodies';
import * as contract from '@/contracts/campaigns/payouts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { requestPayout, requestPayoutTo } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.requestPayout, async ({ actor, input }) => {
    const { method = '', method_id: methodId, ...request } = input.body;
    return {
      ...done('Payout requested'),
      payout_id: await (methodId === undefined
        ? requestPayout(actor, { ...request, method })
        : requestPayoutTo(actor, { ...request, methodId })),
    };
  }),
);
