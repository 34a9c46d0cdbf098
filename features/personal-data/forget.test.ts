import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { platform, type UserActor } from '@/auth/actor';
import { actorOfGrant } from '@/auth/applications';
import { actorOfToken } from '@/auth/tokens';
import { db, transaction } from '@/db/client';
import {
  ads,
  advertisers,
  applications,
  invitations,
  mailbox,
  notifications,
  tasks,
  users,
} from '@/db/schema';
import { historyOf, recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { approveTask, completeTask } from '@/features/tasks';
import { stay } from '@/features/users/stay';
import { makeActor, makeAdvertiser, makeGrant, makeToken, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { makeSpentAd, makeWorld, taskRow } from '@/testing/money';
import { refused } from '@/testing/refused';
import { deleteAccounts, leave, whyNotLeave } from '.';
import { forget } from './forget';
import { type Held, held } from './held';
import { jsonOf } from './rows';

freshDatabase();

describe('what is not theirs', () => {
  const ownOrganisation = async () => {
    const owner = await makeActor('advertiser');
    await db()
      .update(advertisers)
      .set({ email: owner.email })
      .where(eq(advertisers.id, owner.advertiserId ?? 0));
    return owner;
  };
  const gone = async (person: UserActor) => {
    await leave(person);
    await db()
      .update(users)
      .set({ leavingAt: sql`now() - interval '1 second'` })
      .where(eq(users.id, person.id));
    expect(await deleteAccounts(platform)).toEqual({ deleted: 1, failed: 0 });
  };

  it('stays as it is: an organisation’s address, and invitations to an address that was never confirmed', async () => {
    const victim = unique('victim');
    const email = `${victim}@people.example`;
    const organisation = await makeAdvertiser({ email });
    const owner = await ownOrganisation();
    const [invitation] = await db()
      .insert(invitations)
      .values({
        advertiserId: owner.advertiserId ?? 0,
        email,
        role: 'member',
        hash: victim,
        invitedBy: owner.id,
        expiresAt: new Date(Date.now() + 60_000),
      })
      .returning();
    const mail = { recipient: email, subject: 'Join', body: email, expiresAt: new Date() };
    await db()
      .insert(mailbox)
      .values([
        { ...mail, linkHash: victim },
        { ...mail, linkHash: 'another' },
      ]);
    await transaction(() =>
      recordAudit(owner, 'team.invite', { type: 'advertiser', id: organisation.id }, { email }),
    );
    const stranger = await makeActor('influencer', { email, emailVerifiedAt: null, status: 'inactive' });
    const received = held.find(({ name }) => name === 'invitations_received');
    for await (const piece of jsonOf(received as Held, stranger)) {
      expect(new TextDecoder().decode(piece)).toBe('[]\n');
    }
    await gone(stranger);
    expect(await db().$count(advertisers, eq(advertisers.email, email))).toBe(1);
    const [kept] = await db()
      .select()
      .from(invitations)
      .where(eq(invitations.id, invitation?.id ?? 0));
    expect(kept).toEqual(invitation);
    expect(await db().select({ hash: mailbox.linkHash }).from(mailbox)).toEqual([{ hash: victim }]);
    const [entry] = await historyOf({ type: 'advertiser', id: organisation.id });
    expect(entry?.details).toEqual({ email });

    const confirmed = await makeActor('influencer', { email });
    await gone(confirmed);
    expect(await db().$count(advertisers, eq(advertisers.email, email))).toBe(1);
    expect(await db().$count(invitations, eq(invitations.email, email))).toBe(0);
  });

  it('and words that say something else: of ours, in mails, and in what nobody was told of the person', async () => {
    const { staff, influencer, task } = await makeWorld({}, { status: 'rejected' });
    const named = { name: 'approved', username: `div` };
    await db().update(users).set(named).where(eq(users.id, influencer.id));
    const person = { ...influencer, ...named };
    const subject = 'Your invoice is approved';
    await notify({ userId: staff.id, type: 'task', subject, message: 'It was approved.' });
    await transaction(async () => {
      await notify({
        userId: staff.id,
        type: 'task',
        subject: 'A post',
        message: 'A post of approved came.',
      });
      await recordAudit(
        staff,
        'tasks.test',
        { type: 'task', id: task.id },
        {
          status: { from: 'pending', to: 'approved' },
          reason: 'It is by approved',
        },
      );
    });
    const notices = () =>
      db().select().from(notifications).where(eq(notifications.userId, staff.id)).orderBy(notifications.id);
    const [first, second] = await notices();
    const html = '<div class="approved">A post of approved came.</div>';
    for (const [notice, body] of [
      [first, 'It was approved.'],
      [second, 'A post of approved came.'],
    ] as const) {
      await db()
        .insert(mailbox)
        .values({
          recipient: staff.email,
          subject: 'News',
          body,
          html,
          name: `notification-${notice?.id}-abc`,
          expiresAt: new Date(),
        });
    }
    await gone(person);
    const nameless = `Deleted person ${person.id}`;
    expect(await notices()).toMatchObject([
      { subject, message: 'It was approved.' },
      { message: `A post of ${nameless} came.` },
    ]);
    const mails = await db()
      .select()
      .from(mailbox)
      .where(eq(mailbox.recipient, staff.email))
      .orderBy(mailbox.id);
    expect(mails).toMatchObject([
      { body: 'It was approved.', html },
      { body: `A post of ${nameless} came.`, html: null },
    ]);
    const [entry] = await historyOf({ type: 'task', id: task.id });
    expect(entry?.details).toEqual({
      status: { from: 'pending', to: 'approved' },
      reason: `It is by ${nameless}`,
    });
  });

  it('and the ads of an organisation whose owner is suspended', async () => {
    const owner = await makeActor('advertiser');
    const member = await makeActor('advertiser', {
      advertiserId: owner.advertiserId,
      advertiserRole: 'member',
    });
    const ad = await makeSpentAd(member, '10', new Date());
    await db().update(users).set({ status: 'suspended', bannedAt: sql`now()` }).where(eq(users.id, owner.id));
    await gone(member);
    const [row] = await db().select().from(ads).where(eq(ads.id, ad.id));
    expect(row).toMatchObject({ userId: owner.id, deletedAt: null });
  });

  it('and that a post is paid once, of which no key is left', async () => {
    const postUrl = `https://www.instagram.com/p/C${unique('x').replaceAll('-', '')}/`;
    const { influencer, task, staff } = await makeWorld();
    await completeTask(influencer, task.id, { postUrl });
    const { postKey } = await taskRow(task.id);
    await approveTask(staff, task.id);
    await db()
      .update(tasks)
      .set({ status: 'paid', paidAt: sql`now()`, paidInBase: 30 })
      .where(eq(tasks.id, task.id));
    await db().execute(sql`update users set leaving_at = now() where id = ${influencer.id}`);
    const [person] = await db().select().from(users).where(eq(users.id, influencer.id));
    if (!person) throw new Error('no person');
    await transaction(() => forget(person));
    const kept = (await taskRow(task.id)).postKey ?? '';
    expect(kept).toMatch(/^instagram:post:deleted\./);
    expect(kept).not.toContain(postKey?.split(':')[2]);
    const other = await makeWorld();
    await expect(completeTask(other.influencer, other.task.id, { postUrl })).rejects.toEqual(
      refused('duplicate_post'),
    );
  });
});

describe('while somebody leaves', () => {
  it('nothing that was under way opens the account, nor once they are back', async () => {
    const person = await makeActor('influencer');
    await leave(person);
    const token = await makeToken(person.id);
    const [application] = await db()
      .insert(applications)
      .values({ name: unique('app'), clientId: unique('client'), redirectUris: [], createdBy: person.id })
      .returning();
    const grant = await makeGrant(application?.id ?? 0, person.id);
    expect(await actorOfToken(token)).toBeUndefined();
    expect(await actorOfGrant(grant)).toBeUndefined();
    // Nor once they are back.
    await stay(person.id);
    expect(await actorOfToken(token)).toBeUndefined();
    expect(await actorOfGrant(grant)).toBeUndefined();
    expect(await actorOfToken(await makeToken(person.id))).toMatchObject({ id: person.id });
    const anew = await makeGrant(application?.id ?? 0, person.id);
    expect(await actorOfGrant(anew)).toMatchObject({ id: person.id, credential: 'grant' });
  });

  it('they are no owner or administrator on whom others can rely', async () => {
    const owner = await makeActor('advertiser');
    const other = await makeActor('advertiser', { advertiserId: owner.advertiserId });
    await leave(other);
    await expect(leave(owner)).rejects.toEqual(refused('wrong_state'));
    await db().update(users).set({ leavingAt: sql`now()` }).where(eq(users.role, 'admin'));
    const [one, two] = [await makeActor('admin'), await makeActor('admin')];
    await leave(one);
    expect((await whyNotLeave(two)).join(' ')).toContain('last administrator');
  });
});
