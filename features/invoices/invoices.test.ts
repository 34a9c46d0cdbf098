import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { adStatsHourly, advertisers, exchangeRates, invoices, notifications, tasks } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { balancesOf } from '@/features/ledger';
import { approveTask } from '@/features/tasks';
import { dayOf } from '@/lib/dates';
import { env } from '@/lib/env';
import { makeCampaign, makeParticipant } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import {
  expectBooksBalanced,
  makeSpentAd,
  makeTask,
  makeWorld,
  postings,
  race,
  spendOnAd,
  taskRow,
} from '@/testing/money';
import { refused } from '@/testing/refused';
import { askHowToPay, cancelInvoice, invoiceById, issueInvoice, listInvoices, payInvoice } from '.';

freshDatabase();

let admin: UserActor;
const today = dayOf(new Date());
const thisYear = (advertiserId: number) => ({
  advertiserId,
  from: `${today.slice(0, 4)}-01-01`,
  to: `${today.slice(0, 4)}-12-31`,
});

beforeAll(async () => {
  admin = await makeActor('admin');
  await db()
    .insert(exchangeRates)
    .values([
      { currency: 'USD', rate: 1, asOf: '2024-01-01', source: 'test' },
      { currency: 'EUR', rate: 0.8, asOf: '2024-01-01', source: 'test' },
      { currency: 'JPY', rate: 150.5, asOf: '2024-01-01', source: 'test' },
    ]);
});

afterAll(expectBooksBalanced);

const counter = async () => {
  const [row] = await db().execute<{ last: number }>(
    sql`select coalesce(max(last), 0)::int as last from invoice_counters`,
  );
  return row?.last ?? 0;
};

async function acceptedWorld(values: Parameters<typeof makeWorld>[0] = {}) {
  const world = await makeWorld(values);
  await approveTask(world.staff, world.task.id);
  return { ...world, advertiserId: world.staff.advertiserId ?? 0 };
}

describe('issuing', () => {
  it('bills accepted tasks and ad spend, a line each, and books a receivable', async () => {
    const { staff, task, campaign, advertiserId } = await acceptedWorld();
    const ad = await makeSpentAd(staff, '1.25', new Date());
    const { id, number, created } = await issueInvoice(admin, thisYear(advertiserId));
    expect(created).toBe(true);
    expect(number).toBe(`FAN-${today.slice(0, 4)}-${await counter()}`);
    const invoice = await invoiceById(staff, id);
    expect(invoice).toMatchObject({ amount: 31.25, currency: 'USD', status: 'pending', issuedOn: today });
    expect(invoice.lines).toMatchObject([
      {
        campaignId: campaign.id,
        amount: 30,
        originalCurrency: 'USD',
        description: `Campaign: ${campaign.name}`,
        tasks: 1,
      },
      { adId: ad.id, amount: 1.25, originalAmount: 1.25, rate: 1, description: 'Ad: Banner' },
    ]);
    expect((await taskRow(task.id)).invoiceId).toBe(id);
    const owner = `advertiser:${advertiserId}` as const;
    expect(await balancesOf('receivable', owner)).toEqual([{ currency: 'USD', amount: 31.25 }]);
    expect(await balancesOf('unbilled', owner)).toEqual([{ currency: 'USD', amount: 0 }]);
    const [notice] = await db()
      .select()
      .from(notifications)
      .where(and(eq(notifications.userId, staff.id), eq(notifications.type, 'payment')));
    expect(notice?.message).toContain('$31.25');
    expect(await historyOf({ type: 'invoice', id })).toHaveLength(1);
  });

  it('is asked how it is paid where it does not say so, and administrators are told once', async () => {
    const { staff, advertiserId } = await acceptedWorld();
    const { id, number } = await issueInvoice(admin, thisYear(advertiserId));
    const told = async () => {
      const news = await db().select().from(notifications).where(eq(notifications.userId, admin.id));
      return news.filter(({ message }) => message.includes(`how invoice ${number} is paid`)).length;
    };
    await Promise.all(Array.from({ length: 4 }, () => askHowToPay(staff, id)));
    expect(await told()).toBe(1);
    expect((await invoiceById(staff, id)).howToPayAskedAt).not.toBeNull();
    await expect(askHowToPay(admin, id)).rejects.toEqual(refused('forbidden'));
    await expect(askHowToPay(await makeActor('advertiser'), id)).rejects.toEqual(refused('not_found'));
    await payInvoice(admin, id);
    await expect(askHowToPay(staff, id)).rejects.toEqual(refused('wrong_state'));

    const other = await acceptedWorld();
    const said = await issueInvoice(admin, thisYear(other.advertiserId));
    env().COMPANY_PAYMENT = 'IBAN SE00 0000';
    try {
      await expect(askHowToPay(other.staff, said.id)).rejects.toEqual(refused('wrong_state'));
    } finally {
      env().COMPANY_PAYMENT = '';
    }
  });

  it('gives one invoice and one number for a window, however many ask at once', async () => {
    const { advertiserId } = await acceptedWorld();
    const before = await counter();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => issueInvoice(admin, thisYear(advertiserId))),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(await counter()).toBe(before + 1);
    const [{ id } = { id: 0 }] = answers;
    expect(await postings('invoice', id)).toBe(1);
  });

  it('bills a task once when windows overlap and are asked for at the same time', async () => {
    const { advertiserId } = await acceptedWorld();
    const year = thisYear(advertiserId);
    const outcome = await race(
      [year, { ...year, from: today }, { ...year, to: today }, { ...year, from: today, to: today }].map(
        (window) => () => issueInvoice(admin, window),
      ),
    );
    expect(outcome).toEqual({ done: 1, wrong_state: 3 });
  });

  it('numbers without gaps across advertisers at once, also when some have nothing to invoice', async () => {
    const before = await counter();
    const worlds = await Promise.all(Array.from({ length: 6 }, () => acceptedWorld()));
    const idle = await Promise.all(Array.from({ length: 4 }, () => makeActor('advertiser')));
    const ids = [...worlds.map((world) => world.advertiserId), ...idle.map((one) => one.advertiserId ?? 0)];
    const outcome = await race(ids.map((id) => () => issueInvoice(admin, thisYear(id))));
    expect(outcome).toEqual({ done: 6, wrong_state: 4 });
    expect(await counter()).toBe(before + 6);
  });

  it('takes whole UTC days by the moment of acceptance', async () => {
    const { task, advertiserId } = await acceptedWorld();
    const accept = (at: string) =>
      db()
        .update(tasks)
        .set({ acceptedAt: new Date(at) })
        .where(eq(tasks.id, task.id));
    const june = { advertiserId, from: '2024-06-01', to: '2024-06-30' };
    for (const outside of ['2024-05-31T23:59:59.999Z', '2024-07-01T00:00:00Z']) {
      await accept(outside);
      await expect(issueInvoice(admin, june)).rejects.toEqual(refused('wrong_state'));
    }
    await accept('2024-06-30T23:59:59.999Z');
    expect((await issueInvoice(admin, june)).created).toBe(true);
  });

  it("converts other currencies to the advertiser's by the rates in force", async () => {
    const { staff, campaign, advertiserId } = await acceptedWorld({ currency: 'EUR' });
    const { id } = await issueInvoice(admin, thisYear(advertiserId));
    const invoice = await invoiceById(staff, id);
    expect(invoice).toMatchObject({ amount: 37.5, currency: 'USD' });
    expect(invoice.lines).toMatchObject([
      {
        campaignId: campaign.id,
        originalAmount: 30,
        originalCurrency: 'EUR',
        rate: 1.25,
        amount: 37.5,
        tasks: 1,
      },
    ]);
    const owner = `advertiser:${advertiserId}` as const;
    expect(await balancesOf('unbilled', owner)).toEqual([{ currency: 'EUR', amount: 0 }]);
    expect(await balancesOf('receivable', owner)).toEqual([{ currency: 'USD', amount: 37.5 }]);
    await cancelInvoice(admin, id);
    expect(await balancesOf('unbilled', owner)).toEqual([{ currency: 'EUR', amount: 30 }]);
  });

  it('bills whole yen of ads and carries the rest, and never a fraction after converting', async () => {
    const { staff, advertiserId } = await acceptedWorld({ currency: 'EUR' });
    await db().update(advertisers).set({ currency: 'JPY' }).where(eq(advertisers.id, advertiserId));
    const ad = await makeSpentAd(staff, '1500.55', new Date(), 'JPY');
    const { id } = await issueInvoice(admin, thisYear(advertiserId));
    const { amount, lines } = await invoiceById(admin, id);
    // 30 EUR are 37.50 USD, 5,643.75 yen.
    expect(lines.map((line) => [line.adId, line.originalAmount, line.amount])).toEqual([
      [null, 30, 5644],
      [ad.id, 1500, 1500],
    ]);
    expect(amount).toBe(7144);
    const [hour] = await db().select().from(adStatsHourly).where(eq(adStatsHourly.adId, ad.id));
    expect(hour).toMatchObject({ spend: 1500.55, invoicedSpend: 1500 });
  });

  it('is for administrators, about an advertiser that is there and a period that ends after it begins', async () => {
    const { staff, influencer, advertiserId } = await acceptedWorld();
    const window = thisYear(advertiserId);
    await expect(issueInvoice(staff, window)).rejects.toEqual(refused('forbidden'));
    await expect(issueInvoice(influencer, window)).rejects.toEqual(refused('forbidden'));
    await expect(issueInvoice(admin, thisYear(2_000_000_000))).rejects.toEqual(refused('not_found'));
    await expect(issueInvoice(admin, { ...window, from: window.to, to: window.from })).rejects.toEqual(
      refused('invalid'),
    );
  });
});

describe('settling', () => {
  it('is paid once, into cash', async () => {
    const { advertiserId } = await acceptedWorld();
    const { id } = await issueInvoice(admin, thisYear(advertiserId));
    const outcome = await race(
      Array.from({ length: 20 }, (_, index) => () => (index % 2 ? payInvoice : cancelInvoice)(admin, id)),
    );
    expect(outcome).toEqual({ done: 1, wrong_state: 19 });
    expect(await postings('invoice', id)).toBe(2);
    expect(await balancesOf('receivable', `advertiser:${advertiserId}`)).toEqual([
      { currency: 'USD', amount: 0 },
    ]);
  });

  it('cancelling releases tasks and ad hours, so that the window can be invoiced again', async () => {
    const { staff, task, advertiserId } = await acceptedWorld();
    const now = new Date();
    const ad = await makeSpentAd(staff, '2.00', now);
    const first = await issueInvoice(admin, thisYear(advertiserId));
    await spendOnAd(staff, ad.id, '0.50', now);
    await cancelInvoice(admin, first.id);
    expect((await taskRow(task.id)).invoiceId).toBeNull();
    const hours = await db().select().from(adStatsHourly).where(eq(adStatsHourly.adId, ad.id));
    expect(hours).toMatchObject([{ spend: 2.5, invoicedSpend: 0 }]);
    const second = await issueInvoice(admin, thisYear(advertiserId));
    expect(second).toMatchObject({ created: true });
    expect(second.number).not.toBe(first.number);
    expect(await invoiceById(admin, second.id)).toMatchObject({ amount: 32.5 });
    expect(await invoiceById(admin, first.id)).toMatchObject({ status: 'cancelled', amount: 32 });
  });

  it('cancelling one of two invoices over the same ad hours gives back its own part alone', async () => {
    const { staff, advertiserId } = await acceptedWorld();
    const now = new Date();
    const ad = await makeSpentAd(staff, '2.00', now);
    await issueInvoice(admin, thisYear(advertiserId));
    await spendOnAd(staff, ad.id, '0.50', now);
    const rest = await issueInvoice(admin, { ...thisYear(advertiserId), to: today });
    expect(await invoiceById(admin, rest.id)).toMatchObject({ amount: 0.5 });
    await cancelInvoice(admin, rest.id);
    const hours = await db().select().from(adStatsHourly).where(eq(adStatsHourly.adId, ad.id));
    expect(hours).toMatchObject([{ spend: 2.5, invoicedSpend: 2 }]);
  });

  it('is for administrators', async () => {
    const { staff, advertiserId } = await acceptedWorld();
    const { id } = await issueInvoice(admin, thisYear(advertiserId));
    await expect(payInvoice(staff, id)).rejects.toEqual(refused('forbidden'));
    await expect(cancelInvoice(staff, id)).rejects.toEqual(refused('forbidden'));
    await expect(payInvoice(admin, 2_000_000_000)).rejects.toEqual(refused('not_found'));
  });
});

describe('reading', () => {
  it('reads pending as overdue past its due date, and filters by status and day of issue', async () => {
    const { staff, advertiserId } = await acceptedWorld();
    const { id } = await issueInvoice(admin, thisYear(advertiserId));
    await db()
      .update(invoices)
      .set({ issuedOn: '2024-08-01', dueOn: '2024-08-31' })
      .where(eq(invoices.id, id));
    const ids = async (filter: Parameters<typeof listInvoices>[1]) =>
      (await listInvoices(staff, { advertiserId, ...filter })).map((invoice) => invoice.id);
    expect(await ids({ status: 'overdue' })).toEqual([id]);
    expect(await ids({ status: 'pending' })).toEqual([]);
    expect(await ids({ from: '2024-08-01', to: '2024-08-01' })).toEqual([id]);
    expect(await ids({ from: '2024-08-02' })).toEqual([]);
    await payInvoice(admin, id);
    expect(await ids({ status: 'paid' })).toEqual([id]);
    expect(await ids({ status: 'overdue' })).toEqual([]);
  });

  it("shows an advertiser its own alone: another's does not exist, influencers may not look", async () => {
    const mine = await acceptedWorld();
    const { id } = await issueInvoice(admin, thisYear(mine.advertiserId));
    const stranger = await makeActor('advertiser');
    await expect(listInvoices(stranger, { advertiserId: mine.advertiserId })).rejects.toEqual(
      refused('not_found'),
    );
    await expect(invoiceById(stranger, id)).rejects.toEqual(refused('not_found'));
    expect(await listInvoices(stranger)).toEqual([]);
    await expect(invoiceById(mine.influencer, id)).rejects.toEqual(refused('forbidden'));
    expect((await listInvoices(mine.staff)).map((invoice) => invoice.id)).toEqual([id]);
  });
});

describe('one invoice for several campaigns', () => {
  it('has a line for each', async () => {
    const { staff, advertiserId } = await acceptedWorld();
    const campaign = await makeCampaign({ advertiserId, participantsCount: 1 });
    const participation = await makeParticipant(campaign.id, (await makeActor('influencer')).id);
    for (const postPayment of [10.1, 0.2]) {
      await approveTask(staff, (await makeTask(participation, { postPayment })).id);
    }
    const { id } = await issueInvoice(admin, thisYear(advertiserId));
    const { amount, lines } = await invoiceById(staff, id);
    expect(amount).toBe(40.3);
    expect(lines.map((line) => line.amount).sort()).toEqual([10.3, 30]);
  });
});
