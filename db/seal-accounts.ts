import type postgres from 'postgres';
import { describedAccount } from '@/nouns/payouts';
import { keepAccount } from './sealed-accounts';

const BATCH = 1000;

interface Plain {
  id: number;
  of: 'payouts' | 'payout_methods';
  row: number;
  account: string;
}

/** A row as it is kept from now on. */
function kept({ id, of, row, account }: Plain) {
  const { kind, label, sealed, fingerprint } = keepAccount(describedAccount(account));
  return { id, of, row, kind, label, sealed, fingerprint };
}

/**
 * Seals the accounts that stood in plain text and empties the table that a migration moved them to. What was typed into one
 * field cannot be told apart: it stays, as it was, for a person to read (`other`), until its owner adds it again with its
 * fields. Of two saved accounts that are the same one the later stays on the list.
 */
export async function sealAccounts(sql: postgres.TransactionSql): Promise<void> {
  for (;;) {
    const rows = await sql<
      Plain[]
    >`select id, of, row, account from plain_accounts order by id limit ${BATCH}`;
    if (rows.length === 0) return;
    const accounts = rows.map(kept);
    await sql`
      update payouts set kind = kept.kind::payout_method_kind, method = kept.label, sealed = kept.sealed,
        fingerprint = kept.fingerprint
      from jsonb_to_recordset(${sql.json(accounts)})
        as kept (of text, row int, kind text, label text, sealed text, fingerprint text)
      where kept.of = 'payouts' and payouts.id = kept.row`;
    // A person has five at most: one after another, so that each finds those before it.
    for (const { row, kind, sealed, fingerprint } of accounts.filter(({ of }) => of === 'payout_methods')) {
      await sql`
        update payout_methods earlier set removed_at = now() from payout_methods later
        where later.id = ${row} and later.removed_at is null and earlier.user_id = later.user_id
          and earlier.fingerprint = ${fingerprint} and earlier.removed_at is null and earlier.id <> later.id`;
      await sql`
        update payout_methods set kind = ${kind}, sealed = ${sealed}, fingerprint = ${fingerprint}
        where id = ${row}`;
    }
    await sql`delete from plain_accounts where id <= ${rows.at(-1)?.id ?? 0}`;
  }
}
