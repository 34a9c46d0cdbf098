import { and, eq, gt, lt, ne, notInArray, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { prepared } from '@/db/prepared';
import { knownDevices, sessions, signInSteps, users } from '@/db/schema';
import { deviceOf, placeOf } from '@/lib/device';
import { Failure } from '@/lib/failure';
import { addressOf } from './address';
import { hasFactor } from './factors';
import { accountColumns } from './users';

/** How long a browser stays signed in: 30 days. */
export const SESSION_SECONDS = 30 * 24 * 3600;

/** Browsers of one person that stay signed in; of more, those that were not used for longest are signed out. */
const MOST_SESSIONS = 50;

/** How long a proof of who somebody is counts in their browser. */
const PROOF_MINUTES = 10;

/** What the session cookie carries; everything else is read from the database on every request. */
export interface SessionClaims {
  userId: number;
  sessionId: string;
}

/** What the headers of a request tell of the browser behind it. */
const seenIn = (headers: Headers) => ({
  device: deviceOf(headers.get('user-agent')),
  network: placeOf(addressOf(headers)),
});

/**
 * Remembers what somebody signs in with, and gives its name when they signed in before, but never with this as far as is
 * known. Asked before their session is opened, which is when they were last seen. Of many at once one is told.
 */
export async function newDevice(userId: number, headers: Headers): Promise<string | undefined> {
  const { device } = seenIn(headers);
  const [noted] = await db().execute<{ before: boolean }>(sql`
    insert into ${knownDevices} (user_id, device) values (${userId}, ${device})
    on conflict do nothing
    returning exists (select from ${knownDevices} where user_id = ${userId})
      or exists (select from ${users} where id = ${userId} and last_seen_at is not null) as before`);
  return noted?.before ? device : undefined;
}

/**
 * Signs somebody in on the browser that sent `headers`, and gives the claims for its cookie. `unauthorized` when the
 * account is suspended, or no longer as `still` says: whoever changes a password or bans somebody first writes that down
 * and then ends the sessions, so that none is opened by what was known before.
 */
export async function openSession(userId: number, headers: Headers, still?: SQL): Promise<SessionClaims> {
  const { device, network } = seenIn(headers);
  const [opened] = await db().execute<{ id: string }>(sql`
    insert into ${sessions} (user_id, device, network, expires_at)
    select ${users.id}, ${device}, ${network}, now() + make_interval(secs => ${SESSION_SECONDS})
    from ${users} where ${and(eq(users.id, userId), ne(users.status, 'suspended'), still)}
    for no key update
    returning id`);
  if (!opened) throw new Failure('unauthorized', 'Your account was changed a moment ago. Sign in again.');
  // However they came: by signing in, by signing up or by an invitation.
  await db().update(users).set({ lastSeenAt: sql`now()` }).where(eq(users.id, userId));
  await endLeastUsed(userId);
  return { userId, sessionId: opened.id };
}

async function endLeastUsed(userId: number): Promise<void> {
  const latest = db()
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(sql`${sessions.lastUsedAt} desc`)
    .limit(MOST_SESSIONS);
  await db()
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), notInArray(sessions.id, latest)));
}

const accountBySession = prepared((database) =>
  database
    .select({
      ...accountColumns,
      hasFactor: hasFactor(users.id),
      unproved: sql<boolean>`${sessions.confirmedAt} < now() - make_interval(mins => ${PROOF_MINUTES})`,
      unnoted: sql<boolean>`${sessions.lastUsedAt} < now() - interval '5 minutes'`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sql.placeholder('sessionId')),
        eq(sessions.userId, sql.placeholder('userId')),
        gt(sessions.expiresAt, sql`now()`),
        ne(users.status, 'suspended'),
      ),
    )
    .prepare('account_of_session'),
);

/** The account whose live session this is, in one read by key; undefined when it was ended, expired or banned. */
export async function accountOfSession({ userId, sessionId }: SessionClaims) {
  const [row] = await accountBySession().execute({ userId, sessionId });
  return row;
}

/** Notes where and when a session was used; every five minutes is exact enough for people, and spares writes. */
export async function noteUse(sessionId: string, headers: Headers | undefined): Promise<void> {
  const used = db()
    .$with('used')
    .as(
      db()
        .update(sessions)
        .set({ lastUsedAt: sql`now()`, ...(headers && seenIn(headers)) })
        .where(and(eq(sessions.id, sessionId), lt(sessions.lastUsedAt, sql`now() - interval '5 minutes'`)))
        .returning({ userId: sessions.userId }),
    );
  await db()
    .with(used)
    .update(users)
    .set({ lastSeenAt: sql`now()` })
    .where(sql`${users.id} in (select user_id from used)`);
}

/** Notes that somebody proved who they are in the browser of this session; false when it has ended. */
export async function confirmSession({ sessionId, userId }: SessionClaims): Promise<boolean> {
  const confirmed = await db()
    .update(sessions)
    .set({ confirmedAt: sql`now()` })
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId)))
    .returning({ id: sessions.id });
  return confirmed.length > 0;
}

/** Ends one session, of this person if one is named; false when there was none. */
export async function endSession(sessionId: string, userId?: number): Promise<boolean> {
  const ended = await db()
    .delete(sessions)
    .where(and(eq(sessions.id, sessionId), userId === undefined ? undefined : eq(sessions.userId, userId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends every session of somebody but one; gives how many. */
export async function endOtherSessionsOf({ userId, sessionId }: SessionClaims): Promise<number> {
  const ended = await db()
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.id, sessionId)))
    .returning({ id: sessions.id });
  await db().delete(signInSteps).where(eq(signInSteps.userId, userId));
  return ended.length;
}

/**
 * Ends every session of somebody, on every instance with its next request, and every sign-in whose second step is open;
 * API tokens live on.
 */
export async function endSessionsOf(userId: number): Promise<void> {
  await db().delete(sessions).where(eq(sessions.userId, userId));
  await db().delete(signInSteps).where(eq(signInSteps.userId, userId));
}
