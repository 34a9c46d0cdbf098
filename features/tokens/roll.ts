import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { apiTokens } from '@/db/schema';
import { found } from '@/lib/failure';
import { type CreatedToken, holdTokens, insertToken, makerEnds, requireTokenMaker, sooner } from './create';

/** A new token, and until when the one it takes over from still works. */
export interface RolledToken extends CreatedToken {
  replaces: { id: number; expiresAt: Date };
}

/**
 * Gives one of the acting user's tokens a successor with the same name, scopes and length of life; the old one works for
 * `hours` more at most, and what it made belongs to the new one. A token rolls itself and those it made. Throws
 * `not_found` for any other, for what no longer works and for what has a successor, and else as `createToken` does.
 */
export async function rollToken(actor: Actor, id: number, hours: number): Promise<RolledToken> {
  const user = requireTokenMaker(actor);
  const own = user.token && or(eq(apiTokens.id, user.token.id), eq(apiTokens.madeBy, user.token.id));
  return transaction(async () => {
    await holdTokens(user.id);
    if (user.token) await makerEnds(user.token.id);
    const [row] = await db()
      .select()
      .from(apiTokens)
      .where(
        and(
          eq(apiTokens.id, id),
          eq(apiTokens.userId, user.id),
          isNull(apiTokens.revokedAt),
          isNull(apiTokens.rolledTo),
          or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)),
          own,
        ),
      )
      .for('update');
    const old = found(row, 'This token');
    const life = old.expiresAt && old.expiresAt.getTime() - old.createdAt.getTime();
    const { name, scopes, madeBy } = old;
    const whole = life === null ? null : new Date(Date.now() + life);
    const expiresAt = madeBy === null ? whole : sooner(whole, await makerEnds(madeBy));
    const selfRolled = user.token !== undefined;
    const successor = { name, scopes, madeBy, expiresAt, selfRolled };
    const made = await insertToken(user, user.id, successor, 'tokens.roll');
    const [ending] = await db()
      .update(apiTokens)
      .set({
        rolledTo: made.id,
        expiresAt: sql`least(${apiTokens.expiresAt}, now() + make_interval(hours => ${hours}))`,
      })
      .where(eq(apiTokens.id, id))
      .returning({ expiresAt: apiTokens.expiresAt });
    if (!ending?.expiresAt) throw new Error('a token that was rolled has no end');
    await db().update(apiTokens).set({ madeBy: made.id }).where(eq(apiTokens.madeBy, id));
    return { ...made, replaces: { id, expiresAt: ending.expiresAt } };
  });
}
