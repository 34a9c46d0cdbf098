import * as contract from '@/contracts/ads/tokens';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { createToken, listTokens } from '@/features/tokens';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.listTokens, async ({ actor }) => ({
    tokens: (await listTokens(actor)).map(contract.toTokenJson),
  })),
  endpoint(contract.createToken, async ({ actor, input }) =>
    contract.toCreatedTokenJson(await createToken(actor, contract.toNewToken(input.body))),
  ),
);
