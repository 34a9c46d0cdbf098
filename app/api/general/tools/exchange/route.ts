import { exchange } from '@/contracts/campaigns/tools';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { exchange as convert } from '@/features/lists';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(exchange, async ({ actor, input }) => {
    const { asOf, ...result } = await convert(actor, input.body);
    return { ...result, as_of: asOf };
  }),
);
