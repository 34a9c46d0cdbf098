import { type SQL, sql } from 'drizzle-orm';
import { type Actor, requireRole, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { type Paging, rowsOf } from '@/lib/paging';
import { movementsOf, withinDays } from './accounts';

/** What a line of the ledger is about: money that is owed, that was paid, or that leaves. */
export type LineGroup = 'accepted' | 'paid' | 'payout';

/** One event of the ledger that moved an influencer's money. */
export interface EarningsLine {
  id: number;
  at: Date;
  /** `<noun>.<event>`, e.g. `task.paid`. */
  kind: string;
  currency: string;
  /** How much it was about, without a sign. */
  amount: number;
  /** What it changed in the wallet. */
  wallet: number;
  taskId: number | null;
  payoutId: number | null;
  /** The campaign of a task. */
  campaign: string | null;
  title: string | null;
  /** Where a payout goes, masked. */
  method: string | null;
  /** Why a payout was cancelled or failed. */
  reason: string | null;
}

export interface LineFilter {
  from: string;
  to: string;
  currency?: string;
  group?: LineGroup;
}

const ofGroup: Record<LineGroup, SQL> = {
  accepted: sql`movement.kind in ('task.accepted', 'task.taken_back', 'task.bonus')`,
  paid: sql`movement.kind in ('task.paid', 'task.bonus_paid')`,
  payout: sql`movement.kind like 'payout.%'`,
};

const chosen = (filter: LineFilter): SQL => sql`${withinDays(sql`movement.created_at`, filter)}
  and ${filter.currency === undefined ? sql`true` : sql`movement.currency = ${filter.currency}`}
  and ${filter.group === undefined ? sql`true` : ofGroup[filter.group]}`;

type Row = Record<string, unknown> &
  Omit<EarningsLine, 'id' | 'at' | 'amount' | 'wallet'> & {
    id: string;
    at: string;
    amount: string;
    wallet: string;
  };

const columns = sql`
  movement.id::text as id, movement.created_at::text as at, movement.kind, movement.currency,
  greatest(abs(movement.wallet), abs(movement.pending), abs(movement.in_payout))::text as amount,
  movement.wallet::text as wallet, task.id as "taskId", task.title, campaign.name as campaign,
  payout.id as "payoutId", payout.method, payout.reason`;

const joined = (user: UserActor) => sql`${movementsOf(user)} movement
  left join tasks task
    on task.id = case when movement.subject_type = 'task' then movement.subject_id::int end
  left join campaigns campaign on campaign.id = task.campaign_id
  left join payouts payout
    on payout.id = case when movement.subject_type = 'payout' then movement.subject_id::int end`;

const toLine = ({ id, at, amount, wallet, ...row }: Row): EarningsLine => ({
  ...row,
  id: Number(id),
  at: new Date(at),
  amount: Number(amount),
  wallet: Number(wallet),
});

/** The acting influencer's ledger in whole UTC days, newest first. */
export async function earningsLines(
  actor: Actor,
  { from, to, currency, group, ...paging }: LineFilter & Paging,
): Promise<EarningsLine[]> {
  const user = requireRole(actor, 'influencer');
  const { limit, offset } = rowsOf(paging);
  const rows = await db().execute<Row>(sql`
    select ${columns} from ${joined(user)} where ${chosen({ from, to, currency, group })}
    order by movement.created_at desc, movement.id desc, movement.currency limit ${limit} offset ${offset}`);
  return rows.map(toLine);
}

/** How many lines the filter leaves. */
export async function countEarningsLines(actor: Actor, filter: LineFilter): Promise<number> {
  const user = requireRole(actor, 'influencer');
  const [row] = await db().execute<{ lines: number }>(sql`
    select count(*)::int as lines from ${movementsOf(user)} movement where ${chosen(filter)}`);
  return row?.lines ?? 0;
}

/** A line of a statement, with what the wallet held after it. */
export interface StatementLine extends EarningsLine {
  balance: number;
}

/** What a wallet held before and after whole UTC days, everything that changed it between, and which payouts were sent. */
export interface Statement {
  currency: string;
  opening: number;
  /** Oldest first. */
  lines: StatementLine[];
  paidIn: number;
  paidOut: number;
  closing: number;
}

/**
 * The acting influencer's wallet in whole UTC days, one statement for each currency that it held or moved. Opening
 * balance and lines add up to the closing balance to the last micro-unit: all sums are the database's own.
 */
export async function statements(actor: Actor, days: { from: string; to: string }): Promise<Statement[]> {
  const user = requireRole(actor, 'influencer');
  const within = withinDays(sql`movement.created_at`, days);
  const before = sql`movement.created_at < ${days.from}::date::timestamp at time zone 'UTC'`;
  const [sums, rows] = await Promise.all([
    db().execute<Record<'currency' | 'opening' | 'paid_in' | 'paid_out' | 'closing', string>>(sql`
      select movement.currency, coalesce(sum(wallet) filter (where ${before}), 0)::text as opening,
        coalesce(sum(wallet) filter (where ${within} and wallet > 0), 0)::text as paid_in,
        coalesce(sum(-wallet) filter (where ${within} and wallet < 0), 0)::text as paid_out,
        coalesce(sum(wallet) filter (where ${before} or ${within}), 0)::text as closing
      from ${movementsOf(user)} movement where wallet <> 0 and (${before} or ${within})
      group by movement.currency order by movement.currency`),
    db().execute<Row & { balance: string }>(sql`
      select * from (
        select ${columns}, movement.created_at as moment,
          sum(movement.wallet) over (
            partition by movement.currency order by movement.created_at, movement.id)::text as balance
        from ${joined(user)} where movement.wallet <> 0 or movement.kind = 'payout.sent'
      ) line where ${withinDays(sql`line.moment`, days)} order by line.moment, line.id::bigint`),
  ]);
  const lines = rows.map((row) => ({ ...toLine(row), balance: Number(row.balance) }));
  return sums.map(({ currency, opening, paid_in, paid_out, closing }) => ({
    currency,
    opening: Number(opening),
    lines: lines.filter((line) => line.currency === currency),
    paidIn: Number(paid_in),
    paidOut: Number(paid_out),
    closing: Number(closing),
  }));
}
