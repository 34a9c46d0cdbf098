import { sql } from 'drizzle-orm';
import { type Actor, requireActive } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { wake } from '@/db/queue';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import { mostReplayed } from '@/nouns/webhooks';
import { findEndpoint } from './reads/endpoints';

/** An endpoint that is sent to: one that is off gets nothing, whoever asks. */
async function requireOn(actor: Actor, id: string): Promise<void> {
  requireActive(actor);
  const { disabledAt } = await findEndpoint(actor, id);
  if (disabledAt) throw new Failure('wrong_state', 'This endpoint is switched off. Switch it on first.');
}

/** Which deliveries are sent again: those named, or all since a moment that were not delivered. */
export type Replay = { ids: number[] } | { since: Date };

/**
 * Sends deliveries again at once, with the ids and the bytes they had, and says how many; at most a thousand, the oldest
 * first. Throws `not_found`, and `wrong_state` for an endpoint that is off.
 */
export async function replayDeliveries(actor: Actor, id: string, which: Replay): Promise<number> {
  await requireOn(actor, id);
  const those =
    'ids' in which
      ? sql`id = any(${`{${which.ids.join(',')}}`}::bigint[])`
      : sql`status <> 'delivered' and created_at >= ${which.since.toISOString()}::timestamptz`;
  return transaction(async () => {
    const { count } = await db().execute(sql`
      update webhook_deliveries set status = 'waiting', attempts = 0, due_at = now()
      where id = any(array(
        select id from webhook_deliveries where endpoint_id = ${id} and ${those} order by id limit ${mostReplayed}))`);
    if (count > 0) {
      await recordAudit(actor, 'webhooks.replay', { type: 'webhook_endpoint', id }, { deliveries: count });
      await wake('send-events');
    }
    return count;
  });
}

/** Sends an endpoint a test, of the type `test` and with an id of its own, and gives its delivery. */
export async function testEndpoint(actor: Actor, id: string): Promise<number> {
  await requireOn(actor, id);
  return transaction(async () => {
    const [row] = await db().execute<{ id: string }>(sql`
      with made as (select gen_random_uuid() as uuid, date_trunc('milliseconds', now()) as at)
      insert into webhook_deliveries (endpoint_id, event_id, type, payload)
      select ${id}, made.uuid, 'test', json_build_object('id', made.uuid, 'type', 'test', 'timestamp',
        to_char(made.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'data', json_build_object('endpoint_id', ${id}::text))::text
      from made returning id::text`);
    await recordAudit(actor, 'webhooks.test', { type: 'webhook_endpoint', id });
    await wake('send-events');
    return Number(row?.id);
  });
}
