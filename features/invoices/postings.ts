import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { type Entry, post } from '@/features/ledger';

/** What of an invoice the ledger needs to know. */
export interface Issued {
  id: number;
  advertiserId: number;
  currency: string;
}

const total = (id: number) => sql`(select amount from invoices where id = ${id})`;
const tax = (id: number) => sql`(select tax from invoices where id = ${id})`;

/**
 * What issuing an invoice books: the advertiser's unbilled spend, in the currencies it was spent in, becomes a
 * receivable in the invoice's, and the tax on it is owed to the state; what differs in currency passes through the platform's exchange accounts.
 */
async function issueEntries({ id, advertiserId, currency }: Issued): Promise<Entry[]> {
  const owner = `advertiser:${advertiserId}` as const;
  const spent = await db().execute<{ original: string }>(sql`
    select distinct original_currency as original from invoice_lines where invoice_id = ${id}`);
  const conversions = spent.flatMap(({ original }): Entry[] => {
    const sum = (column: string) => sql`(
      select sum(${sql.raw(column)}) from invoice_lines where invoice_id = ${id} and original_currency = ${original})`;
    const unbilled: Entry = {
      kind: 'unbilled',
      owner,
      currency: original,
      amount: sql`-${sum('original_amount')}`,
    };
    if (original === currency) return [unbilled];
    return [
      unbilled,
      { kind: 'exchange', owner: 'platform', currency: original, amount: sum('original_amount') },
      { kind: 'exchange', owner: 'platform', currency, amount: sql`-${sum('amount')}` },
    ];
  });
  return [
    { kind: 'receivable', owner, currency, amount: total(id) },
    { kind: 'tax_owed', owner: 'platform', currency, amount: sql`-${tax(id)}` },
    ...conversions,
  ];
}

const record = (invoice: Issued, event: 'issued' | 'paid' | 'cancelled', entries: Entry[]) =>
  post({
    reference: `invoice:${invoice.id}:${event}`,
    kind: `invoice.${event}`,
    subject: { type: 'invoice', id: invoice.id },
    entries,
  });

/** Books an invoice as issued. */
export const postIssued = async (invoice: Issued) => record(invoice, 'issued', await issueEntries(invoice));

/** Books an invoice as cancelled: the reverse of what issuing it booked. */
export async function postCancelled(invoice: Issued) {
  const entries = await issueEntries(invoice);
  return record(
    invoice,
    'cancelled',
    entries.map((entry) => ({ ...entry, amount: sql`-(${entry.amount})` })),
  );
}

const open = (id: number) => sql`(select amount - received - taken_off from invoices where id = ${id})`;

/** Books an invoice as paid, as far as transfers of statements and credit notes did not: the receivable became cash, or took of what its organisation had paid ahead. */
const settled = (invoice: Issued, paidBy: Pick<Entry, 'kind' | 'owner'>) =>
  record(invoice, 'paid', [
    { ...paidBy, currency: invoice.currency, amount: open(invoice.id) },
    {
      kind: 'receivable',
      owner: `advertiser:${invoice.advertiserId}`,
      currency: invoice.currency,
      amount: sql`-${open(invoice.id)}`,
    },
  ]);

/** Books an invoice as paid by a transfer. */
export const postPaid = (invoice: Issued) => settled(invoice, { kind: 'cash', owner: 'platform' });

/** Books an invoice as paid from what was paid ahead. */
export const postPaidAhead = (invoice: Issued) =>
  settled(invoice, { kind: 'prepaid', owner: `advertiser:${invoice.advertiserId}` });
