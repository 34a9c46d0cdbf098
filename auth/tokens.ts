import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { apiTokens } from '@/db/schema';
import { Failure } from '@/lib/failure';
import type { UserActor } from './actor';
import { hashSecret } from './secret';
import { accountById, toActor } from './users';

/**
 * The user an API token acts as; undefined when it is unknown, revoked or expired. A banned user's token is
 * `banned`: it is known, and refused.
 */
export async function actorOfToken(secret: string): Promise<UserActor | undefined> {
  const [token] = await db()
    .select({ id: apiTokens.id, userId: apiTokens.userId })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.hash, hashSecret(secret)),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)),
      ),
    );
  if (!token) return undefined;
  const account = await accountById(token.userId);
  if (!account) return undefined;
  if (account.status === 'suspended') throw new Failure('banned', 'This account is suspended.');
  await noteUse(token.id);
  return toActor(account, 'token');
}

/** Once a minute is exact enough for people, and spares a write on every call. */
async function noteUse(id: number): Promise<void> {
  const minuteAgo = sql`now() - interval '1 minute'`;
  await db()
    .update(apiTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(apiTokens.id, id), or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, minuteAgo))));
}
