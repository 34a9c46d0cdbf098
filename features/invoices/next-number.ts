import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { found } from '@/lib/failure';

const prefixes = { invoice: 'FAN', credit_note: 'CN' };

/**
 * The next number of the current UTC year, invoices and credit notes each by themselves. The counter's row stays locked until
 * commit, so none is skipped.
 */
export async function nextNumber(of: keyof typeof prefixes): Promise<string> {
  const counters = sql.identifier(`${of}_counters`);
  const [row] = await db().execute<{ number: string }>(sql`
    insert into ${counters} as counter (year, last) values (extract(year from now() at time zone 'UTC')::int, 1)
    on conflict (year) do update set last = counter.last + 1
    returning ${prefixes[of]}::text || '-' || year || '-' || last as number`);
  return found(row, 'The next number').number;
}
