import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { platform, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { apiTokens, auditLog, files, notifications, payoutMethods, tasks, users } from '@/db/schema';
import { historyOf, recordAudit } from '@/features/audit';
import { fileForUse, storeFile } from '@/features/files';
import { checkBooks } from '@/features/ledger';
import { submitNetwork } from '@/features/networks';
import { notify } from '@/features/notifications';
import { placesOn } from '@/features/participations';
import { addPayoutMethod, handlePayout, payoutMethodsOf, requestPayoutTo } from '@/features/payouts';
import { approveTask, payTask } from '@/features/tasks';
import { publicProfile, verifySignIn } from '@/features/users';
import { hashPassword } from '@/features/users/password';
import { makeActor, makeToken, makeUser, unique } from '@/testing/factories';
import { makeTwoStep } from '@/testing/factors';
import { freshDatabase } from '@/testing/fresh-database';
import { makeWorld, newPost, taskRow } from '@/testing/money';
import { makePasskey } from '@/testing/passkeys';
import { ownDataDirectory, png } from '@/testing/pictures';
import { refused } from '@/testing/refused';
import { makePhoto, makeWallet, makeWatchCampaign } from '@/testing/watch';
import { deleteAccounts, leave, whyNotLeave } from '.';

ownDataDirectory();
freshDatabase();

const personOf = async ({ id }: { id: number }) => {
  const [row] = await db().select().from(users).where(eq(users.id, id));
  if (!row) throw new Error('no person');
  return row;
};
const waited = ({ id }: UserActor) =>
  db().update(users).set({ leavingAt: sql`now() - interval '1 second'` }).where(eq(users.id, id));

/** Where a text stands in the database: each column of each table whose rows hold it, whatever its type. */
async function placesWith(text: string): Promise<string[]> {
  const columns = await db().execute<{ table: string; column: string }>(sql`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and (c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'bytea'))`);
  const found: string[] = [];
  for (const { table, column } of columns) {
    const [row] = await db().execute(sql`
      select 1 from ${sql.identifier(table)}
      where position(${text.toLowerCase()} in lower(${sql.identifier(column)}::text)) > 0 limit 1`);
    if (row) found.push(`${table}.${column}`);
  }
  return found;
}

/** Somebody of whom there is something in most tables, with work that was paid and money that was sent. */
async function makeLife() {
  const admin = await makeActor('admin');
  const sent = { status: 'under_review', completedAt: new Date() } as const;
  const world = await makeWorld({}, { ...sent, postUrl: newPost() });
  const { influencer, staff, task } = world;
  const handle = unique('their.handle');
  const name = unique('Ada Lovelace');
  await db().update(users).set({ name }).where(eq(users.id, influencer.id));
  const person = { ...influencer, name };
  await submitNetwork(person, {
    network: 'instagram',
    handle,
    url: `https://www.instagram.com/${handle}`,
  });
  await db()
    .update(tasks)
    .set({ caption: `Look, it is ${handle}`, postUrl: `https://www.instagram.com/${handle}/p/abcdefg/` })
    .where(eq(tasks.id, task.id));
  await approveTask(staff, task.id);
  await payTask(staff, task.id);
  await addPayoutMethod(person, { kind: 'paypal', email: person.email });
  const [method] = await payoutMethodsOf(person);
  const payout = await requestPayoutTo(person, { amount: 30, currency: 'USD', methodId: method?.id ?? 0 });
  await handlePayout(admin, payout, 'approved');
  await handlePayout(admin, payout, 'sent', { reference: 'T-1' });
  await makeToken(person.id);
  await makeTwoStep(person.id);
  await makePasskey(person, randomUUID());
  await makeWallet(person.id);
  const watch = await makeWatchCampaign();
  await makePhoto(watch.id, { userId: person.id, status: 'accepted' });
  await fileForUse(person, (await storeFile(person, await png(), 'avatar')).id, 'avatar');
  await transaction(async () => {
    await notify({
      userId: staff.id,
      type: 'task',
      subject: 'A post to review',
      message: `${name} (${person.username}) sent a post as ${handle}.`,
    });
    await recordAudit(person, 'tasks.test', { type: 'task', id: task.id });
  });
  await transaction(() =>
    recordAudit(staff, 'team.invite', { type: 'advertiser', id: 1 }, { email: person.email }),
  );
  return { ...world, admin, person, handle };
}

describe('leaving', () => {
  it('ends what opens the account, hides it at once, and is told by email', async () => {
    const { person, campaign } = await makeLife();
    expect(await whyNotLeave(person)).toEqual([]);
    expect((await publicProfile(person.username)).name).toBe(person.name);
    expect((await placesOn({})).map(({ userId }) => userId)).toContain(person.id);
    await leave(person);
    await expect(publicProfile(person.username)).rejects.toEqual(refused('not_found'));
    for (const board of [{}, { campaignId: campaign.id }]) {
      expect((await placesOn(board)).map(({ userId }) => userId)).not.toContain(person.id);
    }
    const live = and(eq(apiTokens.userId, person.id), sql`revoked_at is null`);
    expect(await db().$count(apiTokens, live)).toBe(0);
    const told = await db().select().from(notifications).where(eq(notifications.userId, person.id));
    expect(told.at(-1)).toMatchObject({ subject: 'Your account will be deleted', type: 'security' });
    expect(await deleteAccounts(platform)).toEqual({ deleted: 0, failed: 0 });
    await expect(leave({ ...person, unproved: true })).rejects.toEqual(refused('confirmation_needed'));
  });

  it('is taken back by signing in', async () => {
    const { id, email } = await makeUser('influencer', {
      passwordHash: await hashPassword('a long password'),
    });
    const person = { ...(await makeActor('influencer')), id, email };
    await leave(person);
    await verifySignIn({ email, password: 'a long password' }, '203.0.113.9');
    expect(await personOf(person)).toMatchObject({ leavingAt: null, deletedAt: null });
    expect((await historyOf({ type: 'user', id })).map(({ action }) => action)).toEqual([
      'users.stay',
      'users.leave',
    ]);
  });

  it('is refused with what to do while something is open', async () => {
    const sent = { status: 'under_review', completedAt: new Date(), postUrl: newPost() } as const;
    const { influencer, staff, task } = await makeWorld({}, sent);
    const says = async (actor: UserActor) => (await whyNotLeave(actor)).join(' ');
    expect(await says(influencer)).toContain('is being reviewed');
    await expect(leave(influencer)).rejects.toEqual(refused('wrong_state'));
    await approveTask(staff, task.id);
    expect(await says(influencer)).toContain('accepted and not paid yet');
    await payTask(staff, task.id);
    expect(await says(influencer)).toContain('money to withdraw');
    await addPayoutMethod(influencer, { kind: 'paypal', email: influencer.email });
    const [method] = await payoutMethodsOf(influencer);
    await requestPayoutTo(influencer, { amount: 30, currency: 'USD', methodId: method?.id ?? 0 });
    expect(await says(influencer)).toContain('not sent yet');
    expect(await says(staff)).toContain('no owner');
    await makeActor('advertiser', { advertiserId: staff.advertiserId });
    expect(await says(staff)).not.toContain('no owner');
    const watch = await makeWatchCampaign();
    const witness = await makeActor('influencer');
    await makePhoto(watch.id, { userId: witness.id });
    expect(await says(witness)).toContain('A photo of yours');
  });
});

describe('an account whose person left two weeks ago', () => {
  it('is nobody’s: no column holds their email, name or handle, and the books are as they were', async () => {
    const { person, handle, task, staff } = await makeLife();
    const { email, username, name } = person;
    const wallet = (
      await db().execute<{ address: string }>(sql`select address from wallets where user_id = ${person.id}`)
    )[0];
    const before = await checkBooks();
    await leave(person);
    await waited(person);
    expect(await deleteAccounts(platform)).toEqual({ deleted: 1, failed: 0 });
    for (const word of [email, username, name, handle, wallet?.address ?? 'none']) {
      expect([word, await placesWith(word)]).toEqual([word, []]);
    }
    expect(await personOf(person)).toMatchObject({
      name: `Deleted person ${person.id}`,
      status: 'inactive',
      avatar: null,
      passwordHash: 'deleted',
    });
    // Photos are made as rows alone here, which the books notice before and after alike.
    expect(await checkBooks()).toEqual(before);
    expect(await taskRow(task.id)).toMatchObject({
      status: 'paid',
      total: 30,
      userId: person.id,
      caption: '',
    });
    expect(await db().$count(payoutMethods, eq(payoutMethods.userId, person.id))).toBe(0);
    expect(await db().$count(files, and(eq(files.ownerId, person.id), sql`attached_at is not null`))).toBe(0);
    const [notice] = await db()
      .select()
      .from(notifications)
      .where(and(eq(notifications.userId, staff.id), eq(notifications.subject, 'A post to review')));
    expect(notice?.inApp).toBe(true);
    expect(notice?.message).toMatch(
      /^Deleted person \d+ \(Deleted person \d+\) sent a post as Deleted person \d+\.$/,
    );
    expect((await historyOf({ type: 'user', id: person.id }))[0]).toMatchObject({ action: 'users.delete' });
    await expect(verifySignIn({ email, password: 'x' }, '203.0.113.9')).rejects.toEqual(
      refused('unauthorized'),
    );
    expect(await deleteAccounts(platform)).toEqual({ deleted: 0, failed: 0 });
  });

  it('stays, and its person is told, when something came up meanwhile', async () => {
    const { influencer, task } = await makeWorld();
    await db().update(tasks).set({ leftAt: new Date() }).where(eq(tasks.id, task.id));
    await leave(influencer);
    await db().update(tasks).set({ leftAt: null }).where(eq(tasks.id, task.id));
    await waited(influencer);
    expect(await deleteAccounts(platform)).toEqual({ deleted: 0, failed: 0 });
    expect(await personOf(influencer)).toMatchObject({ leavingAt: null, name: influencer.name });
    const told = await db().select().from(notifications).where(eq(notifications.userId, influencer.id));
    expect(told.at(-1)?.message).toContain('You have tasks to do');
  });

  it('leaves the organisation to its other owners', async () => {
    const owner = await makeActor('advertiser');
    const other = await makeActor('advertiser', { advertiserId: owner.advertiserId });
    await leave(other);
    await waited(other);
    expect(await deleteAccounts(platform)).toEqual({ deleted: 1, failed: 0 });
    expect(await personOf(other)).toMatchObject({ advertiserId: null, advertiserRole: null });
    expect(await personOf(owner)).toMatchObject({ advertiserId: owner.advertiserId });
  });
});

it('nothing but the words of somebody who left is ever taken out of the audit trail', async () => {
  const { id } = await makeUser('influencer');
  await transaction(() => recordAudit(platform, 'users.test', { type: 'user', id }, { a: 1 }));
  const change = (set: object) =>
    db()
      .update(auditLog)
      .set(set)
      .where(eq(auditLog.subjectId, String(id)));
  await expect(change({ details: {} })).rejects.toThrow();
  await expect(
    transaction(async () => {
      await db().execute(sql`select set_config('fanfare.forgetting', 'on', true)`);
      await change({ action: 'users.other' });
    }),
  ).rejects.toThrow();
  await expect(
    transaction(async () => {
      await db().execute(sql`select set_config('fanfare.forgetting', 'on', true)`);
      await db().execute(sql`delete from audit_log`);
    }),
  ).rejects.toThrow();
  await expect(deleteAccounts(await makeActor('admin'))).rejects.toEqual(refused('forbidden'));
});
