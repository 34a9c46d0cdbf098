import { and, desc, eq, like } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { type Actor, anonymous, platform } from '@/auth/actor';
import { accountById, toActor } from '@/auth/users';
import { db } from '@/db/client';
import { authenticators, notifications, rateLimits, recoveryCodes, sessions, signInSteps } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { changePassword, createUser, setBan, verifySignIn } from '@/features/users';
import { sealKey } from '@/lib/sealed';
import { makeActor, unique } from '@/testing/factories';
import { codeOf, makeTwoStep } from '@/testing/factors';
import { freshDatabase } from '@/testing/fresh-database';
import { refused } from '@/testing/refused';
import { confirmAuthenticator, offerAuthenticator, ownFactors, renewRecoveryCodes, turnOffTwoStep } from '.';
import { resealAuthenticators } from './reseal';
import { openSecret, sealSecret } from './seal';
import { newTotpSecret, stepOf } from './totp';
import { resetTwoStep } from './turn-off';

// The limiters are off in tests unless a test is about them.
vi.hoisted(() => {
  process.env.RATE_LIMIT_PER_MINUTE = '1000';
});

// It seals everything anew, which would be everybody's.
freshDatabase();

const password = 'a right password';
const from = () => unique('from');

async function somebody() {
  const email = `${unique('somebody')}@people.example`;
  const { id } = await createUser({ email, password, role: 'influencer' });
  const account = await accountById(id);
  if (!account) throw new Error('no account');
  const actor: Actor = toActor(account, 'session');
  /** The secret of a second step, as their browser keeps it. */
  const begin = async () => {
    const opened = await verifySignIn({ email, password }, from());
    if (!('step' in opened)) throw new Error('no second step');
    return opened.step;
  };
  const open = () => db().$count(sessions, eq(sessions.userId, id));
  return { id, email, actor, begin, open };
}

const finish = (step: string, code: string) => verifySignIn({ code }, from(), undefined, step);
const outcomes = async (all: Promise<unknown>[]) =>
  (await Promise.allSettled(all))
    .map((each) => (each.status === 'fulfilled' ? 'done' : each.reason.code))
    .sort();

const arabic = (code: string) => code.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
const newsOf = async (id: number) =>
  (
    await db()
      .select()
      .from(notifications)
      .where(eq(notifications.userId, id))
      .orderBy(desc(notifications.id))
  )[0];

describe('turning two-step sign-in on', () => {
  it('takes a code of the offered key, and gives ten recovery codes once', async () => {
    const { id, actor, email } = await somebody();
    const { secret, address } = await offerAuthenticator(actor);
    expect(address).toMatch(/^otpauth:\/\/totp\/Fanfare:.+secret=[A-Z2-7]{32}&/);
    expect(await verifySignIn({ email, password }, from())).toHaveProperty('sessionId');
    await expect(confirmAuthenticator(actor, codeOf(secret, 9))).rejects.toEqual(refused('invalid'));
    const again = await offerAuthenticator(actor);
    expect(again.secret).not.toBe(secret);
    const codes = await confirmAuthenticator(actor, ` ${arabic(codeOf(again.secret))} `);
    expect(new Set(codes)).toHaveProperty('size', 10);
    expect(codes[0]).toMatch(/^([A-Z0-9]{4}-){3}[A-Z0-9]{4}$/);
    expect(await ownFactors(actor)).toEqual({
      since: expect.any(Date),
      passkeys: [],
      recoveryCodesLeft: 10,
    });
    expect(await newsOf(id)).toMatchObject({ type: 'security', subject: 'Two-step sign-in is on' });
    expect(await historyOf({ type: 'user', id })).toMatchObject([
      { action: 'factors.turn_on' },
      { action: 'users.create' },
    ]);
    const kept = JSON.stringify([
      await db().select().from(authenticators),
      await db().select().from(recoveryCodes),
    ]);
    for (const text of [again.secret, codes[0] ?? '', (codes[0] ?? '').replaceAll('-', '')])
      expect(kept).not.toContain(text);
    await expect(offerAuthenticator(actor)).rejects.toEqual(refused('wrong_state'));
    await expect(confirmAuthenticator(actor, codeOf(again.secret, 1))).rejects.toEqual(
      refused('wrong_state'),
    );
    await expect(offerAuthenticator(anonymous)).rejects.toEqual(refused('unauthorized'));
  });

  it('takes the code of half a minute before and after, and none further away', () => {
    const secret = newTotpSecret();
    const now = Date.now();
    const step = Math.floor(now / 30_000);
    expect([-2, -1, 0, 1, 2].map((later) => stepOf(secret, codeOf(secret, later), now))).toEqual([
      undefined,
      step - 1,
      step,
      step + 1,
      undefined,
    ]);
  });
});

describe('the second step of signing in', () => {
  it('opens no session before the code, and one with it', async () => {
    const { id, begin, open } = await somebody();
    const { code } = await makeTwoStep(id);
    const step = await begin();
    expect(await open()).toBe(0);
    expect(JSON.stringify(await db().select().from(signInSteps))).not.toContain(step);
    expect(await finish(step, await code())).toMatchObject({ userId: id, sessionId: expect.any(String) });
    await expect(finish(step, await code())).rejects.toEqual(refused('unauthorized'));
    expect(await open()).toBe(1);
  });

  it('takes a code once, however many bring it at the same moment', async () => {
    const { id, begin, open } = await somebody();
    const { code } = await makeTwoStep(id);
    const steps = await Promise.all([1, 2, 3, 4].map(begin));
    const shown = await code();
    expect(await outcomes(steps.map((step) => finish(step, shown)))).toEqual([
      'done',
      'invalid',
      'invalid',
      'invalid',
    ]);
    expect(await open()).toBe(1);
    await expect(finish(await begin(), shown)).rejects.toEqual(refused('invalid'));
  });

  it('belongs to one person, and takes no code of another', async () => {
    const [mine, other] = [await somebody(), await somebody()];
    const { code } = await makeTwoStep(mine.id);
    await makeTwoStep(other.id);
    await expect(finish(await other.begin(), await code())).rejects.toEqual(refused('invalid'));
    await expect(finish('fanstep_guessed', await code())).rejects.toEqual(refused('unauthorized'));
    await expect(verifySignIn({ code: await code() }, from())).rejects.toEqual(refused('unauthorized'));
    expect(await other.open()).toBe(0);
  });

  it('tells its person once that somebody who knows the password guesses codes, thirty of them a day', async () => {
    const { id, begin } = await somebody();
    const { code } = await makeTwoStep(id);
    const told = () =>
      db().$count(
        notifications,
        and(eq(notifications.userId, id), eq(notifications.subject, 'Somebody knows your password')),
      );
    for (let turn = 0; turn < 6; turn++) {
      for (let guess = 0; guess < 5; guess++)
        await expect(finish(await begin(), '000000')).rejects.toEqual(refused('invalid'));
      await expect(finish(await begin(), await code())).rejects.toEqual(refused('rate_limited'));
      expect(await told()).toBe(1);
      // A quarter of an hour later.
      await db().delete(rateLimits).where(like(rateLimits.key, 'second-factor:%'));
    }
    await expect(finish(await begin(), await code())).rejects.toEqual(refused('rate_limited'));
  });

  it('is over after five codes, after ten minutes, and when the password changes', async () => {
    const { id, actor, begin, open } = await somebody();
    const { code } = await makeTwoStep(id);
    const guessed = await begin();
    for (let guess = 0; guess < 5; guess++)
      await expect(finish(guessed, '000000')).rejects.toEqual(refused('invalid'));
    await expect(finish(guessed, await code())).rejects.toEqual(refused('unauthorized'));
    const old = await begin();
    await db().update(signInSteps).set({ expiresAt: new Date() }).where(eq(signInSteps.userId, id));
    await expect(finish(old, await code())).rejects.toEqual(refused('unauthorized'));
    const before = await begin();
    await changePassword(actor, { current: password, next: 'the next password' }, from());
    await expect(finish(before, await code())).rejects.toEqual(refused('unauthorized'));
    expect(await open()).toBe(0);
  });

  it('opens nothing that lasts while its person is banned', async () => {
    const admin = await makeActor('admin');
    for (let round = 0; round < 4; round++) {
      const { id, begin, open } = await somebody();
      const { code } = await makeTwoStep(id);
      const step = await begin();
      const ban = setBan(admin, { userId: id, banned: true, reason: 'Spam' });
      await Promise.allSettled([finish(step, await code()), ban]);
      await ban;
      expect(await open()).toBe(0);
    }
  });

  it('counts the codes of an account over all its steps', async () => {
    const { id, begin } = await somebody();
    const { code } = await makeTwoStep(id);
    const steps = [await begin(), await begin()] as const;
    for (const step of [steps[0], steps[0], steps[0], steps[1], steps[1]]) {
      await expect(finish(step, '000000')).rejects.toEqual(refused('invalid'));
    }
    await expect(finish(steps[1], await code())).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: expect.any(Number),
    });
  });
});

describe('recovery codes', () => {
  it('open a session once each, and are told of', async () => {
    const { id, actor, begin, open } = await somebody();
    const { code } = await makeTwoStep(id);
    const [first = '', second = ''] = await renewRecoveryCodes(actor, await code());
    const steps = [await begin(), await begin()] as const;
    const typed = first.toLowerCase().replaceAll('-', ' ');
    expect(await outcomes(steps.map((step) => finish(step, typed)))).toEqual(['done', 'invalid']);
    expect(await newsOf(id)).toMatchObject({ message: expect.stringContaining('you have 9 left') });
    expect(await ownFactors(actor)).toMatchObject({ recoveryCodesLeft: 9 });
    const renewed = await renewRecoveryCodes(actor, second);
    expect(renewed).toHaveLength(10);
    await expect(finish(await begin(), second)).rejects.toEqual(refused('invalid'));
    expect(await open()).toBe(1);
    expect((await historyOf({ type: 'user', id })).map(({ action }) => action)).toContain(
      'factors.use_recovery_code',
    );
  });
});

describe('turning two-step sign-in off', () => {
  it('takes a code, or a recovery code, and is told of', async () => {
    const { id, actor, email } = await somebody();
    const { code } = await makeTwoStep(id);
    const [recovery = ''] = await renewRecoveryCodes(actor, await code());
    await expect(turnOffTwoStep(actor, '000000')).rejects.toEqual(
      refused('invalid', { code: expect.any(String) }),
    );
    await turnOffTwoStep(actor, recovery);
    expect(await newsOf(id)).toMatchObject({ type: 'security', subject: 'Two-step sign-in is off' });
    expect(await ownFactors(actor)).toEqual({ since: null, passkeys: [], recoveryCodesLeft: 0 });
    expect(await db().$count(recoveryCodes, eq(recoveryCodes.userId, id))).toBe(0);
    expect(await verifySignIn({ email, password }, from())).toHaveProperty('sessionId');
    await expect(turnOffTwoStep(actor, recovery)).rejects.toEqual(refused('invalid'));
  });

  it('is done at the machine for whoever lost everything, and by nobody who calls', async () => {
    const { id, email } = await somebody();
    await makeTwoStep(id);
    await expect(resetTwoStep(await makeActor('admin'), email)).rejects.toEqual(refused('forbidden'));
    await resetTwoStep(platform, ` ${email.toUpperCase()} `);
    expect(await verifySignIn({ email, password }, from())).toHaveProperty('sessionId');
    await expect(resetTwoStep(platform, email)).rejects.toEqual(refused('wrong_state'));
    await expect(resetTwoStep(platform, 'nobody@people.example')).rejects.toEqual(refused('not_found'));
  });
});

describe('another key', () => {
  it('seals the secrets anew, and opens them', async () => {
    const [old, next] = [
      sealKey('the key before, which is long enough'),
      sealKey('the key of now, which is long'),
    ];
    const { id } = await somebody();
    const secret = newTotpSecret();
    const sealed = sealSecret(secret, [old]);
    await db().delete(authenticators);
    await db().insert(authenticators).values({ userId: id, sealed, confirmedAt: new Date() });
    expect(await resealAuthenticators([next, old])).toBe(1);
    expect(await resealAuthenticators([next, old])).toBe(0);
    const [kept] = await db().select().from(authenticators);
    expect(openSecret(kept?.sealed ?? '', [next])).toBe(secret);
  });
});
