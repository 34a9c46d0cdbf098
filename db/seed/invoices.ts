import { eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { invoiceCounters, invoices } from '@/db/schema';
import { releaseSpend, takeAdSpend, takeTaskSpend } from '@/features/invoices/reads/lines';
import { dayOf } from '@/lib/dates';
import type { AdvertiserKey } from './data/people';
import type { Advertiser, People } from './people';
import { after, DAY, type World } from './world';

export type Invoice = typeof invoices.$inferSelect;

/** Days from an invoice to its due day. */
const DUE_DAYS = 30;

/**
 * Who forgot to pay the last invoice that is past its date, and since how many days at most: the one may still activate
 * what it likes, the other may not, and nothing of either is paused yet.
 */
const forgetful: readonly [AdvertiserKey, days: number][] = [
  ['lunavere', 4],
  ['tansywood', 12],
];

const startOf = (day: string) => new Date(`${day}T00:00:00Z`);
const later = (day: string, days: number) => dayOf(after(startOf(day), days * DAY));

/** Keeps what an administrator did with an invoice. */
type Tell = (
  verb: 'issue' | 'pay' | 'cancel',
  invoice: Invoice,
  at: Date,
  details?: Record<string, unknown>,
) => void;

interface Month {
  advertiserId: number;
  from: string;
  to: string;
}

/** The closed months in which an advertiser spent something, by month. */
const monthsWithSpend = (today: Date) =>
  db().execute<Month & Record<string, unknown>>(sql`
    select advertiser_id as "advertiserId", month::date::text as "from",
      (month + interval '1 month' - interval '1 day')::date::text as "to"
    from (
      select campaign.advertiser_id, date_trunc('month', task.accepted_at at time zone 'UTC') as month
      from tasks task join campaigns campaign on campaign.id = task.campaign_id where task.accepted_at is not null
      union
      select owner.advertiser_id, date_trunc('month', hourly.hour at time zone 'UTC')
      from ad_stats_hourly hourly join ads ad on ad.id = hourly.ad_id join users owner on owner.id = ad.user_id
      where hourly.spend > 0
    ) spent
    where month < date_trunc('month', ${today.toISOString()}::timestamptz at time zone 'UTC')
    order by month, advertiser_id`);

/** An invoice on the first day after each month with spend; older ones are paid, one was cancelled and made again. */
export async function seedInvoices(world: World, people: People): Promise<Invoice[]> {
  const counters = new Map<number, number>();
  const issued: Invoice[] = [];
  const tell: Tell = (verb, { id, amount }, at, details) =>
    world.tell(`invoices.${verb}`, ['invoice', id], people.admin.id, at, { ...details, amount });
  const issue = async (month: Month, issuedOn: string) => {
    const year = Number(issuedOn.slice(0, 4));
    const last = (counters.get(year) ?? 0) + 1;
    counters.set(year, last);
    const billed = advertiserOf(people, month);
    const invoice = await issueInvoice(month, issuedOn, `FAN-${year}-${last}`, billed);
    issued.push(invoice);
    tell('issue', invoice, startOf(issuedOn), { ...month });
    return invoice;
  };

  const months = await monthsWithSpend(world.today);
  const mistaken = months.find((month) => advertiserOf(people, month).key === 'marrowby');
  const planned = months.map((month) => ({
    month,
    issuedOn: issueDay(world, people, months, month),
    wrong: month === mistaken,
  }));
  const again = mistaken ? [{ month: mistaken, issuedOn: later(mistaken.to, 2), wrong: false }] : [];
  const inOrder = [...planned, ...again].sort((one, other) => one.issuedOn.localeCompare(other.issuedOn));
  for (const { month, issuedOn, wrong } of inOrder) {
    const invoice = await issue(month, issuedOn);
    if (wrong) await cancel(invoice, tell);
  }
  settle(world, people, issued, tell);
  for (const { id, status, paidAt, updatedAt } of issued) {
    if (status !== 'cancelled')
      await db().update(invoices).set({ status, paidAt, updatedAt }).where(eq(invoices.id, id));
  }
  await db()
    .insert(invoiceCounters)
    .values([...counters].map(([year, last]) => ({ year, last })));
  return issued;
}

/**
 * When the invoice of a month was issued: on the day after its end, and later the last one that is due of whoever forgot
 * it, which is not to be overdue for longer than that.
 */
function issueDay(world: World, people: People, months: Month[], month: Month): string {
  const today = dayOf(world.today);
  const usual = (each: Month) => later(each.to, 1);
  const [, days] = forgetful.find(([key]) => key === advertiserOf(people, month).key) ?? [];
  const last = months.findLast(
    (each) => each.advertiserId === month.advertiserId && later(usual(each), DUE_DAYS) < today,
  );
  const latest = later(today, -(days ?? 0) - DUE_DAYS);
  return days !== undefined && month === last && usual(month) < latest ? latest : usual(month);
}

function advertiserOf(people: People, { advertiserId }: Pick<Month, 'advertiserId'>): Advertiser {
  const advertiser = people.advertisers.find(({ id }) => id === advertiserId);
  if (!advertiser) throw new Error(`There is no advertiser ${advertiserId}`);
  return advertiser;
}

/** Writes the invoice with its lines; the spend it takes is billed by the rules of the product itself. */
async function issueInvoice(
  month: Month,
  issuedOn: string,
  number: string,
  billed: Advertiser,
): Promise<Invoice> {
  const createdAt = startOf(issuedOn);
  const [draft] = await db()
    .insert(invoices)
    .values({
      number,
      advertiserId: month.advertiserId,
      billedName: billed.legalName || billed.name,
      billedEmail: billed.email,
      billedAddress: billed.address,
      billedTaxId: billed.taxId,
      currency: billed.currency,
      amount: 0,
      periodFrom: month.from,
      periodTo: month.to,
      issuedOn,
      dueOn: later(issuedOn, DUE_DAYS),
      createdAt,
      updatedAt: createdAt,
    })
    .returning({ id: invoices.id });
  const id = draft?.id ?? 0;
  await takeTaskSpend(id, month);
  await takeAdSpend(id, month);
  const [invoice] = await db()
    .update(invoices)
    .set({ amount: sql`(select sum(amount) from invoice_lines where invoice_id = ${id})` })
    .where(eq(invoices.id, id))
    .returning();
  if (!invoice) throw new Error(`Invoice ${number} was not written`);
  return invoice;
}

/** Takes an invoice back in the morning after it was issued: what it billed is free for another. */
async function cancel(invoice: Invoice, tell: Tell): Promise<void> {
  const cancelledAt = after(startOf(invoice.issuedOn), 0.4 * DAY);
  const changes = { status: 'cancelled' as const, cancelledAt, updatedAt: cancelledAt };
  await releaseSpend(invoice.id);
  await db().update(invoices).set(changes).where(eq(invoices.id, invoice.id));
  Object.assign(invoice, changes);
  tell('cancel', invoice, cancelledAt);
}

/** Most advertisers pay within the month; two of them forgot the last invoice that is due by now. */
function settle(world: World, people: People, issued: Invoice[], tell: Tell): void {
  const random = world.random('invoices');
  const today = dayOf(world.today);
  const forgotten = forgetful.map(([key]) =>
    issued.findLast(
      (row) => advertiserOf(people, row).key === key && row.dueOn < today && row.status === 'pending',
    ),
  );
  for (const invoice of issued) {
    const paidAt = after(startOf(invoice.issuedOn), random.float(11, 33, 4) * DAY);
    if (invoice.status !== 'pending' || paidAt >= world.today || forgotten.includes(invoice)) continue;
    Object.assign(invoice, { status: 'paid', paidAt, updatedAt: paidAt });
    tell('pay', invoice, paidAt);
  }
}
