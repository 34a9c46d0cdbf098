import { and, eq, gt, lt, ne, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { signInSteps, users } from '@/db/schema';
import { appUrl } from '@/lib/env';
import { Failure } from '@/lib/failure';
import { hashSecret, newSecret } from './secret';

/** How long a sign-in waits for its second step: ten minutes. */
export const STEP_SECONDS = 600;

/** Codes that may be tried in one of them. */
const MOST_ATTEMPTS = 5;

/** Where the browser keeps the secret of a sign-in whose second step is open. */
export const stepCookie = () => (appUrl().startsWith('https:') ? '__Host-fanfare.step' : 'fanfare.step');

/** Where a browser keeps by what it is known while it asks for a passkey. */
export const browserCookie = () =>
  appUrl().startsWith('https:') ? '__Host-fanfare.browser' : 'fanfare.browser';

/** What of that cookie's value is ours, or a new one: several pages of one browser may ask at once. */
export const browserSecret = (kept: string | undefined): string =>
  kept && /^fanbrowser_[\w-]{43}$/.test(kept) ? kept : newSecret('fanbrowser');

/**
 * Opens the second step of somebody whose password was right, and gives the secret that their browser keeps. Like a
 * session it is refused when the account is no longer as `still` says, and ends with the sessions.
 */
export async function openStep(userId: number, still?: SQL): Promise<string> {
  const secret = newSecret('fanstep');
  const [opened] = await db().execute(sql`
    insert into ${signInSteps} (hash, user_id, expires_at)
    select ${hashSecret(secret)}, ${users.id}, now() + make_interval(secs => ${STEP_SECONDS})
    from ${users} where ${and(eq(users.id, userId), ne(users.status, 'suspended'), still)}
    for share
    returning hash`);
  if (!opened) throw new Failure('unauthorized', 'Your account was changed a moment ago. Sign in again.');
  return secret;
}

const over = () =>
  new Failure('unauthorized', 'This sign-in waited too long, or had too many codes. Start again.');

/** Counts one attempt at a second step, whatever comes of it, and says whose it is; `unauthorized` when it is over. */
export async function attemptStep(secret: string | undefined): Promise<number> {
  if (!secret) throw over();
  const [step] = await db()
    .update(signInSteps)
    .set({ attempts: sql`${signInSteps.attempts} + 1` })
    .where(
      and(
        eq(signInSteps.hash, hashSecret(secret)),
        lt(signInSteps.attempts, MOST_ATTEMPTS),
        gt(signInSteps.expiresAt, sql`now()`),
      ),
    )
    .returning({ userId: signInSteps.userId });
  if (!step) throw over();
  return step.userId;
}

/** Ends a second step that was done; `unauthorized` when somebody else was first, or it was ended meanwhile. */
export async function endStep(secret: string): Promise<void> {
  const [ended] = await db()
    .delete(signInSteps)
    .where(eq(signInSteps.hash, hashSecret(secret)))
    .returning({ hash: signInSteps.hash });
  if (!ended) throw over();
}
