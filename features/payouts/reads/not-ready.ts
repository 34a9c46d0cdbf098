import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { type Paging, rowsOf } from '@/lib/paging';
import { minimumPayout, type NotReadyReason } from '@/nouns/payouts';

/** Somebody whose wallet holds money that cannot be paid out now, and each reason why. */
export interface NotReady {
  userId: number;
  name: string;
  email: string;
  currency: string;
  amount: number;
  reasons: NotReadyReason[];
}

const usable = sql`method.user_id = person.id and method.removed_at is null`;

/** Each reason with the condition for it. */
const reasons = sql`array_remove(array[
  case when person.status = 'suspended' then 'banned' end,
  case when person.status = 'inactive' then 'unconfirmed' end,
  case when not exists (select 1 from payout_methods method where ${usable}) then 'no_method'
    when not exists (select 1 from payout_methods method
      where ${usable} and (method.held_until is null or method.held_until <= now())) then 'held' end,
  case when wallet.amount < ${minimumPayout} then 'below_minimum' end
], null)`;

/** Who holds money that cannot be paid out, and why, the largest amounts of a currency first; administrators only. */
export async function notReady(
  actor: Actor,
  { reason }: { reason?: NotReadyReason } = {},
  paging: Paging = {},
): Promise<{ rows: NotReady[]; total: number }> {
  requireAdmin(actor);
  const { limit, offset } = rowsOf(paging);
  const rows = await db().execute<
    Record<'name' | 'email' | 'currency' | 'amount', string> & {
      id: number;
      reasons: NotReadyReason[];
      total: number;
    }
  >(sql`
    with wallet as (
      select substr(account.owner, 6)::int as user_id, account.currency, -sum(entry.amount) as amount
      from ledger_accounts account join ledger_entries entry on entry.account_id = account.id
      where account.kind = 'wallet' group by 1, 2 having sum(entry.amount) < 0
    ), judged as (
      select person.id, person.name, person.email, wallet.currency, wallet.amount, ${reasons} as reasons
      from wallet join users person on person.id = wallet.user_id
    )
    select id, name, email, currency, amount::text, to_json(reasons) as reasons, count(*) over ()::int as total
    from judged
    where cardinality(reasons) > 0 and (${reason ?? null}::text is null or ${reason ?? null} = any(reasons))
    order by currency, judged.amount desc, id limit ${limit} offset ${offset}`);
  return {
    rows: rows.map(({ id, total: _, amount, ...row }) => ({ ...row, userId: id, amount: Number(amount) })),
    total: rows[0]?.total ?? 0,
  };
}
