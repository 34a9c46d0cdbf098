import { eq, sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { type Actor, anonymous } from '@/auth/actor';
import { actorOfSession, cookieOf, sessionCookie } from '@/auth/session';
import { openSession } from '@/auth/sessions';
import { accountById, toActor } from '@/auth/users';
import { db, pool } from '@/db/client';
import { knownDevices, notifications, sessions, users } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { notify } from '@/features/notifications';
import { makeActor, unique } from '@/testing/factories';
import { makeTwoStep } from '@/testing/factors';
import { sessionHeaders } from '@/testing/http';
import {
  changePassword,
  createUser,
  endOwnSession,
  forceLogout,
  ownSessions,
  setBan,
  signOutOthers,
  verifySignIn,
} from '.';

vi.mock('@/features/notifications', async (original) => {
  const there = await original<typeof import('@/features/notifications')>();
  return { ...there, notify: vi.fn(there.notify) };
});

const password = 'a right password';
const firefox = new Headers({
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'x-fanfare-client': '203.0.113.77',
});

async function somebody() {
  const email = `${unique('somebody')}@people.example`;
  const { id } = await createUser({ email, password, role: 'influencer' });
  const account = await accountById(id);
  if (!account) throw new Error('no account');
  const actor: Actor = toActor(account, 'session');
  const signIn = async () => {
    const opened = await verifySignIn({ email, password }, unique('from'), firefox);
    if ('step' in opened) throw new Error('a second step is asked for');
    return opened;
  };
  return { id, email, actor, signIn };
}

async function cookieFor(id: number): Promise<string | undefined> {
  return cookieOf(new Request('http://here', { headers: await sessionHeaders({ id }) }), sessionCookie());
}

describe('the sessions of a person', () => {
  it('tell the device and the network, and each is ended by itself', async () => {
    const { actor, signIn } = await somebody();
    const [first, second] = [await signIn(), await signIn()];
    expect(await ownSessions(actor)).toMatchObject([
      { id: second.sessionId, device: 'Firefox on Linux', network: '203.0.113.*' },
      { id: first.sessionId, device: 'Firefox on Linux', network: '203.0.113.*' },
    ]);
    await endOwnSession(actor, first.sessionId);
    expect(await ownSessions(actor)).toMatchObject([{ id: second.sessionId }]);
    await expect(endOwnSession(actor, first.sessionId)).rejects.toMatchObject({ code: 'not_found' });
    const other = await makeActor('influencer');
    await expect(endOwnSession(other, second.sessionId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(endOwnSession(anonymous, second.sessionId)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(ownSessions(anonymous)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('end all at once but that of one browser', async () => {
    const { id, actor, signIn } = await somebody();
    const [, kept] = [await signIn(), await signIn(), await signIn()];
    const other = await makeActor('influencer');
    expect(await signOutOthers(other, kept.sessionId)).toBe(0);
    expect(await signOutOthers(actor, kept.sessionId)).toBe(2);
    expect(await ownSessions(actor)).toMatchObject([{ id: kept.sessionId }]);
    expect((await historyOf({ type: 'user', id }))[0]).toMatchObject({
      action: 'users.sign_out_others',
      details: { ended: 2 },
    });
    await expect(signOutOthers(actor, undefined)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(signOutOthers(anonymous, kept.sessionId)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('are fifty at most; the one not used for longest makes room', async () => {
    const { id, actor } = await somebody();
    const seen = async () => (await db().select().from(users).where(eq(users.id, id)))[0]?.lastSeenAt;
    expect(await seen()).toBeNull();
    const first = await openSession(id, firefox);
    expect(await seen()).toBeInstanceOf(Date);
    for (let each = 0; each < 50; each++) await openSession(id, firefox);
    const kept = await ownSessions(actor);
    expect(kept).toHaveLength(50);
    expect(kept.map((session) => session.id)).not.toContain(first.sessionId);
  });

  it('cost one read a request, and one write in five minutes', async () => {
    const { id } = await somebody();
    const cookie = await cookieFor(id);
    const { debug } = pool().options;
    const asked: string[] = [];
    pool().options.debug = (_connection: number, query: string) => asked.push(query);
    try {
      for (let each = 0; each < 3; each++)
        expect(await actorOfSession(cookie, firefox)).toMatchObject({ id });
      expect(asked).toHaveLength(3);
      await db()
        .update(sessions)
        .set({ lastUsedAt: new Date(Date.now() - 301_000) })
        .where(eq(sessions.userId, id));
      asked.length = 0;
      await db().update(users).set({ lastSeenAt: null }).where(eq(users.id, id));
      asked.length = 0;
      for (let each = 0; each < 3; each++) await actorOfSession(cookie, firefox);
      expect(asked).toHaveLength(4);
    } finally {
      pool().options.debug = debug;
    }
    const [row] = await db().select().from(sessions).where(eq(sessions.userId, id));
    expect(row).toMatchObject({ device: 'Firefox on Linux', network: '203.0.113.*' });
    const [person] = await db().select().from(users).where(eq(users.id, id));
    expect(person?.lastSeenAt).toBeInstanceOf(Date);
  });

  it('end when their time is over', async () => {
    const { id } = await somebody();
    const cookie = await cookieFor(id);
    await db().update(sessions).set({ expiresAt: new Date() }).where(eq(sessions.userId, id));
    expect(await actorOfSession(cookie)).toBeUndefined();
  });
});

describe('signing in', () => {
  it('with an old password while it is changed opens nothing that lasts', async () => {
    for (let round = 0; round < 8; round++) {
      const { id, actor, signIn } = await somebody();
      const attempts = [signIn(), signIn(), signIn()];
      const change = changePassword(actor, { current: password, next: 'the next password' }, unique('from'));
      await Promise.allSettled([...attempts, change]);
      await change;
      expect(await db().$count(sessions, eq(sessions.userId, id))).toBe(0);
    }
  });

  it('while banned opens nothing that lasts, and right after a forced sign-out it works', async () => {
    const admin = await makeActor('admin');
    for (let round = 0; round < 8; round++) {
      const { id, signIn } = await somebody();
      const ban = setBan(admin, { userId: id, banned: true, reason: 'Spam' });
      await Promise.allSettled([signIn(), signIn(), ban]);
      await ban;
      expect(await db().$count(sessions, eq(sessions.userId, id))).toBe(0);
      await expect(openSession(id, firefox)).rejects.toMatchObject({ code: 'unauthorized' });
    }
    const { id, signIn } = await somebody();
    const old = await cookieFor(id);
    await forceLogout(admin, id);
    const fresh = await cookieFor(id);
    expect(await actorOfSession(old)).toBeUndefined();
    expect(await actorOfSession(fresh)).toMatchObject({ id });
    expect(await signIn()).toMatchObject({ userId: id });
    expect((await db().select().from(users).where(eq(users.id, id)))[0]?.status).toBe('active');
  });
});

describe('a browser or system that somebody never signed in with', () => {
  const chrome = new Headers({
    'user-agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
    'x-fanfare-client': '203.0.113.78',
  });
  const told = (userId: number) =>
    db()
      .select()
      .from(notifications)
      .where(sql`${notifications.userId} = ${userId} and ${notifications.subject} like '%something new'`);

  it('is told of once, with its name and no address, and never the first of all', async () => {
    const { id, email, signIn } = await somebody();
    const withChrome = () => verifySignIn({ email, password }, unique('from'), chrome);
    await signIn();
    await signIn();
    expect(await told(id)).toEqual([]);
    await Promise.all([withChrome(), withChrome()]);
    await withChrome();
    expect(await told(id)).toMatchObject([
      {
        type: 'security',
        subject: 'A sign-in with something new',
        message: expect.stringMatching(
          /with Chrome on Windows on \d+ \w+ \d{4}, \d\d:\d\d UTC\. We did not know it as yours/,
        ),
        link: '/settings/sessions',
      },
    ]);
    expect((await historyOf({ type: 'user', id }))[0]).toMatchObject({
      action: 'users.new_device',
      details: { device: 'Chrome on Windows' },
    });
    const kept = await db().select().from(knownDevices).where(eq(knownDevices.userId, id));
    expect(kept).toHaveLength(2);
    expect(JSON.stringify([kept, await told(id)])).not.toContain('203.0');
  });

  it('is told of to whoever was here before anything was kept of it', async () => {
    const { id, signIn } = await somebody();
    await db()
      .update(users)
      .set({ lastSeenAt: new Date(Date.now() - 31 * 86_400_000) })
      .where(eq(users.id, id));
    await signIn();
    await signIn();
    expect(await told(id)).toHaveLength(1);
  });

  it('opens nothing and is not known when it cannot be told of', async () => {
    const { id, email, signIn } = await somebody();
    await signIn();
    const withChrome = () => verifySignIn({ email, password }, unique('from'), chrome);
    vi.mocked(notify).mockRejectedValueOnce(new Error('lock timeout'));
    await expect(withChrome()).rejects.toThrow('lock timeout');
    expect(await db().$count(sessions, eq(sessions.userId, id))).toBe(1);
    await withChrome();
    expect(await told(id)).toHaveLength(1);
  });

  it('is told of once a code has ended the sign-in, and not before', async () => {
    const { id, email, signIn } = await somebody();
    await signIn();
    const { code } = await makeTwoStep(id);
    const begun = await verifySignIn({ email, password }, unique('from'), chrome);
    if (!('step' in begun)) throw new Error('no second step');
    expect(await told(id)).toEqual([]);
    await verifySignIn({ code: await code() }, unique('from'), chrome, begun.step);
    expect(await told(id)).toHaveLength(1);
  });
});
