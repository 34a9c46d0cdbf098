import { sql } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import { keepAccount, openAccount, payoutKeys } from '@/db/sealed-accounts';
import type { SealKey } from '@/lib/sealed';

const BATCH = 500;

/**
 * Seals every account by the first key that another of the keys sealed, in small transactions: what was cut off is
 * continued by running it again. Gives how many of each table it sealed. For the command of whoever runs the platform.
 */
export async function resealAccounts(
  keys: [SealKey, ...SealKey[]] = payoutKeys(),
): Promise<{ methods: number; payouts: number }> {
  return { methods: await resealTable('payout_methods', keys), payouts: await resealTable('payouts', keys) };
}

async function resealTable(
  table: 'payout_methods' | 'payouts',
  keys: [SealKey, ...SealKey[]],
): Promise<number> {
  const name = sql.identifier(table);
  let count = 0;
  for (let found = BATCH; found === BATCH; ) {
    found = await transaction(async () => {
      const rows = await db().execute<{ id: number; sealed: string }>(sql`
        select id, sealed from ${name} where split_part(sealed, '.', 2) <> ${keys[0].id}
        order by id limit ${BATCH} for update`);
      const anew = rows.map(({ id, sealed: before }) => {
        const { sealed, fingerprint } = keepAccount(openAccount(before, keys), keys);
        return { id, sealed, fingerprint };
      });
      await db().execute(sql`
        update ${name} as kept set sealed = anew.sealed, fingerprint = anew.fingerprint
        from jsonb_to_recordset(${JSON.stringify(anew)}::jsonb) as anew (id int, sealed text, fingerprint text)
        where kept.id = anew.id`);
      return rows.length;
    });
    count += found;
  }
  return count;
}
