import { sql } from 'drizzle-orm';
import { type Actor, requireRole } from '@/auth/actor';
import { db } from '@/db/client';
import { baseCurrency, convert, ratesAsOf } from '@/features/lists';
import { movementsOf } from './accounts';

/** What belongs to an influencer, by where it is, in one currency. */
export interface Earnings {
  currency: string;
  /** In the wallet: may be paid out. */
  available: number;
  /** Accepted tasks that are not paid yet. */
  pending: number;
  /** Asked for and not sent yet. */
  inPayout: number;
  paidOut: number;
}

interface Sums extends Record<string, unknown> {
  currency: string;
  available: string;
  pending: string;
  in_payout: string;
  paid_out: string;
}

const read = ({ currency, ...sums }: Sums): Earnings => ({
  currency,
  available: Number(sums.available),
  pending: Number(sums.pending),
  inPayout: Number(sums.in_payout),
  paidOut: Number(sums.paid_out),
});

/** SQL: what a movement paid in or out, in US dollars by the rate of the day, as it was kept then. */
const keptInBase = sql`(case
  when movement.kind = 'task.paid' then (select paid_in_base from tasks where id = movement.subject_id::int)
  when movement.kind = 'task.bonus_paid' then (
    select paid_in_base from task_bonuses where id = split_part(movement.reference, ':', 4)::int)
  when movement.kind = 'payout.sent' then (select sent_in_base from payouts where id = movement.subject_id::int) end)`;

/**
 * The acting influencer's money by currency, the largest sums first, as the ledger has it; with several currencies
 * also all of it in US dollars: what is held by the rates in force, whose oldest day is `asOf`, and what was paid out
 * by the rates of the days it was sent.
 */
export async function earnings(
  actor: Actor,
): Promise<{ byCurrency: Earnings[]; total: (Earnings & { asOf: string }) | null }> {
  const user = requireRole(actor, 'influencer');
  const sums = sql`
    select currency, sum(wallet) as available, sum(pending) as pending, sum(in_payout) as in_payout,
      coalesce(sum(-in_payout) filter (where kind = 'payout.sent'), 0)
        - coalesce(sum(wallet) filter (where kind = 'payout.returned'), 0) as paid_out
    from ${movementsOf(user)} movement group by currency`;
  const rows = await db().execute<Sums>(sql`
    select currency, available::text, pending::text, in_payout::text, paid_out::text from (${sums}) held
    order by available + pending + in_payout + paid_out desc, currency`);
  const byCurrency = rows.map(read);
  if (byCurrency.length < 2) return { byCurrency, total: null };
  const inBase = (column: string) =>
    sql`sum(${convert(sql.raw(`held.${column}`), sql`held.currency`, baseCurrency)})::text`;
  const [[total], asOf] = await Promise.all([
    db().execute<Sums>(sql`
      select ${baseCurrency}::text as currency, ${inBase('available')} as available, ${inBase('pending')} as pending,
        ${inBase('in_payout')} as in_payout, (
          select coalesce(sum(${keptInBase}), 0)::text from ${movementsOf(user)} movement
          where movement.kind = 'payout.sent'
        ) as paid_out
      from (${sums}) held`),
    ratesAsOf(byCurrency.map(({ currency }) => currency)),
  ]);
  return { byCurrency, total: total ? { ...read(total), asOf } : null };
}

/** What a calendar month brought into the wallet and what was sent out. */
export interface EarningsMonth {
  /** Its first day. */
  month: string;
  earned: number;
  paidOut: number;
}

/**
 * The acting influencer's last twelve UTC months, the oldest first: what was in one currency, or all of it in US
 * dollars, each amount by the rate of its own day.
 */
export async function earningsByMonth(actor: Actor, currency?: string): Promise<EarningsMonth[]> {
  const user = requireRole(actor, 'influencer');
  const amount = currency === undefined ? keptInBase : sql`greatest(wallet, -in_payout)`;
  const rows = await db().execute<{ month: string; earned: string; paid_out: string }>(sql`
    with moved as (
      select date_trunc('month', created_at at time zone 'UTC') as month,
        sum(${amount}) filter (where kind in ('task.paid', 'task.bonus_paid')) as earned,
        coalesce(sum(${amount}) filter (where kind = 'payout.sent'), 0)
          - coalesce(sum(${amount}) filter (where kind = 'payout.returned'), 0) as paid_out
      from ${movementsOf(user)} movement
      where kind in ('task.paid', 'task.bonus_paid', 'payout.sent', 'payout.returned') and (${currency ?? null}::text is null or currency = ${currency ?? null})
      group by 1
    )
    select to_char(month, 'YYYY-MM-DD') as month, coalesce(earned, 0)::text as earned,
      coalesce(paid_out, 0)::text as paid_out
    from generate_series(
      date_trunc('month', now() at time zone 'UTC') - interval '11 months',
      date_trunc('month', now() at time zone 'UTC'), interval '1 month') month
    left join moved using (month)
    order by month`);
  return rows.map(({ month, earned, paid_out }) => ({
    month,
    earned: Number(earned),
    paidOut: Number(paid_out),
  }));
}

/** An accepted task whose payment is still to come. */
export interface ExpectedPayment {
  taskId: number;
  title: string;
  campaign: string;
  amount: number;
  currency: string;
  acceptedAt: Date;
  /** When it comes if this advertiser takes as long as it usually does; null while nobody was paid. */
  expectedAt: Date | null;
  /** Before when its campaign does not pay it. */
  heldUntil: Date | null;
}

/** What the acting influencer's accepted tasks still bring, the oldest first. */
export async function expectedPayments(actor: Actor): Promise<ExpectedPayment[]> {
  const user = requireRole(actor, 'influencer');
  const rows = await db().execute<
    Omit<ExpectedPayment, 'amount' | 'acceptedAt' | 'expectedAt' | 'heldUntil'> & {
      amount: string;
      accepted: string;
      expected: string | null;
      held: string | null;
    }
  >(sql`
    select task.id as "taskId", task.title, campaign.name as campaign, campaign.currency::text as currency,
      task.total::text as amount,
      task.accepted_at::text as accepted,
      greatest(task.accepted_at + usual.wait, task.held_until)::text as expected,
      case when task.held_until > now() then task.held_until end::text as held
    from tasks task
    join campaigns campaign on campaign.id = task.campaign_id
    left join lateral (
      select percentile_cont(0.5) within group (order by paid.paid_at - paid.accepted_at) as wait
      from tasks paid join campaigns theirs on theirs.id = paid.campaign_id
      where theirs.advertiser_id = campaign.advertiser_id and paid.status = 'paid'
    ) usual on true
    where task.user_id = ${user.id} and task.status = 'accepted' and task.left_at is null
    order by task.accepted_at, task.id`);
  return rows.map(({ amount, accepted, expected, held, ...row }) => ({
    ...row,
    amount: Number(amount),
    acceptedAt: new Date(accepted),
    expectedAt: expected === null ? null : new Date(expected),
    heldUntil: held === null ? null : new Date(held),
  }));
}
