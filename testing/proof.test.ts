import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import * as oneUser from '@/app/v1/admin/users/[id]/route';
import type { UserActor } from '@/auth/actor';
import { actorOfSession, claimsOf, cookieOf, sessionCookie } from '@/auth/session';
import { db } from '@/db/client';
import { sessions } from '@/db/schema';
import { createApplication } from '@/features/applications';
import { enableApplication, setRedirectUris } from '@/features/applications/change';
import { addSecret } from '@/features/applications/secrets';
import { changeCompany } from '@/features/company';
import {
  addPasskey,
  askToProve,
  askToSignIn,
  confirmAuthenticator,
  offerAuthenticator,
  offerPasskey,
  removePasskey,
} from '@/features/factors';
import { cancelBatch, createBatch } from '@/features/payouts/batch';
import { batchFile } from '@/features/payouts/batch-file';
import { handlePayout } from '@/features/payouts/handle';
import { handleEach } from '@/features/payouts/handle-each';
import { importStatement } from '@/features/payouts/import-statement';
import { addPayoutMethod } from '@/features/payouts/methods';
import { requestPayout } from '@/features/payouts/request';
import { askForOwnData, leave } from '@/features/personal-data';
import { actOnEach } from '@/features/tasks/act-on-each';
import { runPayments } from '@/features/tasks/pay-run';
import { changeRole as changeTeamRole } from '@/features/team/change-role';
import { invite } from '@/features/team/invite';
import { removeMember } from '@/features/team/remove';
import { createToken, rollToken } from '@/features/tokens';
import {
  changePassword,
  confirmIdentity,
  createUser,
  endOwnSession,
  proofOf,
  setBan,
  signOutOthers,
} from '@/features/users';
import { changeRole } from '@/features/users/change-role';
import { changeEndpoint, rotateSecret } from '@/features/webhooks/change';
import { createEndpoint } from '@/features/webhooks/create';
import { makeActor, makeToken, makeUser, unique } from './factories';
import { codeOf, makeTwoStep } from './factors';
import { call, sessionHeaders } from './http';
import { makePasskey } from './passkeys';
import { refused } from './refused';

type Verb = (actor: UserActor) => Promise<unknown>;

/** What asks for a proof, by who does it. */
const verbs: Record<'admin' | 'advertiser' | 'influencer', Record<string, Verb>> = {
  admin: {
    'approve a payout': (actor) => handlePayout(actor, 1, 'approved'),
    'note a payout as sent': (actor) => handlePayout(actor, 1, 'sent'),
    'approve several payouts': (actor) => handleEach(actor, [1, 2], 'approved'),
    'make a batch of payouts': (actor) => createBatch(actor, { currency: 'USD', channel: 'paypal' }),
    'note a payout as failed': (actor) => handlePayout(actor, 1, 'failed'),
    'take the file of a batch': (actor) => batchFile(actor, 1),
    'cancel a batch': (actor) => cancelBatch(actor, 1),
    'import a statement': (actor) => importStatement(actor, '<Document/>'),
    'say where an application sends people': (actor) => setRedirectUris(actor, 1, []),
    'let an application in again': (actor) => enableApplication(actor, 1),
    'say how invoices are paid': (actor) => changeCompany(actor, { payment: 'IBAN' }),
    'register an application': (actor) => createApplication(actor, { name: 'An app', redirectUris: [] }),
    'add a secret of an application': (actor) => addSecret(actor, 1),
    'ban somebody': (actor) => setBan(actor, { userId: 1, banned: true, reason: 'Spam' }),
    'lift a ban': (actor) => setBan(actor, { userId: 1, banned: false }),
    'give somebody another role': (actor) => changeRole(actor, { userId: 1, role: 'admin' }),
  },
  advertiser: {
    'pay what a campaign accepted': (actor) => runPayments(actor, { campaignId: 1 }),
    'pay tasks': (actor) => actOnEach(actor, [1], 'pay'),
    'award a bonus': (actor) => actOnEach(actor, [1], 'bonus', { bonuses: { reach: 1 } }),
    'invite somebody': (actor) => invite(actor, { email: `${unique('new')}@people.example`, role: 'owner' }),
    'give one of their people another role': (actor) => changeTeamRole(actor, 1, 'owner'),
    'take somebody out of their organisation': (actor) => removeMember(actor, 1),
    'add an endpoint': (actor) => createEndpoint(actor, { url: 'https://receiver.example/' }),
    'send events elsewhere': (actor) =>
      changeEndpoint(actor, randomUUID(), { url: 'https://receiver.example/' }),
    'change the secret of an endpoint': (actor) => rotateSecret(actor, randomUUID()),
  },
  influencer: {
    'name an account for payouts': (actor) =>
      addPayoutMethod(actor, { kind: 'paypal', email: 'maya@people.example' }),
    'ask for a payout to an account in words': (actor) =>
      requestPayout(actor, { amount: 1, method: 'Bank transfer, DE00' }),
    'roll an API token': (actor) => rollToken(actor, 1, 0),
    'make an API token': (actor) => createToken(actor, { name: 'script', expiresAt: null, scopes: null }),
    'take a copy of their data': askForOwnData,
    'delete their account': leave,
    'sign another browser of theirs out': (actor) => endOwnSession(actor, randomUUID()),
    'sign all their other browsers out': (actor) => signOutOthers(actor, randomUUID()),
    'set up an authenticator app': offerAuthenticator,
    'turn two-step sign-in on': (actor) => confirmAuthenticator(actor, '000000'),
    'be offered a passkey': (actor) => offerPasskey(actor, randomUUID()),
    'add a passkey': (actor) => addPasskey(actor, randomUUID(), { answer: '{}', device: 'A browser' }),
    'remove a passkey': (actor) => removePasskey(actor, 1),
  },
};

const each = Object.entries(verbs).flatMap(([role, named]) =>
  Object.entries(named).map(([name, verb]) => [role as keyof typeof verbs, name, verb] as const),
);

async function browserOf(user: { id: number }) {
  const headers = await sessionHeaders(user);
  const cookie = cookieOf(new Request('http://here', { headers }), sessionCookie());
  const sessionId = (await claimsOf(cookie))?.sessionId ?? '';
  const actor = async () => {
    const now = await actorOfSession(cookie);
    if (!now) throw new Error('no session');
    return now;
  };
  const wait = (interval: string) =>
    db()
      .update(sessions)
      .set({ confirmedAt: sql`now() - ${interval}::interval` })
      .where(eq(sessions.id, sessionId));
  return { headers, sessionId, actor, wait };
}

const needed = refused('confirmation_needed');

describe('in a browser where nobody proved to be its person for ten minutes', () => {
  test.each(each)('an %s cannot %s', async (role, _name, verb) => {
    const actor = await makeActor(role);
    await expect(verb({ ...actor, unproved: true })).rejects.toEqual(needed);
    const outcome = await verb(actor).catch(({ code }) => code);
    expect(outcome).not.toBe('confirmation_needed');
  });

  test('calls of the APIs are refused alike, and those with a token are not', async () => {
    const admin = await makeUser('admin');
    const { headers, wait } = await browserOf(admin);
    const { uuid } = await makeUser('influencer');
    const change = { params: { id: uuid }, body: { status: 'suspended', reason: 'Spam' } };
    await wait('11 minutes');
    expect(await call(oneUser.PATCH, 'PATCH', { headers, ...change })).toMatchObject({ status: 403 });
    const token = await makeToken(admin.id);
    expect(await call(oneUser.PATCH, 'PATCH', { token, ...change })).toMatchObject({ status: 200 });
  });
});

describe('a proof', () => {
  const password = 'a right password';

  test('counts for ten minutes in one browser, from signing in on', async () => {
    const user = await createUser({
      email: `${unique('proof')}@people.example`,
      password,
      role: 'influencer',
    });
    const [one, other] = [await browserOf(user), await browserOf(user)];
    expect(await one.actor()).not.toHaveProperty('unproved');
    await one.wait('9 minutes 50 seconds');
    expect(await one.actor()).not.toHaveProperty('unproved');
    for (const browser of [one, other]) await browser.wait('10 minutes 1 second');
    const stale = await one.actor();
    expect(stale).toHaveProperty('unproved', true);
    expect(await proofOf(stale)).toBe('password');
    await expect(confirmIdentity(stale, one.sessionId, 'a wrong one', unique('from'))).rejects.toEqual(
      refused('invalid', { secret: expect.any(String) }),
    );
    await confirmIdentity(stale, one.sessionId, password, unique('from'));
    expect(await one.actor()).not.toHaveProperty('unproved');
    expect(await other.actor()).toHaveProperty('unproved');
    await expect(confirmIdentity(stale, undefined, password, unique('from'))).rejects.toEqual(
      refused('unauthorized'),
    );
  });

  test('is a code, and not the password, of whoever has a second factor', async () => {
    const user = await createUser({
      email: `${unique('proof')}@people.example`,
      password,
      role: 'influencer',
    });
    const { secret } = await makeTwoStep(user.id);
    const { actor, wait, sessionId } = await browserOf(user);
    await wait('1 hour');
    const stale = await actor();
    expect(await proofOf(stale)).toBe('code');
    await expect(confirmIdentity(stale, sessionId, password, unique('from'))).rejects.toEqual(
      refused('invalid'),
    );
    // A new password signs this browser in anew, and would be proof enough without a code.
    const passwords = { current: password, next: 'another right password' };
    await expect(changePassword(stale, passwords, unique('from'))).rejects.toEqual(needed);
    await confirmIdentity(stale, sessionId, codeOf(secret), unique('from'));
    expect(await actor()).not.toHaveProperty('unproved');
    const another = await browserOf(await makeUser('influencer'));
    await expect(
      confirmIdentity(stale, another.sessionId, codeOf(secret, 1), unique('from')),
    ).rejects.toEqual(refused('unauthorized'));
  });

  test('is an answer of a passkey, in the browser that was asked for it', async () => {
    const user = await createUser({
      email: `${unique('proof')}@people.example`,
      password,
      role: 'influencer',
    });
    const [one, other] = [await browserOf(user), await browserOf(user)];
    const passkey = await makePasskey(await one.actor(), one.sessionId);
    for (const browser of [one, other]) await browser.wait('1 hour');
    const stale = await one.actor();
    expect(await proofOf(stale)).toBe('passkey');
    const prove = (given: string, sessionId: string) =>
      confirmIdentity(stale, sessionId, { passkey: given, sessionId }, unique('from'));
    await expect(confirmIdentity(stale, one.sessionId, password, unique('from'))).rejects.toEqual(
      refused('invalid'),
    );
    const answer = passkey.use(await askToProve(stale, one.sessionId));
    await expect(prove(answer, other.sessionId)).rejects.toEqual(refused('invalid'));
    // What was signed to sign in proves nothing afterwards.
    await expect(prove(passkey.use(await askToSignIn('browser')), one.sessionId)).rejects.toEqual(
      refused('invalid'),
    );
    await prove(answer, one.sessionId);
    expect(await one.actor()).not.toHaveProperty('unproved');
    expect(await other.actor()).toHaveProperty('unproved');
    await expect(prove(answer, one.sessionId)).rejects.toEqual(refused('conflict'));
    // Nor does another's.
    const stranger = await makeUser('influencer');
    const theirs = await browserOf(stranger);
    const foreign = await makePasskey(await theirs.actor(), theirs.sessionId);
    await expect(prove(foreign.use(await askToProve(stale, one.sessionId)), one.sessionId)).rejects.toEqual(
      refused('invalid'),
    );
  });
});
