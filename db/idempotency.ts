import { sql } from 'drizzle-orm';
import { Failure } from '@/lib/failure';
import { db } from './client';

/** A request that its caller may repeat: who sent it, under which key, and the hash of what was asked. */
export interface RequestKey {
  principal: string;
  key: string;
  requestHash: string;
}

export const keyMismatch = () =>
  new Failure('idempotency_mismatch', 'This Idempotency-Key was used with another request.');

/** How long a key and its answer are kept. */
export const aliveKey = sql`created_at >= now() - interval '24 hours'`;

/**
 * Holds a key until the open transaction ends; `in_progress` when somebody else does. Whoever has claimed it is not
 * waited for, since a caller that repeats because no answer came would hold one more connection each time.
 */
export async function takeTurn({ principal, key }: RequestKey): Promise<void> {
  const [turn] = await db().execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`${key} ${principal}`}, 1)) as mine`,
  );
  if (turn?.mine) return;
  throw new Failure('in_progress', 'This was sent before and is still under way. Try again in a moment.', {
    retryAfter: 1,
  });
}

/**
 * Claims a key in the open transaction, which keeps or loses it with everything else it does; false when it was used
 * before. Waits for whoever is claiming it. Impressions claim theirs in `record_ad_hits`, by the same rule.
 */
export async function claimKey({ principal, key, requestHash }: RequestKey): Promise<boolean> {
  const claimed = await db().execute(sql`
    insert into idempotency_keys as stored (principal, key, request_hash) values (${principal}, ${key}, ${requestHash})
    on conflict (principal, key) do update
      set request_hash = excluded.request_hash, response = null, created_at = now()
      where not (stored.${aliveKey})
    returning key`);
  return claimed.length > 0;
}
