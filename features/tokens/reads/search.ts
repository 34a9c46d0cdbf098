import { and, count, desc, eq, gt, ilike, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { apiTokens, users } from '@/db/schema';

/** A token opens something until it expires or is revoked. */
export type TokenState = 'live' | 'expired' | 'revoked';

const inState: Record<TokenState, SQL | undefined> = {
  live: and(
    isNull(apiTokens.revokedAt),
    or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)),
  ),
  expired: and(isNull(apiTokens.revokedAt), lte(apiTokens.expiresAt, sql`now()`)),
  revoked: isNotNull(apiTokens.revokedAt),
};

export interface TokenSearch {
  /** Part of a token's name or prefix, or of its owner's name or email address. */
  text?: string;
  state?: TokenState;
  page?: number;
  pageSize?: number;
}

const columns = {
  id: apiTokens.id,
  name: apiTokens.name,
  prefix: apiTokens.prefix,
  scopes: apiTokens.scopes,
  createdAt: apiTokens.createdAt,
  expiresAt: apiTokens.expiresAt,
  lastUsedAt: apiTokens.lastUsedAt,
  state: sql<TokenState>`case when ${apiTokens.revokedAt} is not null then 'revoked'
    when ${apiTokens.expiresAt} <= now() then 'expired' else 'live' end`,
  ownerId: users.id,
  owner: users.name,
  ownerEmail: users.email,
  ownerRole: users.role,
};

const select = (where: SQL | undefined) =>
  db().select(columns).from(apiTokens).innerJoin(users, eq(users.id, apiTokens.userId)).where(where);

/** Anybody's token as administrators see it; its secret is not known to us. */
export type AnyToken = Awaited<ReturnType<typeof select>>[number];

/** Everybody's tokens that a search finds, newest first, and how many there are; administrators only. */
export async function searchTokens(
  actor: Actor,
  { text, state, page = 1, pageSize = 25 }: TokenSearch,
): Promise<{ tokens: AnyToken[]; total: number }> {
  requireAdmin(actor);
  const pattern = text && `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const where = and(
    pattern
      ? or(
          ilike(apiTokens.name, pattern),
          ilike(apiTokens.prefix, pattern),
          ilike(users.name, pattern),
          ilike(users.email, pattern),
        )
      : undefined,
    state && inState[state],
  );
  const tokens = await select(where)
    .orderBy(desc(apiTokens.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [row] = await db()
    .select({ total: count() })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .where(where);
  return { tokens, total: row?.total ?? 0 };
}
