import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { apiTokens } from '@/db/schema';

/** The acting user's tokens that are not revoked, newest first, expired ones too. */
export async function listTokens(actor: Actor) {
  const { id } = requireUser(actor);
  return db()
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      prefix: apiTokens.prefix,
      scopes: apiTokens.scopes,
      madeBy: apiTokens.madeBy,
      rolled: sql<boolean>`${apiTokens.rolledTo} is not null`,
      createdAt: apiTokens.createdAt,
      expiresAt: apiTokens.expiresAt,
      lastUsedAt: apiTokens.lastUsedAt,
    })
    .from(apiTokens)
    .where(and(eq(apiTokens.userId, id), isNull(apiTokens.revokedAt)))
    .orderBy(desc(apiTokens.id));
}

export type Token = Awaited<ReturnType<typeof listTokens>>[number];
