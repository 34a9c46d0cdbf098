import { and, desc, eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { platform, type UserActor } from '@/auth/actor';
import { actorOfToken } from '@/auth/tokens';
import { accountById, toActor } from '@/auth/users';
import { db } from '@/db/client';
import { toFailure } from '@/db/failures';
import { ads, auditLog, invitations, mailbox, users } from '@/db/schema';
import { createAd, listAds } from '@/features/ads';
import { findAdvertiser, updateBilling } from '@/features/advertisers';
import { listCampaigns } from '@/features/campaigns';
import { sendDueMails } from '@/features/notifications';
import { topUp } from '@/features/prepaid';
import type { OrganisationRole } from '@/nouns/users';
import { makeCampaign } from '@/testing/campaigns';
import { makeActor, makeAdvertiser, makeToken, makeUser, unique } from '@/testing/factories';
import {
  changeRole,
  invite,
  joinAsNew,
  joinAsSelf,
  leaveTeam,
  listInvitations,
  listMembers,
  membersOf,
  openInvitation,
  openOrganisation,
  removeMember,
  revokeInvitation,
  waysOut,
} from '.';

async function team(...roles: OrganisationRole[]) {
  const advertiserId = (await makeAdvertiser()).id;
  const people: UserActor[] = [];
  for (const advertiserRole of roles) {
    people.push(await makeActor('advertiser', { advertiserId, advertiserRole }));
  }
  return { advertiserId, people: people as [UserActor, UserActor, UserActor, UserActor] };
}

async function again(user: UserActor): Promise<UserActor> {
  const account = await accountById(user.id);
  if (!account) throw new Error('no account');
  return toActor(account, 'session');
}

const roleOf = async (user: UserActor) => (await again(user)).advertiserRole;
const newEmail = () => `${unique('guest')}@people.example`;
const account = () => ({ name: 'Ines', username: unique('ines'), password: 'correct horse' });
const ad = { title: 'Banner', content: 'Buy', budget: 10, pricePerView: 0.01 };

/** The secret in the latest mail to the address. */
async function secretFor(email: string): Promise<string> {
  await sendDueMails(platform);
  const [mail] = await db()
    .select()
    .from(mailbox)
    .where(eq(mailbox.recipient, email))
    .orderBy(desc(mailbox.id))
    .limit(1);
  const secret = /\/join\?token=(\S+)/.exec(mail?.body ?? '')?.[1];
  if (!secret) throw new Error('no invitation was mailed');
  return secret;
}

async function codes(work: Promise<unknown>[]): Promise<string[]> {
  const results = await Promise.allSettled(work);
  return results.map((each) => (each.status === 'fulfilled' ? 'done' : toFailure(each.reason).code)).sort();
}

describe('an invitation', () => {
  test('opens an account for the mailed address, once, and only its hash is kept', async () => {
    const { advertiserId, people } = await team('owner');
    const email = newEmail();
    await invite(people[0], { email, role: 'billing' });
    const secret = await secretFor(email);
    expect(secret).toMatch(/^fanjoin_/);
    expect(await openInvitation(secret)).toMatchObject({ email, role: 'billing', account: 'none' });
    const userId = await joinAsNew(secret, account(), '192.0.2.1');
    const [made] = await db().select().from(users).where(eq(users.id, userId));
    expect(made).toMatchObject({
      email,
      role: 'advertiser',
      status: 'active',
      advertiserId,
      advertiserRole: 'billing',
    });
    expect(made?.emailVerifiedAt).not.toBeNull();
    await expect(joinAsNew(secret, account(), '192.0.2.1')).rejects.toMatchObject({ code: 'not_found' });
    expect(await openInvitation(secret)).toBeUndefined();
    const [kept] = await db().select().from(invitations).where(eq(invitations.email, email));
    expect(JSON.stringify(kept)).not.toContain(secret);
    const [trail] = await db()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.action, 'team.join'), eq(auditLog.subjectId, String(userId))));
    expect(trail).toMatchObject({ actorId: userId });
  });

  test('is used up by exactly one of many who try at once', async () => {
    const { advertiserId, people } = await team('owner');
    const email = newEmail();
    await invite(people[0], { email, role: 'member' });
    const secret = await secretFor(email);
    const outcome = await codes(Array.from({ length: 6 }, () => joinAsNew(secret, account(), '192.0.2.2')));
    expect(outcome.filter((each) => each === 'done')).toHaveLength(1);
    const rows = await db().select().from(users).where(eq(users.advertiserId, advertiserId));
    expect(rows).toHaveLength(2);
  });

  test('works no more once it expired, was replaced or taken back', async () => {
    const { people } = await team('owner');
    const email = newEmail();
    await invite(people[0], { email, role: 'member' });
    const first = await secretFor(email);
    const second = await invite(people[0], { email, role: 'owner' });
    const latest = await secretFor(email);
    expect(latest).not.toBe(first);
    await expect(joinAsNew(first, account(), '192.0.2.3')).rejects.toMatchObject({ code: 'not_found' });
    expect((await listInvitations(people[0])).map(({ id }) => id)).toEqual([second]);
    await revokeInvitation(people[0], second);
    await expect(joinAsNew(latest, account(), '192.0.2.3')).rejects.toMatchObject({ code: 'not_found' });
    await expect(revokeInvitation(people[0], second)).rejects.toMatchObject({ code: 'not_found' });
    await invite(people[0], { email, role: 'member' });
    await db()
      .update(invitations)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(invitations.email, email));
    await expect(joinAsNew(await secretFor(email), account(), '192.0.2.3')).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('ends with the say of whoever sent it: removed, made a member, or suspended', async () => {
    const ends: ((owner: UserActor, sender: UserActor) => Promise<unknown>)[] = [
      (owner, sender) => removeMember(owner, sender.id),
      (_, sender) => leaveTeam(sender),
      (owner, sender) => changeRole(owner, sender.id, 'member'),
      (_, sender) =>
        db().update(users).set({ status: 'suspended', bannedAt: sql`now()` }).where(eq(users.id, sender.id)),
    ];
    for (const end of ends) {
      const { advertiserId, people } = await team('owner', 'owner');
      const [owner, sender] = people;
      const email = newEmail();
      await invite(sender, { email, role: 'owner' });
      const secret = await secretFor(email);
      expect(await openInvitation(secret)).toMatchObject({ email });
      await end(owner, sender);
      expect(await openInvitation(secret)).toBeUndefined();
      expect(await listInvitations(owner)).toEqual([]);
      await expect(joinAsNew(secret, account(), '192.0.2.5')).rejects.toMatchObject({ code: 'not_found' });
      const accounts = await db().select().from(users).where(eq(users.email, email));
      expect(accounts).toEqual([]);
      // The way is free for another's invitation of the same address.
      await invite(owner, { email, role: 'member' });
      await joinAsNew(await secretFor(email), account(), '192.0.2.5');
      const [joined] = await db().select().from(users).where(eq(users.email, email));
      expect(joined).toMatchObject({ advertiserId, advertiserRole: 'member' });
    }
  });

  test('takes an advertiser without an organisation in, and nobody else who has an account', async () => {
    const { advertiserId, people } = await team('owner');
    const influencer = await makeActor('influencer');
    const elsewhere = await makeActor('advertiser');
    for (const person of [influencer, elsewhere]) {
      await invite(people[0], { email: person.email, role: 'member' });
      const secret = await secretFor(person.email);
      expect(await openInvitation(secret)).toMatchObject({ account: 'taken' });
      await expect(joinAsSelf(person, secret)).rejects.toMatchObject({ code: 'conflict' });
      await expect(joinAsNew(secret, account(), '192.0.2.4')).rejects.toMatchObject({ code: 'conflict' });
    }
    await leaveTeam(elsewhere);
    const secret = await secretFor(elsewhere.email);
    await expect(joinAsSelf(influencer, secret)).rejects.toMatchObject({ code: 'forbidden' });
    await joinAsSelf(await again(elsewhere), secret);
    expect(await again(elsewhere)).toMatchObject({ advertiserId, advertiserRole: 'member' });
    await expect(invite(people[0], { email: elsewhere.email, role: 'owner' })).rejects.toMatchObject({
      code: 'conflict',
      fields: { email: expect.any(String) },
    });
  });
});

describe('roles', () => {
  test('are changed by owners only, and for their own people only', async () => {
    const { people } = await team('owner', 'member', 'billing');
    const [owner, member, billing] = people;
    const stranger = await makeActor('advertiser');
    for (const actor of [member, billing, await makeActor('influencer'), await makeActor('admin')]) {
      await expect(changeRole(actor, member.id, 'owner')).rejects.toMatchObject({ code: 'forbidden' });
      await expect(removeMember(actor, member.id)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(invite(actor, { email: newEmail(), role: 'member' })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    await expect(changeRole(owner, stranger.id, 'member')).rejects.toMatchObject({ code: 'not_found' });
    await expect(removeMember(owner, stranger.id)).rejects.toMatchObject({ code: 'not_found' });
    await changeRole(owner, member.id, 'billing');
    expect(await roleOf(member)).toBe('billing');
    expect((await listMembers(billing)).map(({ id }) => id).sort()).toEqual(
      people.map(({ id }) => id).sort(),
    );
    expect(() => membersOf(owner, 1)).toThrow('Your role does not allow this');
  });

  test('the last owner stays one, also when two step down at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { advertiserId, people } = await team('owner', 'owner');
      const [one, other] = people;
      const outcome = await codes([
        round % 2 ? leaveTeam(one) : changeRole(one, one.id, 'member'),
        round % 3 ? changeRole(other, other.id, 'billing') : removeMember(other, one.id),
      ]);
      const owners = await db()
        .select({ id: users.id })
        .from(users)
        .where(and(eq(users.advertiserId, advertiserId), eq(users.advertiserRole, 'owner')));
      expect(owners).toHaveLength(1);
      expect(outcome).toContain('done');
    }
  });

  test('two owners who demote each other leave one', async () => {
    const { people } = await team('owner', 'owner');
    const [one, other] = people;
    const outcome = await codes([changeRole(one, other.id, 'member'), changeRole(other, one.id, 'member')]);
    expect(outcome).toEqual(['done', 'forbidden']);
  });

  test('a suspended owner does not count', async () => {
    const { advertiserId, people } = await team('owner');
    await makeUser('advertiser', {
      advertiserId,
      advertiserRole: 'owner',
      status: 'suspended',
      bannedAt: new Date(),
    });
    await expect(changeRole(people[0], people[0].id, 'member')).rejects.toMatchObject({
      code: 'wrong_state',
    });
    await expect(leaveTeam(people[0])).rejects.toMatchObject({ code: 'wrong_state' });
    await makeCampaign({ advertiserId });
    expect(await waysOut(people[0])).toEqual({ mayStepDown: false, mayLeave: false });
    const other = await makeActor('advertiser', { advertiserId, advertiserRole: 'owner' });
    expect(await waysOut(people[0])).toEqual({ mayStepDown: true, mayLeave: true });
    expect(await waysOut(other)).toEqual({ mayStepDown: true, mayLeave: true });
    const [alone] = (await team('owner')).people;
    expect(await waysOut(alone)).toEqual({ mayStepDown: false, mayLeave: true });
  });
});

describe('parting', () => {
  test('closes the organisation to the person and their tokens; their ads stay with it', async () => {
    const { advertiserId, people } = await team('owner', 'member');
    const [owner, member] = people;
    await makeCampaign({ advertiserId });
    const { id } = await createAd(member, ad);
    const token = await makeToken(member.id);
    await removeMember(owner, member.id);
    const now = await actorOfToken(token);
    if (!now) throw new Error('the token is gone');
    expect(now).toMatchObject({ advertiserId: null, advertiserRole: null });
    expect(() => listCampaigns(now)).toThrow('You are not in an organisation');
    await expect(createAd(now, ad)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await listAds(now)).toEqual([]);
    expect((await listAds(owner)).map((each) => each.id)).toContain(id);
    const [row] = await db().select().from(ads).where(eq(ads.id, id));
    expect(row?.userId).toBe(owner.id);
  });

  test('who leaves hands their ads to the eldest owner', async () => {
    const { people } = await team('owner', 'owner', 'member');
    const [eldest, second, member] = people;
    const { id } = await createAd(second, ad);
    await leaveTeam(second);
    await leaveTeam(member);
    expect((await listAds(eldest)).map((each) => each.id)).toEqual([id]);
    expect((await listMembers(eldest)).map((each) => each.id)).toEqual([eldest.id]);
  });

  test('the last owner leaves only what was never used', async () => {
    const fresh = await makeActor('advertiser');
    await leaveTeam(fresh);
    expect(await again(fresh)).toMatchObject({ advertiserId: null });
    const busy = await makeActor('advertiser');
    await createAd(busy, ad);
    await expect(leaveTeam(busy)).rejects.toMatchObject({ code: 'wrong_state' });
    const { people } = await team('owner', 'member');
    await expect(leaveTeam(people[0])).rejects.toMatchObject({ code: 'wrong_state' });
    // Its money would be nobody's.
    const ahead = await makeActor('advertiser');
    const { advertiserId = 0 } = ahead as { advertiserId?: number };
    await topUp(await makeActor('admin'), { advertiserId, amount: 5, reference: 'ahead' });
    await expect(leaveTeam(ahead)).rejects.toMatchObject({ code: 'wrong_state' });
  });

  test('whoever belongs to none may open one, once', async () => {
    const person = await makeActor('advertiser');
    const values = () => ({ name: 'Anew', email: newEmail(), currency: 'USD' });
    await expect(openOrganisation(person, values())).rejects.toMatchObject({ code: 'conflict' });
    await leaveTeam(person);
    const free = await again(person);
    const outcome = await codes([openOrganisation(free, values()), openOrganisation(free, values())]);
    expect(outcome).toEqual(['conflict', 'done']);
    expect(await roleOf(person)).toBe('owner');
    await expect(openOrganisation(await makeActor('admin'), values())).rejects.toMatchObject({
      code: 'forbidden',
    });
    const unconfirmed = await makeActor('influencer', { status: 'inactive', emailVerifiedAt: null });
    await expect(openOrganisation(unconfirmed, values())).rejects.toMatchObject({ code: 'forbidden' });
  });
});

test('billing details are written by owners, billing people and administrators', async () => {
  const { advertiserId, people } = await team('owner', 'member', 'billing');
  const [owner, member, billing] = people;
  const details = () => ({
    name: 'Lunavere',
    email: newEmail(),
    legalName: 'Lunavere, Inc.',
    address: '41 Mercer Street\nNew York',
    taxId: '84-0000112',
  });
  for (const actor of [owner, billing, await makeActor('admin')]) {
    await updateBilling(actor, advertiserId, details());
  }
  await expect(updateBilling(member, advertiserId, details())).rejects.toMatchObject({ code: 'forbidden' });
  const stranger = await makeActor('advertiser');
  await expect(updateBilling(stranger, advertiserId, details())).rejects.toMatchObject({
    code: 'not_found',
  });
  const taken = (await makeAdvertiser()).email;
  await expect(updateBilling(owner, advertiserId, { ...details(), email: taken })).rejects.toMatchObject({
    code: 'email_taken',
  });
});

test('of billing details only what is given is written, and not over what nobody has seen', async () => {
  const { advertiserId, people } = await team('owner', 'billing');
  const [owner, billing] = people;
  const now = () => findAdvertiser(owner, advertiserId);
  const { updatedAt: seen } = await now();
  await updateBilling(owner, advertiserId, { address: 'One' }, seen);
  await expect(updateBilling(billing, advertiserId, { address: 'Two' }, seen)).rejects.toMatchObject({
    code: 'changed_meanwhile',
  });
  await updateBilling(billing, advertiserId, { taxId: 'DE1' }, (await now()).updatedAt);
  expect(await now()).toMatchObject({ address: 'One', taxId: 'DE1' });
});
