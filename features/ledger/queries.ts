import { type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import type { AccountKind, AccountOwner } from './post';

export interface Balance {
  currency: string;
  /** Positive for a debit balance, negative for a credit balance. */
  amount: number;
}

/** SQL: what an owner's accounts of these kinds hold, a row each: `kind`, `currency`, `amount`, a debit balance above 0. */
export const balances = (kinds: readonly AccountKind[], owner: AccountOwner): SQL => sql`
  select account.kind, account.currency, sum(entry.amount) as amount
  from ledger_accounts account join ledger_entries entry on entry.account_id = account.id
  where account.owner = ${owner} and account.kind in (${sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )})
  group by account.kind, account.currency`;

/** What an owner's accounts of one kind hold, by currency. The caller has shown that its reader may know. */
export async function balancesOf(kind: AccountKind, owner: AccountOwner): Promise<Balance[]> {
  const rows = await db().execute<{ currency: string; amount: string }>(sql`
    select currency, amount::text as amount from (${balances([kind], owner)}) account order by currency`);
  return rows.map(({ currency, amount }) => ({ currency, amount: Number(amount) }));
}
