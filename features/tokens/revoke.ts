import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { apiTokens } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { found } from '@/lib/failure';

/** Ends one of the acting user's tokens for good, from the next call on; `not_found` for any other. */
export async function revokeToken(actor: Actor, id: number): Promise<void> {
  const user = requireUser(actor);
  await transaction(async () => {
    const [row] = await db()
      .update(apiTokens)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiTokens.id, id), eq(apiTokens.userId, user.id), isNull(apiTokens.revokedAt)))
      .returning({ name: apiTokens.name, prefix: apiTokens.prefix });
    await recordAudit(user, 'tokens.revoke', { type: 'token', id }, found(row, 'This token'));
  });
}
