import { desc, eq, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { apiTokens } from '@/db/schema';
import { connectedBy } from '@/features/applications';

/** How somebody gets in: their API tokens and the applications they let act for them; administrators only. */
export async function userAccess(actor: Actor, userId: number) {
  requireAdmin(actor);
  const [tokens, connected] = await Promise.all([
    db()
      .select({
        id: apiTokens.id,
        name: apiTokens.name,
        prefix: apiTokens.prefix,
        createdAt: apiTokens.createdAt,
        lastUsedAt: apiTokens.lastUsedAt,
        expiresAt: apiTokens.expiresAt,
        state: sql<'live' | 'expired' | 'revoked'>`case when ${apiTokens.revokedAt} is not null then 'revoked'
          when ${apiTokens.expiresAt} <= now() then 'expired' else 'live' end`,
      })
      .from(apiTokens)
      .where(eq(apiTokens.userId, userId))
      .orderBy(desc(apiTokens.id))
      .limit(50),
    connectedBy(userId),
  ]);
  return { tokens, connected };
}

export type UserAccess = Awaited<ReturnType<typeof userAccess>>;
