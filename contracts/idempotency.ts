import { createHash } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import { idempotencyKeys } from '@/db/schema';
import { Failure } from '@/lib/failure';

/**
 * Runs `work` once for a principal's key and answers repeats with the first answer. Key and effects are
 * written in one transaction: a crash keeps both or neither, a refusal keeps neither, and a repeat that
 * arrives meanwhile waits for the first. `idempotency_mismatch` when the key came with another request.
 */
export async function once(
  principal: string,
  key: string,
  request: unknown,
  work: () => Promise<unknown>,
): Promise<unknown> {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Failure('malformed', 'Idempotency-Key must be 1 to 255 visible ASCII characters.');
  }
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const mine = and(eq(idempotencyKeys.principal, principal), eq(idempotencyKeys.key, key));
  return transaction(async () => {
    await db()
      .delete(idempotencyKeys)
      .where(and(mine, lt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`)));
    const claimed = await db()
      .insert(idempotencyKeys)
      .values({ principal, key, requestHash })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (claimed.length === 0) {
      const [first] = await db().select().from(idempotencyKeys).where(mine);
      if (first?.requestHash !== requestHash) {
        throw new Failure('idempotency_mismatch', 'This Idempotency-Key was used with another request.');
      }
      return first.response;
    }
    const answer = await work();
    await db().update(idempotencyKeys).set({ response: answer }).where(mine);
    return answer;
  });
}
