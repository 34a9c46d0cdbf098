import { sql } from 'drizzle-orm';
import { db, inTransaction } from '@/db/client';
import { wake } from '@/db/queue';
import type { EventType } from '@/nouns/events';
import { kindOf } from './kinds';
import { subjectOf } from './subjects';

/** Transactions that will wake a worker: once is enough for all they tell of. */
const waking = new WeakSet<object>();

/**
 * Writes an event into the outbox, in the transaction of what it tells of: one cannot be kept without the other. Its
 * text is made here, once, and never again. A subject that is not there is told of to nobody.
 */
export async function recordEvent(type: EventType, id: number | string, reason?: string): Promise<void> {
  if (!inTransaction()) throw new Error(`${type} must be recorded in the transaction of its change`);
  const because =
    reason === undefined
      ? sql`data`
      : sql`(data::jsonb || jsonb_build_object('reason', ${reason}::text))::json`;
  const [told] = await db().execute<{ heard: boolean }>(sql`
    with made as (select gen_random_uuid() as uuid, date_trunc('milliseconds', now()) as at)
    insert into events (uuid, type, advertiser_id, user_id, occurred_at, payload)
    select made.uuid, ${type}, subject.advertiser_id, subject.user_id, made.at,
      json_build_object('id', made.uuid, 'type', ${type}::text,
        'timestamp', to_char(made.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'data', ${because})::text
    from made, (${subjectOf(type, id)}) as subject
    returning exists (select from webhook_endpoints where disabled_at is null) as heard`);
  if (!told?.heard || waking.has(db())) return;
  waking.add(db());
  await wake('send-events');
}

/** Tells of an audited action, if it is one that people are told of. */
export async function recordAction(
  action: string,
  id: number | string,
  details: Record<string, unknown>,
): Promise<void> {
  const type = kindOf(action, details);
  if (!type) return;
  const { reason } = details;
  await recordEvent(type, id, typeof reason === 'string' ? reason : undefined);
}
