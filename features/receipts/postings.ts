import { sql } from 'drizzle-orm';
import { type Entry, post } from '@/features/ledger';

/** What of a receipt the ledger needs to know. */
interface Booked {
  id: number;
  advertiserId: number;
  currency: string;
}

/** What a receipt books: cash pays what its invoice had open and is paid ahead as to the rest; undone, the reverse. */
export function postReceipt({ id, advertiserId, currency }: Booked, event: 'booked' | 'undone') {
  const owner = `advertiser:${advertiserId}` as const;
  const sign = sql.raw(event === 'booked' ? '' : '-');
  const part = (column: 'amount' | 'to_invoice' | 'to_prepaid') =>
    sql`${sign}(select ${sql.raw(column)} from receipts where id = ${id})`;
  const entries: Entry[] = [
    { kind: 'cash', owner: 'platform', currency, amount: part('amount') },
    { kind: 'receivable', owner, currency, amount: sql`-(${part('to_invoice')})` },
    { kind: 'prepaid', owner, currency, amount: sql`-(${part('to_prepaid')})` },
  ];
  return post({
    reference: `receipt:${id}:${event}`,
    kind: `receipt.${event}`,
    subject: { type: 'receipt', id },
    entries,
  });
}
