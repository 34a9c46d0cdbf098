import { sql } from 'drizzle-orm';
import { Failure } from '@/lib/failure';
import { db } from './client';

/** A request that its caller may repeat: who sent it, under which key, and the hash of what was asked. */
export interface RequestKey {
  principal: string;
  key: string;
  requestHash: string;
}

/** What became of a key: claimed by this request, used before by the same one, or used by another one. */
export type Claim = 'first' | 'repeat' | 'mismatch';

export const keyMismatch = () =>
  new Failure('idempotency_mismatch', 'This Idempotency-Key was used with another request.');

const nameOf = ({ principal, key }: RequestKey) => JSON.stringify([principal, key]);

const unnested = (keys: readonly RequestKey[]) => sql`unnest(
  ${sql.param(keys.map(({ principal }) => principal))}::text[], ${sql.param(keys.map(({ key }) => key))}::text[],
  ${sql.param(keys.map(({ requestHash }) => requestHash))}::text[]) as asked (principal, key, request_hash)`;

/** How long a key and its answer are kept. */
export const aliveKey = sql`created_at >= now() - interval '24 hours'`;

/**
 * Claims keys in the open transaction, which keeps or loses them with everything else it does. Waits for whoever is
 * claiming one of them. Of requests that came with one key only the first is `first`. Keys are taken in one order, so
 * that two transactions never wait for each other.
 */
export async function claimKeys(keys: readonly RequestKey[]): Promise<Claim[]> {
  if (keys.length === 0) return [];
  const distinct = [...new Map(keys.toReversed().map((key) => [nameOf(key), key])).values()];
  const claimed = await db().execute<{ principal: string; key: string }>(sql`
    insert into idempotency_keys as stored (principal, key, request_hash)
    select principal, key, request_hash from ${unnested(distinct)}
    order by principal, key
    on conflict (principal, key) do update
      set request_hash = excluded.request_hash, response = null, created_at = now()
      where not (stored.${aliveKey})
    returning principal, key`);
  const mine = new Set(claimed.map((row) => nameOf({ ...row, requestHash: '' })));
  const stored = await hashesOf(distinct.filter((key) => !mine.has(nameOf(key))));
  for (const key of distinct) if (mine.has(nameOf(key))) stored.set(nameOf(key), key.requestHash);
  return keys.map((key) => {
    if (stored.get(nameOf(key)) !== key.requestHash) return 'mismatch';
    return mine.delete(nameOf(key)) ? 'first' : 'repeat';
  });
}

/** What keys that are kept would answer, without claiming any; undefined for those that are new. */
export async function findClaims(keys: readonly RequestKey[]): Promise<(Claim | undefined)[]> {
  const stored = await hashesOf(keys);
  return keys.map((key) => {
    const hash = stored.get(nameOf(key));
    return hash === undefined ? undefined : hash === key.requestHash ? 'repeat' : 'mismatch';
  });
}

/** The hash of the first request under each key that is kept. */
async function hashesOf(keys: readonly RequestKey[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db().execute<{ principal: string; key: string; hash: string }>(sql`
    select stored.principal, stored.key, stored.request_hash as hash
    from idempotency_keys stored join ${unnested(keys)} using (principal, key) where stored.${aliveKey}`);
  return new Map(rows.map((row) => [nameOf({ ...row, requestHash: '' }), row.hash]));
}
