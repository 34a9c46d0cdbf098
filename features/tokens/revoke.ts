import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireScope, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { apiTokens } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { found } from '@/lib/failure';

/** Ends a token, and every one that was made by it, whichever of them was rolled meanwhile. */
async function end(actor: Actor, id: number, own?: SQL): Promise<void> {
  await transaction(async () => {
    const [row] = await db()
      .update(apiTokens)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiTokens.id, id), own, isNull(apiTokens.revokedAt)))
      .returning({ name: apiTokens.name, prefix: apiTokens.prefix, userId: apiTokens.userId });
    const ended = found(row, 'This token');
    // What a token makes makes none, so that this is all of them.
    const made = await db()
      .update(apiTokens)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiTokens.madeBy, id), isNull(apiTokens.revokedAt)))
      .returning({ prefix: apiTokens.prefix });
    const withIt = made.map(({ prefix }) => prefix);
    await recordAudit(
      actor,
      'tokens.revoke',
      { type: 'token', id },
      { ...ended, ...(withIt.length > 0 && { withIt }) },
    );
  });
}

/**
 * Ends one of the acting user's tokens for good, from the next call on, with those it made; `not_found` for any other. A
 * token that is limited ends itself, and others by `tokens:write`.
 */
export async function revokeToken(actor: Actor, id: number): Promise<void> {
  const user = requireUser(actor);
  if (user.token?.id !== id) requireScope(user, 'tokens:write');
  await end(user, id, eq(apiTokens.userId, user.id));
}

/** Ends anybody's token for good, from the next call on, with those it made; administrators only. */
export async function revokeAnyToken(actor: Actor, id: number): Promise<void> {
  await end(requireAdmin(actor), id);
}
