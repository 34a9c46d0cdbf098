import { eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { apiTokens, oauthCodes, oauthConsents, oauthTokens } from '@/db/schema';

/** Ends what programs act for somebody by: API tokens, and everything that applications were granted. */
export async function endProgramsOf(userId: number): Promise<void> {
  await db()
    .update(apiTokens)
    .set({ revokedAt: sql`coalesce(${apiTokens.revokedAt}, now())` })
    .where(eq(apiTokens.userId, userId));
  for (const table of [oauthTokens, oauthCodes, oauthConsents]) {
    await db().delete(table).where(eq(table.userId, userId));
  }
}
