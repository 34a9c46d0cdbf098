import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Actor, platform } from '@/auth/actor';
import { newSecret } from '@/auth/secret';
import { accountById, toActor } from '@/auth/users';
import { db } from '@/db/client';
import { notifications, passkeys, recoveryCodes, sessions, users } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { createUser, setBan, verifySignIn } from '@/features/users';
import { env } from '@/lib/env';
import { mostPasskeys } from '@/nouns/passkeys';
import { makeActor, unique } from '@/testing/factories';
import { codeOf } from '@/testing/factors';
import { makePasskey, softPasskey } from '@/testing/passkeys';
import { refused } from '@/testing/refused';
import {
  addPasskey,
  askToProve,
  askToSignIn,
  confirmAuthenticator,
  offerAuthenticator,
  offerPasskey,
  ownFactors,
  passkeySite,
  removePasskey,
  renamePasskey,
  renewRecoveryCodes,
  turnOffTwoStep,
} from '.';
import { resetTwoStep } from './turn-off';

afterEach(() => {
  vi.useRealTimers();
  env().RATE_LIMIT_PER_MINUTE = 0;
});

const password = 'a right password';
const from = () => unique('from');
const device = 'Firefox on Windows';

async function somebody() {
  const email = `${unique('somebody')}@people.example`;
  const { id } = await createUser({ email, password, role: 'influencer' });
  const account = await accountById(id);
  if (!account) throw new Error('no account');
  const actor = toActor(account, 'session');
  return { id, email, actor, sessionId: randomUUID(), browser: newSecret('fanbrowser') };
}
type Somebody = Awaited<ReturnType<typeof somebody>>;

const withPasskeyOf = async (options = {}) => {
  const person = await somebody();
  return { ...person, passkey: await makePasskey(person.actor, person.sessionId, options) };
};
const signIn = (answer: string, browser: string | undefined, address = from()) =>
  verifySignIn({ passkey: { answer, browser } }, address);
const openOf = ({ id }: { id: number }) => db().$count(sessions, eq(sessions.userId, id));
const outcomes = async (all: Promise<unknown>[]) =>
  (await Promise.allSettled(all))
    .map((each) => (each.status === 'fulfilled' ? 'done' : each.reason.code))
    .sort();
const newsOf = async ({ id }: { id: number }) =>
  (
    await db()
      .select()
      .from(notifications)
      .where(eq(notifications.userId, id))
      .orderBy(desc(notifications.id))
  ).map(({ subject }) => subject);
const deedsOf = async ({ id }: { id: number }) =>
  (await historyOf({ type: 'user', id })).map(({ action }) => action);
const add = async ({ actor, sessionId }: Pick<Somebody, 'actor' | 'sessionId'>, passkey = softPasskey()) =>
  addPasskey(actor, sessionId, { answer: passkey.make(await offerPasskey(actor, sessionId)), device });

describe('where passkeys are', () => {
  const at = (address: string | undefined) => {
    const before = env().APP_URL;
    env().APP_URL = address;
    try {
      return passkeySite();
    } finally {
      env().APP_URL = before;
    }
  };

  it('is the address that people type, and for oneself this machine by its name', () => {
    expect(at('https://fanfare.example')).toEqual({
      id: 'fanfare.example',
      origin: 'https://fanfare.example',
    });
    expect(at('https://fanfare.example:8443')).toEqual({
      id: 'fanfare.example',
      origin: 'https://fanfare.example:8443',
    });
    expect(at(undefined)).toEqual({ id: 'localhost', origin: `http://localhost:${env().PORT}` });
    for (const none of ['http://fanfare.example', 'https://192.0.2.7', 'https://[2001:db8::1]'])
      expect(at(none)).toBeUndefined();
  });
});

describe('adding a passkey', () => {
  it('turns two-step sign-in on, gives recovery codes with the first, and is told of', async () => {
    const person = await withPasskeyOf();
    expect(new Set(person.passkey.codes)).toHaveProperty('size', 10);
    expect(await ownFactors(person.actor)).toEqual({
      since: null,
      passkeys: [
        {
          id: expect.any(Number),
          name: device,
          backedUp: true,
          createdAt: expect.any(Date),
          lastUsedAt: null,
        },
      ],
      recoveryCodesLeft: 10,
    });
    expect(await newsOf(person)).toEqual(['A passkey was added']);
    expect(await deedsOf(person)).toContain('factors.add_passkey');
    expect(await verifySignIn({ email: person.email, password }, from())).toMatchObject({
      factors: 'passkey',
    });
    // What comes later has the codes that are there.
    expect(await add(person)).toEqual([]);
    const { secret } = await offerAuthenticator(person.actor);
    expect(await confirmAuthenticator(person.actor, codeOf(secret))).toEqual([]);
    expect(await verifySignIn({ email: person.email, password }, from())).toMatchObject({
      factors: 'either',
    });
  });

  it('gives the codes once when two first ones are added at once, and they are those that work', async () => {
    const person = await somebody();
    const given = await Promise.all([add(person), add(person)]);
    expect(given.map(({ length }) => length).sort((one, other) => one - other)).toEqual([0, 10]);
    const code = given.flat()[0] ?? '';
    expect(await renewRecoveryCodes(person.actor, code)).toHaveLength(10);
  });

  it('takes ten, however many come at once, and a passkey once', async () => {
    const person = await somebody();
    for (let made = 1; made < mostPasskeys; made++) await add(person);
    expect(await outcomes([add(person), add(person), add(person)])).toEqual([
      'done',
      'limit_reached',
      'limit_reached',
    ]);
    await expect(offerPasskey(person.actor, person.sessionId)).rejects.toEqual(refused('limit_reached'));
    const [one, other] = [await somebody(), await somebody()];
    const passkey = softPasskey();
    expect(await outcomes([add(one, passkey), add(other, passkey)])).toEqual(['conflict', 'done']);
  });

  it('takes an answer once, in its session, for its person, within five minutes, from here', async () => {
    const [person, other] = [await somebody(), await somebody()];
    const { actor, sessionId } = person;
    const offered = () => offerPasskey(actor, sessionId);
    const wrong = (answer: string, by: Actor = actor, session = sessionId) =>
      expect(addPasskey(by, session, { answer, device })).rejects.toEqual(refused('invalid'));
    const answer = softPasskey().make(await offered());
    await wrong(answer, other.actor);
    await wrong(answer, actor, randomUUID());
    await wrong(softPasskey().make({ ...(await offered()), challenge: 'Zm9yZ2Vk' }));
    await wrong(softPasskey().make(await offered(), { origin: 'https://evil.example' }));
    await wrong(softPasskey().make(await offered(), { rpId: 'evil.example' }));
    await wrong(softPasskey().make(await offered(), { type: 'webauthn.get' }));
    // Present, but known by nothing.
    await wrong(softPasskey().make(await offered(), { flags: 1 }));
    for (const odd of ['', '{', 'null', '[]', '{"id":"\\u0000"}']) await wrong(odd);
    const later = softPasskey().make(await offered());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
    await wrong(later);
    vi.useRealTimers();
    expect(await outcomes([1, 2, 3].map(() => addPasskey(actor, sessionId, { answer, device })))).toEqual([
      'conflict',
      'conflict',
      'done',
    ]);
  });
});

describe('signing in with a passkey', () => {
  it('needs nothing else, and says when it was used', async () => {
    const { id, actor, browser, passkey } = await withPasskeyOf();
    const claims = await signIn(passkey.use(await askToSignIn(browser)), browser);
    expect(claims).toMatchObject({ userId: id, sessionId: expect.any(String) });
    expect((await ownFactors(actor)).passkeys).toMatchObject([{ lastUsedAt: expect.any(Date) }]);
  });

  it('takes an answer once, however many bring it at the same moment', async () => {
    const person = await withPasskeyOf();
    const answer = person.passkey.use(await askToSignIn(person.browser));
    expect(await outcomes([1, 2, 3, 4].map(() => signIn(answer, person.browser)))).toEqual([
      'conflict',
      'conflict',
      'conflict',
      'done',
    ]);
    expect(await openOf(person)).toBe(1);
    expect(await newsOf(person)).toEqual(['A passkey was added']);
  });

  it('takes only what was signed for it, here, in this browser, in time, by whoever was known', async () => {
    const person = await withPasskeyOf();
    const { browser, passkey } = person;
    const asked = () => askToSignIn(browser);
    const wrong = (answer: string, by: string = browser) =>
      expect(signIn(answer, by)).rejects.toEqual(refused('invalid'));
    await wrong(passkey.use(await asked()), newSecret('fanbrowser'));
    await wrong(passkey.use(await askToProve(person.actor, person.sessionId)));
    await wrong(passkey.use(await offerPasskey(person.actor, person.sessionId)));
    await wrong(passkey.use(await asked(), { origin: 'https://evil.example' }));
    await wrong(passkey.use(await asked(), { rpId: 'evil.example' }));
    await wrong(passkey.use(await asked(), { type: 'webauthn.create' }));
    await wrong(passkey.use(await asked(), { flags: 1 }));
    await wrong(passkey.use(await asked(), { userHandle: 'c29tZWJvZHkgZWxzZQ' }));
    const forged = JSON.parse(passkey.use(await asked()));
    forged.response.signature = JSON.parse(softPasskey().use(await asked())).response.signature;
    await wrong(JSON.stringify(forged));
    const later = passkey.use(await asked());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
    await wrong(later);
    vi.useRealTimers();
    const nobodys = softPasskey();
    nobodys.make(await offerPasskey(person.actor, person.sessionId));
    await expect(signIn(nobodys.use(await asked()), browser)).rejects.toEqual(refused('unauthorized'));
    await expect(signIn(passkey.use(await asked()), undefined)).rejects.toEqual(refused('unauthorized'));
    expect(await openOf(person)).toBe(0);
  });

  it('is limited like a password, and others are not', async () => {
    const [person, other] = [await withPasskeyOf(), await withPasskeyOf()];
    const address = from();
    // The limiters are off in tests unless a test is about them.
    env().RATE_LIMIT_PER_MINUTE = 1000;
    for (let attempt = 0; attempt < 5; attempt++)
      await expect(
        signIn(person.passkey.use({ challenge: 'AAAA' }), person.browser, address),
      ).rejects.toEqual(refused('invalid'));
    const right = person.passkey.use(await askToSignIn(person.browser));
    await expect(signIn(right, person.browser, address)).rejects.toEqual(refused('rate_limited'));
    expect(await signIn(right, person.browser)).toHaveProperty('sessionId');
    const theirs = other.passkey.use(await askToSignIn(other.browser));
    expect(await signIn(theirs, other.browser, address)).toHaveProperty('sessionId');
  });

  it('opens nothing that lasts while its person is banned, or the passkey is removed', async () => {
    const admin = await makeActor('admin');
    const banned = await withPasskeyOf();
    const ban = setBan(admin, { userId: banned.id, banned: true, reason: 'Spam' });
    const racing = signIn(banned.passkey.use(await askToSignIn(banned.browser)), banned.browser);
    await Promise.allSettled([racing, ban]);
    await ban;
    expect(await openOf(banned)).toBe(0);
    await expect(
      signIn(banned.passkey.use(await askToSignIn(banned.browser)), banned.browser),
    ).rejects.toEqual(refused('banned'));

    const person = await withPasskeyOf();
    const [row] = await db().select().from(passkeys).where(eq(passkeys.userId, person.id));
    await removePasskey(person.actor, row?.id ?? 0);
    await expect(
      signIn(person.passkey.use(await askToSignIn(person.browser)), person.browser),
    ).rejects.toEqual(refused('unauthorized'));
  });

  it('refuses one that counts as a copy would, and tells its person', async () => {
    const person = await withPasskeyOf({ counts: true });
    const use = async (counter?: number) =>
      signIn(person.passkey.use(await askToSignIn(person.browser), { counter }), person.browser);
    await use(7);
    for (const counter of [7, 3, 0]) await expect(use(counter)).rejects.toEqual(refused('invalid'));
    expect((await newsOf(person))[0]).toBe('A passkey of yours may have been copied');
    expect(await deedsOf(person)).toContain('factors.passkey_copied');
    expect(await openOf(person)).toBe(1);
    await use(8);
    // Two at once: each counts once.
    expect(await outcomes([use(9), use(9)])).toEqual(['done', 'invalid']);
  });
});

describe('a passkey', () => {
  it('confirms new recovery codes, and that the app goes; the codes stay while it is there', async () => {
    const person = await withPasskeyOf();
    const { actor, sessionId, passkey } = person;
    const { secret } = await offerAuthenticator(actor);
    await confirmAuthenticator(actor, codeOf(secret));
    const given = async () => ({ passkey: passkey.use(await askToProve(actor, sessionId)), sessionId });
    const [code = ''] = await renewRecoveryCodes(actor, await given());
    await turnOffTwoStep(actor, await given());
    expect(await newsOf(person)).toContain('Your authenticator app was removed');
    expect(await ownFactors(actor)).toMatchObject({ since: null, recoveryCodesLeft: 10 });
    const opened = await verifySignIn({ email: person.email, password }, from());
    const step = 'step' in opened ? opened.step : '';
    expect(await verifySignIn({ code }, from(), undefined, step)).toHaveProperty('sessionId');
  });

  it('has a name, and is removed, by its person alone; with the last the recovery codes go', async () => {
    const [person, other] = [await withPasskeyOf(), await somebody()];
    const [row] = await db().select().from(passkeys).where(eq(passkeys.userId, person.id));
    const id = row?.id ?? 0;
    await renamePasskey(person.actor, id, 'My phone');
    expect((await ownFactors(person.actor)).passkeys).toMatchObject([{ name: 'My phone' }]);
    await expect(renamePasskey(other.actor, id, 'Mine')).rejects.toEqual(refused('not_found'));
    await expect(removePasskey(other.actor, id)).rejects.toEqual(refused('not_found'));
    await add(person);
    await removePasskey(person.actor, id);
    expect((await newsOf(person))[0]).toBe('A passkey was removed');
    const [left] = (await ownFactors(person.actor)).passkeys;
    await removePasskey(person.actor, left?.id ?? 0);
    expect((await newsOf(person))[0]).toBe('Two-step sign-in is off');
    expect(await db().$count(recoveryCodes, eq(recoveryCodes.userId, person.id))).toBe(0);
    expect(await verifySignIn({ email: person.email, password }, from())).toHaveProperty('sessionId');
  });

  it('is the last that a role needs: of two removed at once one stays', async () => {
    const person = await withPasskeyOf();
    await add(person);
    await db().update(users).set({ role: 'admin' }).where(eq(users.id, person.id));
    const account = await accountById(person.id);
    if (!account) throw new Error('no account');
    const actor = toActor(account, 'session');
    const before = env().REQUIRE_SECOND_FACTOR;
    env().REQUIRE_SECOND_FACTOR = 'admins';
    try {
      const both = (await ownFactors(actor)).passkeys;
      expect(await outcomes(both.map(({ id }) => removePasskey(actor, id)))).toEqual(['done', 'wrong_state']);
      expect(await ownFactors(actor)).toMatchObject({ passkeys: [{}], recoveryCodesLeft: 10 });
    } finally {
      env().REQUIRE_SECOND_FACTOR = before;
    }
  });

  it('is dropped with everything else at the machine', async () => {
    const { email, id } = await withPasskeyOf();
    await resetTwoStep(platform, email);
    expect(await db().$count(passkeys, eq(passkeys.userId, id))).toBe(0);
    expect(await verifySignIn({ email, password }, from())).toHaveProperty('sessionId');
  });
});
