import { and, eq, sql } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import { authenticators } from '@/db/schema';
import { payoutKeys } from '@/db/sealed-accounts';
import type { SealKey } from '@/lib/sealed';
import { openSecret, sealSecret } from './seal';

const BATCH = 500;

/**
 * Seals every secret of an authenticator app by the first key that another of the keys sealed, in small transactions, and
 * says how many. For the command of whoever runs the platform.
 */
export async function resealAuthenticators(keys: [SealKey, ...SealKey[]] = payoutKeys()): Promise<number> {
  let count = 0;
  for (let found = BATCH; found === BATCH; count += found) {
    found = await transaction(async () => {
      const rows = await db()
        .select({ userId: authenticators.userId, sealed: authenticators.sealed })
        .from(authenticators)
        .where(sql`split_part(${authenticators.sealed}, '.', 2) <> ${keys[0].id}`)
        .orderBy(authenticators.userId)
        .limit(BATCH)
        .for('update');
      for (const { userId, sealed } of rows) {
        await db()
          .update(authenticators)
          .set({ sealed: sealSecret(openSecret(sealed, keys), keys) })
          .where(and(eq(authenticators.userId, userId), eq(authenticators.sealed, sealed)));
      }
      return rows.length;
    });
  }
  return count;
}
