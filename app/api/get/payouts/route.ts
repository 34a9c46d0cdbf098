import { getPayouts, toPayoutJson } from '@/contracts/campaigns/payouts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { ownPayouts, walletOf } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getPayouts, async ({ actor, input }) => ({
    payouts: (await ownPayouts(actor, input.body)).map(toPayoutJson),
    wallet: await walletOf(actor),
  })),
);
