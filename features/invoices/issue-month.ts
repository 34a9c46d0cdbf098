import { sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db } from '@/db/client';
import { Failure } from '@/lib/failure';
import { billWindow, type IssuedInvoice } from './issue';
import { openSpend, type Period } from './reads/lines';

export interface MonthlyInvoices {
  issued: IssuedInvoice[];
  /** Whoever could not be invoiced; asking again tries only them. */
  failed: { advertiserId: number; error: unknown }[];
}

/**
 * The day from which to bill: the month's first, or that of an earlier month of which something is open still, unless an
 * invoice issued on demand stands for exactly these days already. Spend that came after it is billed from its own first
 * day, or the nearest free one before that.
 */
async function startOf(advertiserId: number, since: string, { from, to }: Period): Promise<string> {
  const first = sql`least(${from}::date, date_trunc('month', ${since}::date)::date)`;
  const [free] = await db().execute<{ day: string }>(sql`
    select to_char(day, 'YYYY-MM-DD') as day
    from generate_series(${first} - 31, ${since}::date, interval '1 day') as day
    where not exists (
      select 1 from invoices where advertiser_id = ${advertiserId} and status <> 'cancelled'
        and period_from = day::date and period_to = ${to}::date
    )
    order by day = ${first} desc, day desc limit 1`);
  return free?.day ?? from;
}

/**
 * Invoices every advertiser's spend until the end of a month that stands on no invoice yet, each in a transaction of its own,
 * so that one failure leaves the others invoiced. Doing it again issues nothing twice. The platform only; throws
 * when `signal` ends it between two advertisers.
 */
export async function issueMonth(
  actor: Actor,
  month: Period,
  signal?: AbortSignal,
): Promise<MonthlyInvoices> {
  requirePlatform(actor);
  const outcome: MonthlyInvoices = { issued: [], failed: [] };
  for (const { advertiserId, since } of await openSpend(month.to)) {
    signal?.throwIfAborted();
    try {
      const from = await startOf(advertiserId, since, month);
      const invoice = await billWindow(actor, { advertiserId, from, to: month.to });
      if (invoice.created) outcome.issued.push(invoice);
    } catch (error) {
      // Nothing left to invoice: somebody else invoiced it since we looked.
      if (!(error instanceof Failure && error.code === 'wrong_state')) {
        outcome.failed.push({ advertiserId, error });
      }
    }
  }
  return outcome;
}
