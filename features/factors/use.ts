import { and, count, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { forgiveFactor, limitFactor } from '@/auth/limits';
import { hashSecret } from '@/auth/secret';
import { holdAccount } from '@/auth/users';
import { db, transaction } from '@/db/client';
import { authenticators, recoveryCodes } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { plainDigits } from '@/lib/digits';
import { Failure } from '@/lib/failure';
import { bareCode } from '@/lib/readable-code';
import { addresses } from '@/nouns/addresses';
import { boundTo } from './challenges';
import { refusedPasskey } from './passkey-answers';
import { openSecret } from './seal';
import { stepOf } from './totp';
import { passkeyOf, withPasskey } from './use-passkey';

/** What of a typed code counts: digits of any script are those of 0 to 9, and spaces and hyphens are nothing. */
const typed = (code: string) => bareCode(plainDigits(code.slice(0, 100)));

/** The six digits that somebody typed from their authenticator app; undefined when it is something else. */
export function appCode(given: string): string | undefined {
  const code = typed(given);
  return /^[0-9]{6}$/.test(code) ? code : undefined;
}

/** What is kept of a recovery code: 80 bits by chance need nothing slower. */
export const recoveryHash = (code: string) => hashSecret(bareCode(code));

/** The refusal of a code, which says what to do and not what was wrong. */
export const wrongCode = () =>
  new Failure('invalid', 'This code is wrong, or was used already.', {
    fields: { code: 'is wrong or was used already. Type the next one that your app shows' },
  });

/** Takes a code of the app if it is of a later half minute than the last one: of two who bring the same, one is late. */
async function takeAppCode(userId: number, code: string): Promise<boolean> {
  const confirmed = and(eq(authenticators.userId, userId), isNotNull(authenticators.confirmedAt));
  const [app] = await db().select({ sealed: authenticators.sealed }).from(authenticators).where(confirmed);
  const step = app && stepOf(openSecret(app.sealed), code);
  if (!app || step === undefined) return false;
  const taken = await db()
    .update(authenticators)
    .set({ lastStep: step })
    .where(
      and(
        confirmed,
        eq(authenticators.sealed, app.sealed),
        or(isNull(authenticators.lastStep), lt(authenticators.lastStep, step)),
      ),
    )
    .returning({ userId: authenticators.userId });
  return taken.length > 0;
}

const unused = (userId: number) => and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt));

/** How many recovery codes somebody has left. */
export async function recoveryCodesLeft(userId: number): Promise<number> {
  const [row] = await db().select({ left: count() }).from(recoveryCodes).where(unused(userId));
  return row?.left ?? 0;
}

async function takeRecoveryCode(by: Actor, userId: number, given: string): Promise<boolean> {
  const taken = await db()
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(and(unused(userId), eq(recoveryCodes.hash, recoveryHash(given))))
    .returning({ userId: recoveryCodes.userId });
  if (taken.length === 0) return false;
  const left = await recoveryCodesLeft(userId);
  await notify({
    userId,
    type: 'security',
    subject: 'A recovery code was used',
    message: `One of your recovery codes was used, and you have ${left} left. If it was not you, choose a new password and make new recovery codes now.`,
    link: addresses.twoStep,
  });
  await recordAudit(by, 'factors.use_recovery_code', { type: 'user', id: userId }, { left });
  return true;
}

/**
 * Uses up a code of somebody's authenticator app, or one of their recovery codes, in the open transaction; `invalid` when
 * it is neither. Callers limit the attempts.
 */
export async function useFactor(by: Actor, userId: number, given: string): Promise<void> {
  const code = appCode(given);
  const right = code ? await takeAppCode(userId, code) : await takeRecoveryCode(by, userId, typed(given));
  if (!right) throw wrongCode();
}

/** What the acting person confirms with: a code that they typed, or what a passkey signed in the browser of their session. */
export type Given = string | { passkey: string; sessionId: string | undefined };

/** Does what the acting person confirms with a code or a passkey, both or neither; attempts are counted for the account. */
export async function withFactor<T>(actor: Actor, given: Given, work: () => Promise<T>): Promise<T> {
  const { id } = requireUser(actor);
  await limitFactor(id);
  const done = await (typeof given === 'string'
    ? withCode(actor, id, given, work)
    : withOwnPasskey(actor, id, given, work));
  await forgiveFactor(id);
  return done;
}

const withCode = <T>(actor: Actor, id: number, code: string, work: () => Promise<T>): Promise<T> =>
  transaction(async () => {
    // Held first, as by whoever signs in with a code.
    await holdAccount(id);
    await useFactor(actor, id, code);
    return work();
  });

async function withOwnPasskey<T>(
  actor: Actor,
  id: number,
  { passkey, sessionId }: Exclude<Given, string>,
  work: () => Promise<T>,
): Promise<T> {
  const terms = { purpose: 'prove', bound: boundTo(id, sessionId) } as const;
  const answered = await passkeyOf(passkey);
  if (answered?.owner.id !== id) throw refusedPasskey();
  return withPasskey(actor, answered, terms, work);
}
