import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { prepared } from '@/db/prepared';
import { apiTokens, users } from '@/db/schema';
import { Failure } from '@/lib/failure';
import type { UserActor } from './actor';
import { hashSecret } from './secret';
import { accountColumns, toActor } from './users';

const minuteAgo = sql`now() - interval '1 minute'`;
const unnoted = or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, minuteAgo));

/** The account of a token with the token itself, in the one read that every call with a token makes. */
const accountOfToken = prepared((database) =>
  database
    .select({
      account: accountColumns,
      token: { id: apiTokens.id, scopes: apiTokens.scopes },
      unnoted: sql<boolean>`${unnoted}`,
    })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .where(
      and(
        eq(apiTokens.hash, sql.placeholder('hash')),
        isNull(apiTokens.revokedAt),
        isNull(users.leavingAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)),
      ),
    )
    .prepare('account_of_token'),
);

/**
 * The user an API token acts as; undefined when it is unknown, revoked or expired, or its user is
 * leaving: one may have been made at that moment. A banned user's token is `banned`: it is known, and refused.
 */
export async function actorOfToken(secret: string): Promise<UserActor | undefined> {
  const [found] = await accountOfToken().execute({ hash: hashSecret(secret) });
  if (!found) return undefined;
  if (found.account.status === 'suspended') throw new Failure('banned', 'This account is suspended.');
  if (found.unnoted) await noteUse(found.token.id);
  return { ...toActor(found.account, 'token'), token: found.token };
}

/** Once a minute is exact enough for people, and spares a write on every call. */
async function noteUse(id: number): Promise<void> {
  await db()
    .update(apiTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(apiTokens.id, id), unnoted));
}
