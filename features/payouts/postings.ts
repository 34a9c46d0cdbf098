import { sql } from 'drizzle-orm';
import { type Entry, post } from '@/features/ledger';

/** What of a payout the ledger needs to know. */
interface Withdrawal {
  id: number;
  userId: number;
  currency: string;
}

/** What each event of a payout books: money leaves the wallet, waits in clearing, then leaves us or returns. */
export function postPayout(
  { id, userId, currency }: Withdrawal,
  event: 'requested' | 'sent' | 'failed' | 'cancelled' | 'returned',
): Promise<boolean> {
  const owner = `user:${userId}` as const;
  const amount = sql`(select amount from payouts where id = ${id})`;
  const wallet: Entry = { kind: 'wallet', owner, currency, amount };
  const clearing: Entry = { kind: 'payout_clearing', owner, currency, amount };
  const cash: Entry = { kind: 'cash', owner: 'platform', currency, amount };
  const credit = (entry: Entry): Entry => ({ ...entry, amount: sql`-${amount}` });
  const entries = {
    requested: [wallet, credit(clearing)],
    sent: [clearing, credit(cash)],
    failed: [clearing, credit(wallet)],
    cancelled: [clearing, credit(wallet)],
    returned: [cash, credit(wallet)],
  };
  return post({
    reference: `payout:${id}:${event}`,
    kind: `payout.${event}`,
    subject: { type: 'payout', id },
    entries: entries[event],
  });
}
