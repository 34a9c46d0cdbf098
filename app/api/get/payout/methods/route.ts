import { getPayoutMethods, toMethodJson } from '@/contracts/campaigns/payouts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { payoutMethodsOf } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getPayoutMethods, async ({ actor }) => (await payoutMethodsOf(actor)).map(toMethodJson)),
);
