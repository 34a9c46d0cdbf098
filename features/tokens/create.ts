import { and, count, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { type Actor, anonymous, requireActive, requireProof, type UserActor } from '@/auth/actor';
import { hashSecret, newSecret, visiblePart } from '@/auth/secret';
import { db, transaction } from '@/db/client';
import { apiTokens, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { DAY_MS } from '@/lib/dates';
import { Failure, found } from '@/lib/failure';
import { mostTokenDays, type Scope } from '@/nouns/scopes';

const MOST_TOKENS = 50;

export interface NewToken {
  /** What it is for, in its owner's words. */
  name: string;
  /** Null for a token that lasts until it is revoked. */
  expiresAt: Date | null;
  /** Null for everything its owner may do. */
  scopes: Scope[] | null;
}

/** A new token. Only here is its secret known: the database keeps its hash. */
export interface CreatedToken {
  id: number;
  name: string;
  secret: string;
  prefix: string;
  scopes: Scope[] | null;
  createdAt: Date;
  expiresAt: Date | null;
}

/** Has everything that makes, rolls and ends tokens of somebody take turns. */
export async function lockTokens(userId: number): Promise<void> {
  await db().select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
}

/** Makes room for one more token of somebody; `limit_reached` without. */
export async function holdTokens(userId: number): Promise<void> {
  await lockTokens(userId);
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
}

/** Keeps a token that `holdTokens` has made room for, and writes down who made it. */
export async function insertToken(
  actor: Actor,
  userId: number,
  values: NewToken & { madeBy?: number | null; selfRolled?: boolean },
  action: 'tokens.create' | 'tokens.roll' = 'tokens.create',
): Promise<CreatedToken> {
  const secret = newSecret('fan');
  const [made] = await db()
    .insert(apiTokens)
    .values({ ...values, userId, prefix: visiblePart(secret), hash: hashSecret(secret) })
    .returning();
  if (!made) throw new Error('the token was not stored');
  const { id, name, prefix, scopes, createdAt, expiresAt } = made;
  const details = { name, prefix, expiresAt, ...(scopes && { scopes }) };
  await recordAudit(actor, action, { type: 'token', id }, details);
  return { id, name, secret, prefix, scopes, createdAt, expiresAt };
}

function refusePast({ expiresAt }: NewToken): void {
  if (expiresAt && expiresAt.getTime() <= Date.now()) {
    throw new Failure('invalid', 'The expiry must lie in the future.', {
      fields: { expires: 'must lie in the future' },
    });
  }
}

/** What a token may give to another: some of what it is for itself, never the making of tokens, and for a year at most. */
function refuseBeyond({ token }: UserActor, { scopes, expiresAt }: NewToken): void {
  const held = token?.scopes ?? [];
  const beyond = scopes?.filter((scope) => scope === 'tokens:write' || !held.includes(scope));
  if (!scopes || beyond?.length) {
    const problem = beyond?.length
      ? `must be among those of the token that makes it, without tokens:write: not ${beyond.join(', ')}`
      : 'must be named';
    throw new Failure('invalid', `The scopes ${problem}.`, { fields: { scopes: problem } });
  }
  if (!expiresAt || expiresAt.getTime() > Date.now() + mostTokenDays * DAY_MS) {
    const problem = `must be within ${mostTokenDays} days`;
    throw new Failure('invalid', `The expiry ${problem}.`, { fields: { expires: problem } });
  }
}

/** The sooner of two ends; null is never. */
export const sooner = (one: Date | null, other: Date | null) =>
  one && other ? (one < other ? one : other) : (one ?? other);

/** When a token ends by itself that makes or rolls another; once it was ended or rolled meanwhile, it does neither. */
export async function makerEnds(id: number): Promise<Date | null> {
  const [maker] = await db()
    .select({ expiresAt: apiTokens.expiresAt })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.id, id),
        isNull(apiTokens.revokedAt),
        isNull(apiTokens.rolledTo),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)),
      ),
    );
  if (!maker) throw new Failure('forbidden', 'This token was ended or rolled, and makes no others.');
  return maker.expiresAt;
}

/**
 * Makes an API token that acts as the acting user: somebody at the keyboard, or a token that was made for `tokens:write`,
 * for some of its own scopes and no longer than a year or than itself. Throws `forbidden` for any other, `invalid`, and `limit_reached`
 * from the 51st live one on.
 */
export async function createToken(actor: Actor, values: NewToken): Promise<CreatedToken> {
  const user = requireTokenMaker(actor);
  if (user.credential === 'token') refuseBeyond(user, values);
  refusePast(values);
  return transaction(async () => {
    await holdTokens(user.id);
    const { token } = user;
    if (!token) return insertToken(user, user.id, values);
    const expiresAt = sooner(values.expiresAt, await makerEnds(token.id));
    return insertToken(user, user.id, { ...values, expiresAt, madeBy: token.id });
  });
}

/** The acting user, who may make tokens: with proof in the browser, or by a token that is for that by name. */
export function requireTokenMaker(actor: Actor): UserActor {
  const user = requireProof(requireActive(actor));
  const { credential, token } = user;
  const may = credential === 'session' || credential === 'command' || token?.scopes?.includes('tokens:write');
  if (!may)
    throw new Failure('forbidden', 'Tokens are made in the browser, or by a token with tokens:write.');
  return user;
}

/** Makes an API token for the user with this email address; for the platform's commands. */
export async function createTokenFor(email: string, values: NewToken): Promise<CreatedToken> {
  const [user] = await db()
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, email.trim().toLowerCase()));
  const { id } = found(user, `A user with the address ${email}`);
  refusePast(values);
  return transaction(async () => {
    await holdTokens(id);
    return insertToken(anonymous, id, values);
  });
}
