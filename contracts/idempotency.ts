import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import { aliveKey, claimKey, keyMismatch, type RequestKey, takeTurn } from '@/db/idempotency';
import { idempotencyKeys } from '@/db/schema';
import { Failure } from '@/lib/failure';

/** The request as one text; files count by their content and are never written out. */
const hashOf = (request: unknown) =>
  sha256(JSON.stringify(request, (_name, value) => (value instanceof Uint8Array ? sha256(value) : value)));
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** A request by its principal, its Idempotency-Key and all that was asked. Throws `malformed`. */
export function requestKey(principal: string, key: string, request: unknown): RequestKey {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Failure('malformed', 'Idempotency-Key must be 1 to 255 visible ASCII characters.');
  }
  return { principal, key, requestHash: hashOf(request) };
}

/**
 * Runs `work` once for a request's key and answers repeats with the first answer. Key and effects are
 * written in one transaction: a crash keeps both or neither, and a refusal keeps neither. `prepare` does beforehand what
 * takes long or cannot be undone by the database, and not for a repeat; `replayed` is told of one.
 * `idempotency_mismatch` when the key came with another request, `in_progress` while the first is under way.
 */
export async function once<R>(
  request: RequestKey,
  prepare: () => Promise<R>,
  work: (prepared: R) => Promise<unknown>,
  replayed: () => void,
): Promise<unknown> {
  const { principal, key, requestHash } = request;
  const mine = and(eq(idempotencyKeys.principal, principal), eq(idempotencyKeys.key, key));
  const read = async () => {
    const [first] = await db().select().from(idempotencyKeys).where(and(mine, aliveKey));
    if (first && first.requestHash !== requestHash) throw keyMismatch();
    if (first) replayed();
    return first;
  };
  const before = await read();
  if (before) return before.response;
  const prepared = await prepare();
  return transaction(async () => {
    await takeTurn(request);
    if (!(await claimKey(request))) return (await read())?.response;
    const answer = await work(prepared);
    await db().update(idempotencyKeys).set({ response: answer }).where(mine);
    return answer;
  });
}
