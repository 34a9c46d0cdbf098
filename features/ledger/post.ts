import { type SQL, sql } from 'drizzle-orm';
import { db, inTransaction } from '@/db/client';
import type { ledgerAccountKind } from '@/db/schema';

export type AccountKind = (typeof ledgerAccountKind.enumValues)[number];

/** Whose account it is. */
export type AccountOwner = 'platform' | `user:${number}` | `advertiser:${number}` | `watch:${string}`;

export interface Entry {
  kind: AccountKind;
  owner: AccountOwner;
  currency: string;
  /** Positive debits the account, negative credits it. May be SQL, so that the arithmetic stays in SQL. */
  amount: number | SQL;
}

export interface Posting {
  /** Names the event once and for all; posting it again changes nothing. */
  reference: string;
  /** `<noun>.<event>`, e.g. `task.accepted`. */
  kind: string;
  subject: { type: string; id: string | number };
  entries: Entry[];
}

/**
 * Posts one balanced transaction, inside the transaction of the event it records. Zero amounts are left out.
 * Returns false when the reference was posted before. The database refuses entries that do not sum to zero
 * in every currency.
 */
export async function post({ reference, kind, subject, entries }: Posting): Promise<boolean> {
  if (!inTransaction()) throw new Error(`${reference} must be posted in the transaction of its event`);
  const rows = sql.join(
    entries.map(
      (entry) =>
        sql`(${entry.kind}::ledger_account_kind, ${entry.owner}::text, ${entry.currency}::text, ${entry.amount}::numeric(20,6))`,
    ),
    sql`, `,
  );
  await db().execute(sql`
    insert into ledger_accounts (kind, owner, currency)
    select distinct kind, owner, currency from (values ${rows}) as entry (kind, owner, currency, amount)
    on conflict do nothing`);
  const posted = await db().execute(sql`
    with posting as (
      insert into ledger_transactions (reference, kind, subject_type, subject_id)
      values (${reference}, ${kind}, ${subject.type}, ${String(subject.id)})
      on conflict (reference) do nothing
      returning id
    )
    insert into ledger_entries (transaction_id, account_id, amount)
    select posting.id, account.id, entry.amount
    from posting
    cross join (values ${rows}) as entry (kind, owner, currency, amount)
    join ledger_accounts account
      on account.kind = entry.kind and account.owner = entry.owner and account.currency = entry.currency
    where entry.amount <> 0
    returning id`);
  return posted.length > 0;
}
