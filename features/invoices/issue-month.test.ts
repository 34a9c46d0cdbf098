import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, platform, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import {
  adStatsHourly,
  advertisers,
  auditLog,
  exchangeRates,
  invoices,
  notifications,
  tasks,
} from '@/db/schema';
import { searchAds } from '@/features/ads';
import { approveTask } from '@/features/tasks';
import { payablePart } from '@/nouns/money';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import {
  expectBooksBalanced,
  makeSpentAd,
  makeTask,
  makeWorld,
  race,
  spendOnAd,
  taskRow,
} from '@/testing/money';
import { cancelInvoice, invoiceById, issueInvoice, issueMonth, nextInvoice } from '.';

freshDatabase();

const june = { from: '2024-06-01', to: '2024-06-30' };
let admin: UserActor;

beforeAll(async () => {
  admin = await makeActor('admin');
  await db().insert(exchangeRates).values({ currency: 'USD', rate: 1, asOf: '2024-01-01', source: 'test' });
});

afterAll(expectBooksBalanced);

const acceptedAt = (taskId: number, at: string) =>
  db()
    .update(tasks)
    .set({ acceptedAt: new Date(at) })
    .where(eq(tasks.id, taskId));

/** An advertiser who owes for one task, accepted at the moment. */
async function makeDebtor(at: string, currency = 'USD', postPayment = 30) {
  const world = await makeWorld({ currency }, { postPayment });
  await db()
    .update(advertisers)
    .set({ maximumLimit: 1_000_000_000 })
    .where(eq(advertisers.id, world.staff.advertiserId ?? 0));
  await approveTask(world.staff, world.task.id);
  await acceptedAt(world.task.id, at);
  return { ...world, advertiserId: world.staff.advertiserId ?? 0 };
}

/** One more task of the same campaign. */
async function spendMore({ staff, participation }: Awaited<ReturnType<typeof makeDebtor>>, at: string) {
  const task = await makeTask(participation);
  await approveTask(staff, task.id);
  await acceptedAt(task.id, at);
  return task;
}

const byWords = (one: { description: string }, other: { description: string }) =>
  one.description.localeCompare(other.description);

const invoicesOf = (advertiserId: number) =>
  db().select().from(invoices).where(eq(invoices.advertiserId, advertiserId)).orderBy(invoices.id);

describe('the invoices of a month', () => {
  it('bill everybody who spent in it, once, in the name of the platform, and tell them', async () => {
    const debtors = [
      await makeDebtor('2024-06-01T00:00:00Z'),
      await makeDebtor('2024-06-30T23:59:59Z'),
    ] as const;
    const later = await makeDebtor('2024-07-01T00:00:00Z');
    const { issued, failed } = await issueMonth(platform, june);
    expect(failed).toEqual([]);
    expect(issued).toHaveLength(2);
    for (const { advertiserId, staff } of debtors) {
      const [invoice] = await invoicesOf(advertiserId);
      expect(invoice).toMatchObject({
        amount: 30,
        status: 'pending',
        periodFrom: june.from,
        periodTo: june.to,
      });
      const [audit] = await db()
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.subjectType, 'invoice'), eq(auditLog.subjectId, String(invoice?.id))));
      expect(audit).toMatchObject({ actorId: null, action: 'invoices.issue' });
      const notices = await db().select().from(notifications).where(eq(notifications.userId, staff.id));
      expect(notices).toContainEqual(expect.objectContaining({ link: `/invoices/${invoice?.id}` }));
    }
    expect(await invoicesOf(later.advertiserId)).toEqual([]);
    expect(await issueMonth(platform, june)).toEqual({ issued: [], failed: [] });
  });

  it('are issued once when two ask at the same time', async () => {
    const debtors = await Promise.all([1, 2, 3].map(() => makeDebtor('2024-03-10T12:00:00Z')));
    const march = { from: '2024-03-01', to: '2024-03-31' };
    const answers = await Promise.all([issueMonth(platform, march), issueMonth(platform, march)]);
    expect(answers.flatMap(({ failed }) => failed)).toEqual([]);
    expect(answers.flatMap(({ issued }) => issued)).toHaveLength(3);
    for (const { advertiserId } of debtors) expect(await invoicesOf(advertiserId)).toHaveLength(1);
  });

  it('leave nobody out because another cannot be invoiced, who is when asked again', async () => {
    const rate = { currency: 'CHF', rate: 0.5, asOf: '2024-01-01', source: 'test' };
    await db().insert(exchangeRates).values(rate);
    const broken = await makeDebtor('2024-04-10T12:00:00Z', 'CHF');
    await db().delete(exchangeRates).where(eq(exchangeRates.currency, 'CHF'));
    const fine = await makeDebtor('2024-04-10T12:00:00Z');
    const april = { from: '2024-04-01', to: '2024-04-30' };
    const first = await issueMonth(platform, april);
    expect(first.issued).toHaveLength(1);
    expect(first.failed).toMatchObject([{ advertiserId: broken.advertiserId }]);
    expect(await invoicesOf(fine.advertiserId)).toHaveLength(1);
    expect(await invoicesOf(broken.advertiserId)).toEqual([]);
    await db().insert(exchangeRates).values(rate);
    const second = await issueMonth(platform, april);
    expect(second).toMatchObject({ issued: [{ created: true }], failed: [] });
    expect(await invoicesOf(broken.advertiserId)).toMatchObject([{ amount: 60, currency: 'USD' }]);
  });

  it('bill what an invoice of the whole month, issued before its end, could not know', async () => {
    const debtor = await makeDebtor('2024-02-05T12:00:00Z');
    const february = { from: '2024-02-01', to: '2024-02-29' };
    await issueInvoice(admin, { advertiserId: debtor.advertiserId, ...february });
    const periods = ['2024-02-20', '2024-02-19', '2024-01-31'];
    for (const [index, at] of ['2024-02-20', '2024-02-20', '2024-02-01'].entries()) {
      const task = await spendMore(debtor, `${at}T08:00:00Z`);
      expect((await issueMonth(platform, february)).issued).toHaveLength(1);
      const all = await invoicesOf(debtor.advertiserId);
      expect(all).toHaveLength(index + 2);
      expect(all.at(-1)).toMatchObject({ amount: 30, periodFrom: periods[index], periodTo: '2024-02-29' });
      expect((await taskRow(task.id)).invoiceId).toBe(all.at(-1)?.id);
    }
  });

  it('bill what ads spent, a line each', async () => {
    const owner = await makeActor('advertiser');
    const ad = await makeSpentAd(owner, '1.25', new Date('2023-11-30T23:00:00Z'));
    await makeSpentAd(owner, '2.50', new Date('2023-12-01T00:00:00Z'));
    const { issued } = await issueMonth(platform, { from: '2023-11-01', to: '2023-11-30' });
    expect(issued).toHaveLength(1);
    const invoice = await invoiceById(owner, issued[0]?.id ?? 0);
    expect(invoice).toMatchObject({ amount: 1.25, lines: [{ adId: ad.id, amount: 1.25 }] });
  });

  it('bill whole cents of an ad whose views cost less, and take the rest along once it makes a cent', async () => {
    const owner = await makeActor('advertiser');
    const ad = await makeSpentAd(owner, '1.254', new Date('2022-10-31T22:00:00Z'));
    await spendOnAd(owner, ad.id, '0.0035', new Date('2022-10-31T23:00:00Z'));
    const bill = async (from: string, to: string) => {
      const { issued } = await issueMonth(platform, { from, to });
      return issued[0] && (await invoiceById(owner, issued[0].id));
    };
    expect(await nextInvoice(owner, owner.advertiserId ?? 0)).toMatchObject({ total: 1.25 });
    expect(await bill('2022-10-01', '2022-10-31')).toMatchObject({ amount: 1.25 });
    expect(await bill('2022-10-01', '2022-10-31')).toBeUndefined();
    expect(await nextInvoice(owner, owner.advertiserId ?? 0)).toMatchObject({ total: 0, lines: [] });

    await spendOnAd(owner, ad.id, '0.01', new Date('2022-11-01T00:00:00Z'));
    // The ad's own figures of November and what October could not bill are the line, to the unit.
    const shown = await nextInvoice(owner, owner.advertiserId ?? 0);
    const [inNovember] = await searchAds(owner, { from: '2022-11-01', to: '2022-11-30' });
    expect(shown).toMatchObject({ total: 0.01, ratesOf: null, lines: [{ adId: ad.id, carried: 0.0075 }] });
    expect(payablePart((inNovember?.spend ?? 0) + 0.0075, 'USD')).toBe(shown.total);
    const november = await bill('2022-11-01', '2022-11-30');
    expect(november).toMatchObject({ amount: 0.01, lines: [{ adId: ad.id, originalAmount: 0.01 }] });
    const hours = () =>
      db().select().from(adStatsHourly).where(eq(adStatsHourly.adId, ad.id)).orderBy(adStatsHourly.hour);
    expect(await hours()).toMatchObject([
      { spend: 1.254, invoicedSpend: 1.254 },
      { spend: 0.0035, invoicedSpend: 0.0035 },
      { spend: 0.01, invoicedSpend: 0.0025 },
    ]);

    await cancelInvoice(admin, november?.id ?? 0);
    expect((await hours()).map((hour) => hour.invoicedSpend)).toEqual([1.25, 0, 0]);
  });

  it('stop between two advertisers when asked to', async () => {
    const { advertiserId } = await makeDebtor('2024-01-10T12:00:00Z');
    const january = { from: '2024-01-01', to: '2024-01-31' };
    await expect(issueMonth(platform, january, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(await invoicesOf(advertiserId)).toEqual([]);
    await issueMonth(platform, january);
    expect(await invoicesOf(advertiserId)).toHaveLength(1);
  });

  it('bill what months before left open: they were missed, or their invoice was cancelled', async () => {
    const missed = await makeDebtor('2021-02-10T12:00:00Z');
    await spendMore(missed, '2021-04-03T12:00:00Z');
    const cancelled = await makeDebtor('2021-03-05T12:00:00Z');
    const march = await issueInvoice(admin, {
      advertiserId: cancelled.advertiserId,
      from: '2021-03-01',
      to: '2021-03-31',
    });
    await cancelInvoice(admin, march.id);
    const april = { from: '2021-04-01', to: '2021-04-30' };
    expect((await issueMonth(platform, april)).issued).toHaveLength(2);
    expect(await invoicesOf(missed.advertiserId)).toMatchObject([
      { amount: 60, periodFrom: '2021-02-01', periodTo: '2021-04-30' },
    ]);
    expect(await invoicesOf(cancelled.advertiserId)).toMatchObject([
      { status: 'cancelled' },
      { amount: 30, periodFrom: '2021-03-01', periodTo: '2021-04-30' },
    ]);
    expect((await issueMonth(platform, april)).issued).toEqual([]);
    expect((await issueMonth(platform, { from: '2021-05-01', to: '2021-05-31' })).issued).toEqual([]);
  });

  it('are what was shown as the next one, line by line', async () => {
    await db()
      .insert(exchangeRates)
      .values({ currency: 'JPY', rate: 147, asOf: '2020-01-01', source: 'test' });
    // So large that a rate cut off at ten places differs by a cent.
    const debtor = await makeDebtor('2020-01-10T12:00:00Z', 'JPY', 900_000_000);
    await spendMore(debtor, '2020-03-10T12:00:00Z');
    const { staff, advertiserId } = debtor;
    const ad = await makeSpentAd(staff, '1.254', new Date('2020-01-31T22:00:00Z'));
    await spendOnAd(staff, ad.id, '0.0175', new Date('2020-02-20T22:00:00Z'));
    await makeSpentAd(staff, '0.004', new Date('2020-02-20T22:00:00Z'));
    const first = await issueInvoice(admin, { advertiserId, from: '2020-01-31', to: '2020-01-31' });
    await spendOnAd(staff, ad.id, '3.3', new Date('2020-03-20T22:00:00Z'));
    await cancelInvoice(admin, first.id);

    const shown = await nextInvoice(staff, advertiserId);
    expect(shown.ratesOf).toBe('2020-01-01');
    const { issued } = await issueMonth(platform, { from: '2020-03-01', to: '2020-03-31' });
    const invoice = await invoiceById(staff, issued[0]?.id ?? 0);
    const lines = (all: { description: string; amount: number; campaignId: number | null }[]) =>
      all.map(({ description, amount, campaignId }) => ({ description, amount, campaignId })).sort(byWords);
    expect(lines(invoice.lines)).toEqual(lines(shown.lines));
    expect(invoice).toMatchObject({ amount: shown.total, periodFrom: '2020-01-01', periodTo: '2020-03-31' });
    expect(shown.lines).toHaveLength(2);
    expect(await nextInvoice(staff, advertiserId)).toMatchObject({ total: 0, lines: [] });
  });

  it('are not for people, and the platform has no right of an administrator', async () => {
    const people = [admin, await makeActor('advertiser'), await makeActor('influencer'), anonymous];
    const asked = await race(people.map((actor) => () => issueMonth(actor, june)));
    expect(asked).toEqual({ forbidden: 4 });
    await expect(issueInvoice(platform, { advertiserId: 1, ...june })).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });
});
