import { sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { type Paging, rowsOf } from '@/lib/paging';
import type { RejectReason } from '@/nouns/photos';

/** The platform's own currencies, as a person holds them. */
export type HeldCurrency = 'POINTS' | 'FUEL';

/** One posting that changed what a person holds. */
export interface BalanceLine {
  id: number;
  at: Date;
  currency: HeldCurrency;
  /** `<noun>.<event>`, e.g. `fuel.spent`. */
  kind: string;
  /** Whether it filled the tank for the first time. */
  first: boolean;
  /** With its sign: what came is positive. */
  amount: number;
  /** What was held of this currency afterwards. */
  balance: number;
  campaign: string | null;
  task: string | null;
  /** Why the photo was not accepted, of a refund. */
  reason: RejectReason | null;
}

const linesOf = (userId: number) => sql`(
  select posting.id, posting.created_at, posting.kind, posting.reference, account.currency,
    posting.subject_type, posting.subject_id, -entry.amount as amount,
    -sum(entry.amount) over (partition by account.currency order by posting.created_at, posting.id) as balance
  from ledger_accounts account
  join ledger_entries entry on entry.account_id = account.id
  join ledger_transactions posting on posting.id = entry.transaction_id
  where account.owner = ${`user:${userId}`} and account.kind in ('points', 'fuel'))`;

const chosen = (currency: HeldCurrency | undefined) =>
  currency === undefined ? sql`true` : sql`line.currency = ${currency}`;

/** Everything that changed the acting user's POINTS and FUEL, newest first. */
export async function balanceLines(
  actor: Actor,
  { currency, ...paging }: { currency?: HeldCurrency } & Paging = {},
): Promise<BalanceLine[]> {
  const { id: userId } = requireUser(actor);
  const { limit, offset } = rowsOf(paging);
  const rows = await db().execute<
    Omit<BalanceLine, 'id' | 'at' | 'amount' | 'balance'> & Record<'id' | 'at' | 'amount' | 'balance', string>
  >(sql`
    select line.id::text as id, line.created_at::text as at, line.currency, line.kind,
      line.reference like 'fuel:%:first' as first, line.amount::text as amount, line.balance::text as balance,
      photo.campaign_id as campaign, photo.task, photo.reject_reason as reason
    from ${linesOf(userId)} line
    left join watch_submissions photo
      on photo.id = case when line.subject_type = 'watch_submission' then line.subject_id::uuid end
    where ${chosen(currency)}
    order by line.created_at desc, line.id desc, line.currency limit ${limit} offset ${offset}`);
  return rows.map(({ id, at, amount, balance, ...row }) => ({
    ...row,
    id: Number(id),
    at: new Date(at),
    amount: Number(amount),
    balance: Number(balance),
  }));
}

/** How many lines there are. */
export async function countBalanceLines(actor: Actor, currency?: HeldCurrency): Promise<number> {
  const { id: userId } = requireUser(actor);
  const [row] = await db().execute<{ lines: number }>(sql`
    select count(*)::int as lines from ${linesOf(userId)} line where ${chosen(currency)}`);
  return row?.lines ?? 0;
}
