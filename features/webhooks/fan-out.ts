import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { orderEvents } from '@/features/events';
import { awake } from './owner';

/** Places of the order that one step takes for one endpoint. */
const STEP = 500;

/**
 * Makes a delivery of each event for each endpoint that wants it, from where the endpoint is in the order. An endpoint that
 * is switched off stays where it is, and gets what it missed once it is on again.
 */
export async function fanOut(signal?: AbortSignal): Promise<void> {
  while (await orderEvents()) signal?.throwIfAborted();
  let moved: number;
  do {
    signal?.throwIfAborted();
    const { count } = await db().execute(sql`
      with last as (select max(position) as position from events), behind as (
        select endpoint.*, least(last.position, endpoint.position + ${STEP}) as up_to
        from webhook_endpoints endpoint, last
        where endpoint.disabled_at is null and endpoint.position < last.position
          and ${awake}
        order by endpoint.position limit 50 for update of endpoint skip locked
      ), made as (
        insert into webhook_deliveries (endpoint_id, event_id, type, payload)
        select behind.id, event.uuid, event.type, event.payload
        from behind join events event on event.position > behind.position and event.position <= behind.up_to
          and (behind.types = '{}' or event.type = any(behind.types))
          and (num_nonnulls(behind.advertiser_id, behind.user_id) = 0
            or event.advertiser_id = behind.advertiser_id or event.user_id = behind.user_id)
        order by event.position
      )
      update webhook_endpoints endpoint set position = behind.up_to from behind where behind.id = endpoint.id`);
    moved = count;
  } while (moved > 0);
}
