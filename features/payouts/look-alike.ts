import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { dayText } from '@/lib/dates';
import { formatMoney } from '@/nouns/money';
import { named, type StatementLine } from './statement-line';

const looksLike = (party: string | undefined) =>
  `It looks like a transfer${party ? ` of ${party.slice(0, 140)}` : ''} that another file told of. Set it aside if it is the same one.`;

/** Whether a line tells of money that came in, or was taken back: what is counted twice or lost costs somebody. */
const isOurs = ({ says }: StatementLine) => says === 'booked_in' || says === 'taken_back';

/** Why a person looks at a line whose key another file used: nothing else tells the two apart. Undefined for the very same. */
export const usedKey = (line: StatementLine): string | undefined =>
  isOurs(line) && line.counted ? looksLike(line.party) : undefined;

/** The same of a kept line whose booking another file told of in other words. */
export async function sameBooking(line: StatementLine, lineId: number): Promise<string | undefined> {
  if (!isOurs(line) || !line.bankReference) return undefined;
  const rows = await db().execute(sql`
    select 1 from bank_statement_lines kept join bank_statement_lines other
      on lower(other.reference) = lower(kept.reference) and other.statement_id <> kept.statement_id
      and other.amount = kept.amount and other.currency = kept.currency
      and other.booked_on is not distinct from kept.booked_on
    where kept.id = ${lineId} limit 1`);
  return rows.length > 0 ? looksLike(line.party) : undefined;
}

/** What a person reads of a transfer that the bank took back: what was booked of it, as far as its references say. */
export async function takenBack(line: StatementLine): Promise<string> {
  const { bankReference = null, amount = null, currency = null, reason } = line;
  const rows = await db().execute<{ name: string; amount: string; currency: string; day: string | null }>(sql`
    select coalesce(invoice.number, advertiser.name) as name, receipt.amount::text as amount,
      receipt.currency::text as currency, line.booked_on::text as day
    from bank_statement_lines line
    join receipts receipt on receipt.line_id = line.id and receipt.undone_at is null
    join advertisers advertiser on advertiser.id = receipt.advertiser_id
    left join invoices invoice on invoice.id = receipt.invoice_id
    where (lower(line.reference) = lower(${bankReference}::text)
        or line.end_to_end_id = ${named(line.endToEndId)?.slice(0, 140) ?? null})
      and receipt.currency = ${currency} and receipt.amount = ${amount}::numeric
    order by line.id desc limit 3`);
  const booked = rows.map(
    (row) =>
      `${formatMoney(Number(row.amount), { currency: row.currency, code: true })} for ${row.name}${row.day ? ` on ${dayText(new Date(row.day))}` : ''}`,
  );
  return [
    'The bank took back a transfer that came in.',
    booked.length > 0 && `Undo what was booked: ${booked.join(', or ')}. Then set both aside.`,
    reason,
  ]
    .filter(Boolean)
    .join(' ');
}
