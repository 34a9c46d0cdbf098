import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { oauthCodes, oauthConsents, oauthTokens } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';

/**
 * Takes back the acting user's consent: the application's tokens for them stop working at once, and it has
 * to ask again. Throws `not_found` when it was not connected.
 */
export async function disconnectApplication(actor: Actor, applicationId: number): Promise<void> {
  const user = requireUser(actor);
  await transaction(async () => {
    // The consent goes first: an exchange under way holds it, and has then made its tokens.
    const gone = await db()
      .delete(oauthConsents)
      .where(and(eq(oauthConsents.applicationId, applicationId), eq(oauthConsents.userId, user.id)))
      .returning({ userId: oauthConsents.userId });
    if (gone.length === 0) throw new Failure('not_found', 'This application is not connected.');
    await db()
      .update(oauthCodes)
      .set({ usedAt: sql`now()` })
      .where(
        and(
          eq(oauthCodes.applicationId, applicationId),
          eq(oauthCodes.userId, user.id),
          isNull(oauthCodes.usedAt),
        ),
      );
    await db()
      .update(oauthTokens)
      .set({ revokedAt: sql`now()` })
      .where(
        and(
          eq(oauthTokens.applicationId, applicationId),
          eq(oauthTokens.userId, user.id),
          isNull(oauthTokens.revokedAt),
        ),
      );
    await recordAudit(user, 'applications.disconnect', { type: 'application', id: applicationId });
  });
}
