import { eq, sql } from 'drizzle-orm';
import { makeWorkerUtils } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anonymous, platform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { mailbox, notificationMails, notifications } from '@/db/schema';
import { approveTask } from '@/features/tasks';
import { env } from '@/lib/env';
import { makeActor, makeUser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { mailServer } from '@/testing/mail-server';
import { makeWorld } from '@/testing/money';
import { sendDueMails } from './deliver';
import { notify, withdrawNews } from './notify';
import { ownPreferences, setPreferences, stopMails, stoppableMails } from './preferences';
import { listNotifications, unreadCount } from './queries';
import { subjectOf } from './subject';
import { unsubscribeLinks } from './unsubscribe-token';

freshDatabase();

const due = sql`now() - interval '1 second'`;
const mailsOf = (userId: number) =>
  db()
    .select({
      status: notificationMails.status,
      attempts: notificationMails.attempts,
      problem: notificationMails.problem,
    })
    .from(notificationMails)
    .innerJoin(notifications, eq(notifications.id, notificationMails.notificationId))
    .where(eq(notifications.userId, userId))
    .orderBy(notifications.id);
const keptFor = (to: string) =>
  db().select().from(mailbox).where(eq(mailbox.recipient, to)).orderBy(mailbox.id);
const tokenOf = (body: string) =>
  new URL(/https?:\S+unsubscribe\S+/.exec(body)?.[0] ?? '').searchParams.get('token');
const payment = (userId: number, subject = 'Payout sent: $12.00') => ({
  userId,
  type: 'payment' as const,
  subject,
  message: 'Your payout of $12.00 is on its way to you.',
  link: '/earnings',
});

describe('mails of notifications', () => {
  test('wait with the change they tell of, and vanish with it', async () => {
    const user = await makeUser('influencer');
    await expect(
      transaction(async () => {
        await notify(payment(user.id));
        throw new Error('the change failed');
      }),
    ).rejects.toThrow('the change failed');
    expect(await mailsOf(user.id)).toEqual([]);
    await notify(payment(user.id));
    expect(await mailsOf(user.id)).toEqual([{ status: 'queued', attempts: 0, problem: null }]);
  });

  test('go out once each however many send at the same time, as text with absolute links', async () => {
    const user = await makeUser('influencer', { name: 'Maya <b>' });
    for (let number = 1; number <= 12; number++) await notify(payment(user.id, `Payment ${number} was sent`));
    const sent = await Promise.all([1, 2, 3, 4].map(() => sendDueMails(platform)));
    expect(sent.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(12);
    const mails = await keptFor(user.email);
    expect(mails.map(({ subject }) => subject).sort()).toEqual(
      Array.from({ length: 12 }, (_, index) => `Payment ${index + 1} was sent`).sort(),
    );
    expect(mails[0]?.body).toContain('Hello Maya <b>,');
    expect(mails[0]?.body).toMatch(/\n\nhttps?:\/\/[^/\s]+\/earnings\n\n/);
    expect(await sendDueMails(platform)).toBe(0);
    await expect(sendDueMails(await makeActor('admin'))).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('are for confirmed addresses, and tell banned people only what concerns their account', async () => {
    const waiting = await makeUser('influencer', { status: 'inactive', emailVerifiedAt: null });
    const banned = await makeUser('influencer', { status: 'suspended', bannedAt: new Date() });
    for (const { id } of [waiting, banned]) {
      await notify(payment(id), {
        userId: id,
        type: 'security',
        subject: 'Suspended',
        message: 'Your account was suspended.',
      });
    }
    expect(await mailsOf(waiting.id)).toEqual([]);
    await sendDueMails(platform);
    expect((await keptFor(banned.email)).map(({ subject }) => subject)).toEqual(['Suspended']);
  });

  test('of decisions on tasks wait until they cannot be taken back any more', async () => {
    const user = await makeActor('influencer');
    const since = new Date(Date.now() - 1000);
    const news = { userId: user.id, type: 'task' as const, subject: 'Task 7', link: '/tasks/7' };
    await notify({ ...news, message: 'Your task was accepted.' });
    await sendDueMails(platform);
    expect(await keptFor(user.email)).toEqual([]);
    await transaction(() => withdrawNews(news, since));
    expect(await mailsOf(user.id)).toEqual([]);
    expect(await unreadCount(user)).toBe(0);
    await notify({ ...news, message: 'Your task was rejected.' });
    await db().update(notificationMails).set({ dueAt: due }).where(eq(notificationMails.status, 'queued'));
    await sendDueMails(platform);
    await transaction(() => withdrawNews(news, since));
    expect(await mailsOf(user.id)).toMatchObject([{ status: 'sent' }]);
  });

  test('wake a worker when there is a queue', async () => {
    const utils = await makeWorkerUtils({ connectionString: env().DATABASE_URL });
    await utils.migrate();
    await utils.release();
    const jobs = async () => {
      const [row] = await db().execute<{ jobs: number }>(sql`
        select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'send-mails'`);
      return row?.jobs ?? 0;
    };
    const before = await jobs();
    const user = await makeUser('influencer');
    await notify(payment(user.id), payment(user.id));
    expect(await jobs()).toBe(before + 1);
  });
});

describe('the subject of a mail', () => {
  test('is composed from data, whatever signs names have', async () => {
    const name = 'Dr. Oetker & Co.: bake? Yes!\r\nBcc: x@example.com';
    const { staff, influencer, task } = await makeWorld({ name });
    await approveTask(staff, task.id);
    await db().update(notificationMails).set({ dueAt: due }).where(eq(notificationMails.status, 'queued'));
    await sendDueMails(platform);
    expect((await keptFor(influencer.email)).map(({ subject }) => subject)).toEqual([
      'Task accepted: Dr. Oetker & Co.: bake? Yes! Bcc: x@example.com',
    ]);
  });

  test('cuts long names between signs, and names the kind of what earlier versions wrote', async () => {
    expect(subjectOf('New task', '👩‍🍳'.repeat(60))).toMatch(/^New task: .{1,200}…$/u);
    expect([...subjectOf('New task', 'ä'.repeat(90))].length).toBe('New task: '.length + 80);
    expect(subjectOf('New task', ' \n ')).toBe('New task');
    const user = await makeUser('influencer');
    await notify(payment(user.id));
    await db().update(notifications).set({ subject: null }).where(eq(notifications.userId, user.id));
    await sendDueMails(platform);
    expect(await keptFor(user.email)).toMatchObject([{ subject: 'News of payments' }]);
  });
});

describe('preferences', () => {
  test('decide for each kind where it arrives, and never silence what is about safety', async () => {
    const user = await makeActor('influencer');
    const begun = await ownPreferences(user);
    expect(begun.length).toBeGreaterThan(1);
    expect(begun.filter(({ inApp, email }) => !inApp || !email)).toEqual([]);
    await setPreferences(user, [
      { type: 'payment', inApp: false, email: true },
      { type: 'task', inApp: true, email: false },
      { type: 'network', inApp: false, email: false },
      { type: 'security', inApp: false, email: false },
      { type: 'system', inApp: false, email: false },
    ]);
    const chosen = new Map((await ownPreferences(user)).map((each) => [each.type, each]));
    expect(chosen.get('security')).toMatchObject({ inApp: true, email: true });
    expect(chosen.get('system')).toMatchObject({ inApp: true, email: false });
    expect(chosen.get('campaign')).toMatchObject({ inApp: true, email: true });
    const tell = (type: 'payment' | 'task' | 'network' | 'security') =>
      notify({ userId: user.id, type, subject: `News of ${type}`, message: 'There is news.' });
    await tell('payment');
    await tell('task');
    await tell('network');
    await tell('security');
    expect((await listNotifications(user)).map(({ type }) => type)).toEqual(['security', 'task']);
    expect(await unreadCount(user)).toBe(2);
    await db().update(notificationMails).set({ dueAt: due }).where(eq(notificationMails.status, 'queued'));
    await sendDueMails(platform);
    expect((await keptFor(user.email)).map(({ subject }) => subject)).toEqual([
      'News of payment',
      'News of security',
    ]);
    await expect(ownPreferences(anonymous)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(setPreferences(anonymous, [])).rejects.toMatchObject({ code: 'unauthorized' });
  });

  test('an administrator’s message reaches the inbox whatever they say', async () => {
    const user = await makeActor('influencer');
    await setPreferences(user, [{ type: 'campaign', inApp: false, email: false }]);
    await notify({
      userId: user.id,
      type: 'campaign',
      subject: 'News',
      message: 'Told anyway.',
      always: true,
    });
    expect(await listNotifications(user)).toMatchObject([{ message: 'Told anyway.' }]);
    expect(await mailsOf(user.id)).toEqual([]);
  });

  test('change by the link of a mail, also for what still waits, and by no other link', async () => {
    const user = await makeActor('influencer');
    await notify(payment(user.id));
    await sendDueMails(platform);
    const [mail] = await keptFor(user.email);
    const token = tokenOf(mail?.body ?? '') ?? '';
    expect(stoppableMails(token)).toBe('payment');
    await notify(payment(user.id, 'This one still waits.'));
    expect(await stopMails(token)).toBe('payment');
    expect(await stopMails(token)).toBe('payment');
    expect(await sendDueMails(platform)).toBe(0);
    expect(await mailsOf(user.id)).toMatchObject([{ status: 'sent' }, { status: 'failed' }]);
    expect((await listNotifications(user)).length).toBe(2);

    const other = await makeActor('influencer');
    const forged = token.replace(/^\d+/, String(other.id));
    expect(stoppableMails(forged)).toBeUndefined();
    for (const wrong of ['', 'x', forged, `${token}x`, token.replace('payment', 'task')]) {
      await expect(stopMails(wrong)).rejects.toMatchObject({ code: 'not_found' });
    }
    const fixed = new URL(unsubscribeLinks(user.id, 'security').page).searchParams.get('token') ?? '';
    await expect(stopMails(fixed)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('with a mail server', () => {
  const post = mailServer([]);

  beforeAll(async () => {
    await new Promise<void>((resolve) => post.server.listen(0, '127.0.0.1', resolve));
    const { port } = post.server.address() as { port: number };
    Object.assign(env(), { SMTP_URL: `smtp://127.0.0.1:${port}` });
  });
  beforeEach(async () => {
    await sendDueMails(platform);
    post.taken.length = 0;
  });
  afterAll(() => {
    Object.assign(env(), { SMTP_URL: undefined });
    post.server.close();
  });

  test('a mail that is turned away for now goes out later, once, and can be stopped with one press', async () => {
    const user = await makeUser('influencer');
    post.answers.push('451 come back later');
    await notify(payment(user.id));
    expect(await sendDueMails(platform)).toBe(0);
    expect(await mailsOf(user.id)).toMatchObject([{ status: 'queued', attempts: 1 }]);
    expect(await sendDueMails(platform)).toBe(0);
    await db().update(notificationMails).set({ dueAt: due }).where(eq(notificationMails.status, 'queued'));
    expect(await Promise.all([sendDueMails(platform), sendDueMails(platform)])).toContain(1);
    expect(await mailsOf(user.id)).toMatchObject([{ status: 'sent', attempts: 2, problem: null }]);
    expect(post.taken.length).toBe(1);
    expect(post.taken[0]).toMatch(/^Message-ID: <notification-\d+-/m);
    expect(post.taken[0]).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    expect(post.taken[0]).toContain('text/html');
  });

  test('one that is refused for good is given up, and one whose sender died is taken up again', async () => {
    const user = await makeUser('influencer');
    post.answers.push('550 nobody of that name');
    await notify(payment(user.id));
    await sendDueMails(platform);
    expect(await mailsOf(user.id)).toMatchObject([{ status: 'failed', attempts: 1 }]);

    const other = await makeUser('influencer');
    await notify(payment(other.id));
    await db()
      .update(notificationMails)
      .set({ status: 'sending', attempts: 1, dueAt: sql`now() + interval '3 minutes'` })
      .where(eq(notificationMails.status, 'queued'));
    expect(await sendDueMails(platform)).toBe(0);
    await db().update(notificationMails).set({ dueAt: due }).where(eq(notificationMails.status, 'sending'));
    expect(await sendDueMails(platform)).toBe(1);
    expect(await mailsOf(other.id)).toMatchObject([{ status: 'sent', attempts: 2 }]);
  });
});
