import * as contract from '@/contracts/ads/tokens';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listTokens } from '@/features/tokens';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.listTokens, async ({ actor }) => ({
    tokens: (await listTokens(actor)).map(contract.toTokenJson),
  })),
);
