import { eq, sql } from 'drizzle-orm';
import { db, inTransaction } from '@/db/client';
import { ads } from '@/db/schema';
import { post } from '@/features/ledger';

/**
 * What the ads of somebody spent while nobody paid for them becomes their new organisation's, for its next invoice. Call it
 * in the transaction that made them one of its people. The ads are held meanwhile, so that no view is booked on either side
 * unseen.
 */
export async function takeOverSpend(userId: number, advertiserId: number): Promise<void> {
  if (!inTransaction()) throw new Error('spend is taken over in the transaction of the membership');
  await db()
    .select({ id: ads.id })
    .from(ads)
    .where(eq(ads.userId, userId))
    .orderBy(ads.id)
    .for('no key update');
  const open = await db().execute<{ currency: string; amount: string }>(sql`
    select account.currency::text as currency, sum(entry.amount)::text as amount
    from ledger_accounts account join ledger_entries entry on entry.account_id = account.id
    where account.kind = 'unbilled' and account.owner = ${`user:${userId}`}
    group by account.currency having sum(entry.amount) <> 0`);
  if (open.length === 0) return;
  await post({
    reference: `advertiser:${advertiserId}:takes-over:user:${userId}`,
    kind: 'ad.taken_over',
    subject: { type: 'advertiser', id: advertiserId },
    entries: open.flatMap(({ currency, amount }) => [
      {
        kind: 'unbilled' as const,
        owner: `advertiser:${advertiserId}` as const,
        currency,
        amount: sql`${amount}`,
      },
      {
        kind: 'unbilled' as const,
        owner: `user:${userId}` as const,
        currency,
        amount: sql`-${amount}::numeric`,
      },
    ]),
  });
}
