import * as contract from '@/contracts/ads/events';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listEvents } from '@/features/events';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.listEvents, async ({ actor, input }) => {
    const { cursor: after = 0, limit = 50, type: types } = input.query;
    const { events, more } = await listEvents(actor, { after, limit, types });
    return {
      events: events.map(contract.toEventJson),
      cursor: String(events.at(-1)?.position ?? after),
      has_more: more,
    };
  }),
);
