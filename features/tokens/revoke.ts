import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireScope, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { apiTokens } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { found } from '@/lib/failure';
import { lockTokens } from './create';

/** Ends a token with what came of it without a person: those it made, and the successors it gave itself with theirs. */
async function end(actor: Actor, id: number, own?: SQL): Promise<void> {
  await transaction(async () => {
    const [owner] = await db()
      .select({ id: apiTokens.userId })
      .from(apiTokens)
      .where(and(eq(apiTokens.id, id), own));
    await lockTokens(found(owner, 'This token').id);
    const [row] = await db()
      .update(apiTokens)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiTokens.id, id), own, isNull(apiTokens.revokedAt)))
      .returning({ name: apiTokens.name, prefix: apiTokens.prefix, userId: apiTokens.userId });
    const ended = found(row, 'This token');
    const came = await db().execute<{ prefix: string }>(sql`
      with recursive line as (
        select id from api_tokens where id = ${id}
        union
        select next.id from line join api_tokens next on next.made_by = line.id
          or (next.self_rolled and next.id = (select rolled_to from api_tokens where id = line.id))
      )
      update api_tokens set revoked_at = now()
      where id in (select id from line) and revoked_at is null returning prefix`);
    const withIt = came.map(({ prefix }) => prefix);
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
