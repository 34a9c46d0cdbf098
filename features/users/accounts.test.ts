import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Actor, anonymous, platform } from '@/auth/actor';
import { hashSecret } from '@/auth/secret';
import { actorOfSession } from '@/auth/session';
import { accountById, toActor } from '@/auth/users';
import { db } from '@/db/client';
import { advertisers, auditLog, countries, exchangeRates, mailbox, mailTokens, users } from '@/db/schema';
import { sendDueMails } from '@/features/notifications';
import { makeActor, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { sessionHeaders } from '@/testing/http';
import {
  awaitsVerification,
  changePassword,
  confirmAddress,
  ownProfile,
  type Registration,
  register,
  requestPasswordReset,
  resendVerification,
  resetPassword,
  signOutEverywhere,
  updateProfile,
  verifyEmail,
  verifySignIn,
} from '.';
import { registrationProblems } from './register';

// The limiters are off in tests unless a test is about them.
vi.hoisted(() => {
  process.env.RATE_LIMIT_PER_MINUTE = '1000';
});

const password = 'a right password';
let country = 0;

// It sets a rate, which would be everybody's.
freshDatabase();

beforeAll(async () => {
  const [row] = await db()
    .insert(countries)
    .values({ code: '!a', name: unique('Land'), currencyCode: 'USD', allowed: true })
    .onConflictDoUpdate({ target: countries.code, set: { allowed: true } })
    .returning();
  country = row?.id ?? 0;
  await db().insert(exchangeRates).values({ currency: 'EUR', rate: 0.9, asOf: '2026-06-30', source: 'test' });
});

const somebody = (values: Partial<Registration> = {}): Registration => {
  const username = unique('new');
  return {
    role: 'influencer',
    name: 'New Person',
    username,
    email: `${username}@people.example`,
    password,
    countryId: country,
    ...values,
  };
};

async function actorOf(id: number): Promise<Actor> {
  const account = await accountById(id);
  if (!account) throw new Error('no account');
  return toActor(account, 'session');
}

async function lastMail(to: string) {
  await sendDueMails(platform);
  const [mail] = await db()
    .select()
    .from(mailbox)
    .where(eq(mailbox.recipient, to))
    .orderBy(desc(mailbox.id))
    .limit(1);
  const token = /token=(\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
  return { ...mail, token };
}

const row = async (id: number) => (await db().select().from(users).where(eq(users.id, id)))[0];
const actionsOn = async (id: number) =>
  (
    await db()
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(and(eq(auditLog.subjectType, 'user'), eq(auditLog.subjectId, String(id))))
      .orderBy(auditLog.id)
  ).map((each) => each.action);

/** The session of a browser that signed in now. */
async function openSession(id: number) {
  const { cookie = '' } = await sessionHeaders({ id });
  return cookie.slice(cookie.indexOf('=') + 1);
}

describe('registration', () => {
  it('opens an account that waits for its address, and the mailed link opens the rest', async () => {
    const made = await register({ ...somebody(), returnTo: '/campaigns/1' }, unique('from'));
    expect(await row(made.id)).toMatchObject({
      status: 'inactive',
      emailVerifiedAt: null,
      role: 'influencer',
    });
    expect(await actorOf(made.id)).toMatchObject({ active: false });
    expect(await awaitsVerification(await actorOf(made.id))).toBe(true);
    const mail = await lastMail(made.email);
    expect(mail.token).toMatch(/^fanmail_/);
    const [stored] = await db().select().from(mailTokens).where(eq(mailTokens.userId, made.id));
    expect(stored?.hash).toBe(hashSecret(mail.token));
    expect(await verifyEmail(mail.token)).toEqual({ returnTo: '/campaigns/1', role: 'influencer' });
    expect(await row(made.id)).toMatchObject({ status: 'active', emailVerifiedAt: expect.any(Date) });
    expect(await awaitsVerification(await actorOf(made.id))).toBe(false);
    expect(await actionsOn(made.id)).toEqual(['users.register', 'users.verify_email']);
  });

  it('makes the organisation of an advertiser, in a currency that has a rate', async () => {
    const name = unique('brand');
    const organisation = { name, email: `${name}@brands.example`, currency: 'EUR' };
    const made = await register(somebody({ role: 'advertiser', organisation }), unique('from'));
    const [kept] = await db()
      .select()
      .from(advertisers)
      .where(eq(advertisers.id, made.advertiserId ?? 0));
    expect(kept).toMatchObject(organisation);
    const taken = register(somebody({ role: 'advertiser', organisation }), unique('from'));
    await expect(taken).rejects.toMatchObject({ fields: { organisation_email: expect.any(String) } });
    const strange = { name: 'x', email: `${unique('x')}@brands.example`, currency: 'XXX' };
    await expect(
      register(somebody({ role: 'advertiser', organisation: strange }), unique('from')),
    ).rejects.toMatchObject({ code: 'invalid', fields: { organisation_currency: expect.any(String) } });
  });

  it('tells all at once what is taken and what is not open to the person', async () => {
    const first = somebody();
    await register(first, unique('from'));
    const again = { ...first, username: first.username.toUpperCase(), birthDate: '2020-01-01' };
    const fields = {
      email: 'already belongs to an account',
      username: 'is already taken',
      birth_date: 'you must be at least 18',
      country_id: 'is not a country we know',
    };
    const refused = register({ ...again, countryId: 2 ** 31 - 1 }, unique('from'));
    await expect(refused).rejects.toMatchObject({ code: 'username_taken', fields });
    expect(await registrationProblems({ username: first.username }, unique('from'))).toEqual({
      username: fields.username,
    });
    expect(await registrationProblems({}, unique('from'))).toEqual({});
  });

  it('joins no existing organisation, whatever the form says', async () => {
    const own = { ...somebody({ role: 'advertiser' }), advertiserId: 1 };
    const made = await register(own, unique('from'));
    const [kept] = await db()
      .select()
      .from(advertisers)
      .where(eq(advertisers.id, made.advertiserId ?? 0));
    expect(kept?.email).toBe(made.email);
  });

  it('is limited for an address, refused attempts too', async () => {
    const from = unique('from');
    const first = somebody();
    await register(first, from);
    for (let attempt = 0; attempt < 19; attempt++) {
      await expect(register(first, from)).rejects.toMatchObject({ code: 'username_taken' });
    }
    await expect(register(somebody(), from)).rejects.toMatchObject({ code: 'rate_limited' });
  });
});

describe('mailed links', () => {
  it('work once, and for their purpose only', async () => {
    const made = await register(somebody(), unique('from'));
    const { token } = await lastMail(made.email);
    await expect(resetPassword(token, 'another password')).rejects.toMatchObject({ code: 'not_found' });
    const results = await Promise.allSettled([verifyEmail(token), verifyEmail(token), verifyEmail(token)]);
    expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    await expect(verifyEmail(token)).rejects.toMatchObject({ code: 'not_found' });
    await expect(verifyEmail('fanmail_forged')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('work no more once they have expired, or a newer one was used', async () => {
    const made = await register(somebody(), unique('from'));
    const first = await lastMail(made.email);
    await resendVerification(await actorOf(made.id));
    const second = await lastMail(made.email);
    await db()
      .update(mailTokens)
      .set({ expiresAt: new Date(Date.now() - 1_000) })
      .where(eq(mailTokens.hash, hashSecret(second.token)));
    await expect(verifyEmail(second.token)).rejects.toMatchObject({ code: 'not_found' });
    await resendVerification(await actorOf(made.id));
    await verifyEmail((await lastMail(made.email)).token);
    await expect(verifyEmail(first.token)).rejects.toMatchObject({ code: 'not_found' });
    await expect(resendVerification(await actorOf(made.id))).rejects.toMatchObject({ code: 'wrong_state' });
  });

  it('are sent again at most 5 times an hour', async () => {
    const made = await register(somebody(), unique('from'));
    for (let round = 0; round < 5; round++) await resendVerification(await actorOf(made.id));
    await expect(resendVerification(await actorOf(made.id))).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(resendVerification(anonymous)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('do not wake an account that was deactivated after it had been confirmed', async () => {
    const made = await register(somebody(), unique('from'));
    await verifyEmail((await lastMail(made.email)).token);
    await db().update(users).set({ status: 'inactive' }).where(eq(users.id, made.id));
    await requestPasswordReset(made.email, unique('from'));
    await resetPassword((await lastMail(made.email)).token, 'another password');
    expect((await row(made.id))?.status).toBe('inactive');
  });
});

describe('an administrator', () => {
  it('confirms an address in place of the mailed link, which works no more then', async () => {
    const admin = await makeActor('admin');
    const made = await register(somebody(), unique('from'));
    const { token } = await lastMail(made.email);
    await expect(confirmAddress(await actorOf(made.id), made.id)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await confirmAddress(admin, made.id);
    expect(await row(made.id)).toMatchObject({ status: 'active', emailVerifiedAt: expect.any(Date) });
    expect(await actionsOn(made.id)).toContain('users.confirm_address');
    await expect(verifyEmail(token)).rejects.toMatchObject({ code: 'not_found' });
    await expect(confirmAddress(admin, made.id)).rejects.toMatchObject({ code: 'wrong_state' });
    await expect(confirmAddress(admin, 2_000_000_000)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('confirms the address of somebody suspended without letting them in', async () => {
    const made = await register(somebody(), unique('from'));
    await db().update(users).set({ status: 'suspended', bannedAt: new Date() }).where(eq(users.id, made.id));
    await confirmAddress(await makeActor('admin'), made.id);
    expect((await row(made.id))?.status).toBe('suspended');
  });
});

describe('forgotten password', () => {
  it('sets a new one, ends every session and confirms the address', async () => {
    const made = await register(somebody(), unique('from'));
    const session = await openSession(made.id);
    expect(await actorOfSession(session)).toMatchObject({ id: made.id });
    await requestPasswordReset(made.email, unique('from'));
    const { token } = await lastMail(made.email);
    await resetPassword(token, 'the newest password');
    expect(await actorOfSession(session)).toBeUndefined();
    expect((await row(made.id))?.status).toBe('active');
    const from = unique('from');
    await expect(verifySignIn({ email: made.email, password }, from)).rejects.toMatchObject({
      code: 'unauthorized',
    });
    const claims = await verifySignIn({ email: made.email, password: 'the newest password' }, from);
    expect(claims).toEqual({ userId: made.id, sessionId: expect.any(String) });
    await expect(resetPassword(token, 'once more please')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('answers alike for an address without an account, and sends nothing', async () => {
    const made = await register(somebody(), unique('from'));
    const nobody = `${unique('nobody')}@people.example`;
    const timed = async (email: string) => {
      const started = performance.now();
      const value = await requestPasswordReset(email, unique('from'));
      return { value, ms: performance.now() - started };
    };
    // The quickest of several, which other work on the machine cannot skew.
    const quickest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
    for (let round = 0; round < 5; round++) {
      const known = await timed(made.email);
      const unknown = await timed(nobody);
      expect(unknown.value).toBe(known.value);
      quickest.known = Math.min(quickest.known, known.ms);
      quickest.unknown = Math.min(quickest.unknown, unknown.ms);
    }
    expect(Math.abs(quickest.unknown - quickest.known)).toBeLessThan(50);
    expect((await lastMail(nobody)).token).toBe('');
  });

  it('mails one address at most 5 times an hour, whoever asks, known or not', async () => {
    for (const email of [
      (await register(somebody(), unique('from'))).email,
      `${unique('x')}@people.example`,
    ]) {
      for (let round = 0; round < 5; round++) await requestPasswordReset(email, unique('from'));
      await expect(requestPasswordReset(email, unique('from'))).rejects.toMatchObject({
        code: 'rate_limited',
      });
    }
  });
});

describe('password and sessions', () => {
  it('changes with the current one, and ends the other sessions', async () => {
    const made = await register(somebody(), unique('from'));
    const session = await openSession(made.id);
    const actor = await actorOf(made.id);
    await expect(
      changePassword(actor, { current: 'not it', next: 'the next password' }, unique('from')),
    ).rejects.toMatchObject({ fields: { current: expect.any(String) } });
    expect(await actorOfSession(session)).toBeDefined();
    await changePassword(actor, { current: password, next: 'the next password' }, unique('from'));
    expect(await actorOfSession(session)).toBeUndefined();
    expect(await actorOfSession(await openSession(made.id))).toBeDefined();
    expect(await actionsOn(made.id)).toContain('users.change_password');
  });

  it('takes no more than 5 guesses of the current one', async () => {
    const made = await register(somebody(), unique('from'));
    const actor = await actorOf(made.id);
    const from = unique('from');
    const guess = (current: string) => changePassword(actor, { current, next: 'the next password' }, from);
    for (let round = 0; round < 5; round++) {
      await expect(guess('not it')).rejects.toMatchObject({ code: 'invalid' });
    }
    await expect(guess(password)).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('end everywhere at once', async () => {
    const made = await register(somebody(), unique('from'));
    const sessions = [await openSession(made.id), await openSession(made.id)];
    await signOutEverywhere(await actorOf(made.id));
    for (const each of sessions) expect(await actorOfSession(each)).toBeUndefined();
    await expect(signOutEverywhere(anonymous)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('end with a ban', async () => {
    const made = await register(somebody(), unique('from'));
    const session = await openSession(made.id);
    await db().update(users).set({ status: 'suspended', bannedAt: new Date() }).where(eq(users.id, made.id));
    expect(await actorOfSession(session)).toBeUndefined();
  });
});

describe('profile', () => {
  const values = {
    name: 'New Name',
    bio: 'Words',
    avatar: null,
    sex: 'other' as const,
    birthDate: '1990-02-28',
    cityId: null,
    categories: [],
    profilePublic: false,
    showEarnings: false,
  };

  it('is written by its owner', async () => {
    const actor = await makeActor('influencer');
    const username = unique('renamed');
    await updateProfile(actor, { ...values, username, countryId: country });
    expect(await ownProfile(actor)).toMatchObject({
      name: 'New Name',
      username,
      bio: 'Words',
      sex: 'other',
      birthDate: '1990-02-28',
      countryId: country,
      profilePublic: false,
      categories: [],
    });
  });

  it('refuses a taken username and somebody under 18, and changes nothing', async () => {
    const other = await makeActor('influencer');
    const actor = await makeActor('influencer');
    const profile = { ...values, countryId: null };
    await expect(
      updateProfile(actor, { ...profile, username: other.username.toUpperCase() }),
    ).rejects.toMatchObject({ code: 'username_taken' });
    const year = new Date().getUTCFullYear() - 10;
    await expect(
      updateProfile(actor, { ...profile, username: actor.username, birthDate: `${year}-01-01` }),
    ).rejects.toMatchObject({ fields: { birth_date: expect.any(String) } });
    expect(await ownProfile(actor)).toMatchObject({ name: actor.name, username: actor.username });
    await expect(updateProfile(anonymous, { ...profile, username: 'abc' })).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });
});
