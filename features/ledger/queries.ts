import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import type { AccountKind, AccountOwner } from './post';

export interface Balance {
  currency: string;
  /** Positive for a debit balance, negative for a credit balance. */
  amount: number;
}

/** What an owner's accounts of one kind hold, by currency. The caller has shown that its reader may know. */
export async function balancesOf(kind: AccountKind, owner: AccountOwner): Promise<Balance[]> {
  const rows = await db().execute<{ currency: string; amount: string }>(sql`
    select account.currency, sum(entry.amount)::text as amount
    from ledger_accounts account join ledger_entries entry on entry.account_id = account.id
    where account.kind = ${kind} and account.owner = ${owner}
    group by account.currency order by account.currency`);
  return rows.map(({ currency, amount }) => ({ currency, amount: Number(amount) }));
}
