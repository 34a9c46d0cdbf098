import { and, count, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { type Actor, anonymous, requireActive, requireProof } from '@/auth/actor';
import { hashSecret, newSecret, visiblePart } from '@/auth/secret';
import { db, transaction } from '@/db/client';
import { apiTokens, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';

const MOST_TOKENS = 50;

export interface NewToken {
  /** What it is for, in its owner's words. */
  name: string;
  /** Null for a token that lasts until it is revoked. */
  expiresAt: Date | null;
}

/** A new token. Only here is its secret known: the database keeps its hash. */
export interface CreatedToken {
  id: number;
  secret: string;
  prefix: string;
}

async function insertToken(
  actor: Actor,
  userId: number,
  { name, expiresAt }: NewToken,
): Promise<CreatedToken> {
  if (expiresAt && expiresAt.getTime() <= Date.now()) {
    throw new Failure('invalid', 'The expiry must lie in the future.', {
      fields: { expires: 'must lie in the future' },
    });
  }
  const secret = newSecret('fan');
  return transaction(async () => {
    // The row of the user is what parallel requests queue on, so that the count holds.
    await db().select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    const [row] = await db()
      .select({ live: count() })
      .from(apiTokens)
      .where(
        and(
          eq(apiTokens.userId, userId),
          isNull(apiTokens.revokedAt),
          or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)),
        ),
      );
    if ((row?.live ?? 0) >= MOST_TOKENS) {
      throw new Failure('limit_reached', `You have ${MOST_TOKENS} tokens. Revoke one you no longer use.`);
    }
    const [made] = await db()
      .insert(apiTokens)
      .values({ userId, name, prefix: visiblePart(secret), hash: hashSecret(secret), expiresAt })
      .returning({ id: apiTokens.id, prefix: apiTokens.prefix });
    if (!made) throw new Error('the token was not stored');
    const details = { name, prefix: made.prefix, expiresAt };
    await recordAudit(actor, 'tokens.create', { type: 'token', id: made.id }, details);
    return { ...made, secret };
  });
}

/**
 * Makes an API token that acts as the acting user, who must be at the keyboard: a token cannot make tokens.
 * Throws `limit_reached` from the 51st live one on.
 */
export async function createToken(actor: Actor, values: NewToken): Promise<CreatedToken> {
  const user = requireActive(actor);
  if (user.credential !== 'session' && user.credential !== 'command') {
    throw new Failure('forbidden', 'Tokens are made in the browser.');
  }
  return insertToken(requireProof(user), user.id, values);
}

/** Makes an API token for the user with this email address; for the platform's commands. */
export async function createTokenFor(email: string, values: NewToken): Promise<CreatedToken> {
  const [user] = await db()
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, email.trim().toLowerCase()));
  return insertToken(anonymous, found(user, `A user with the address ${email}`).id, values);
}
