import { sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db } from '@/db/client';
import { taxedAlike } from '@/features/advertisers';
import { Failure } from '@/lib/failure';
import { billWindow, type IssuedInvoice } from './issue';
import { openSpend, type Period } from './reads/lines';

export interface MonthlyInvoices {
  issued: IssuedInvoice[];
  /** Whoever could not be invoiced; asking again tries only them. */
  failed: { advertiserId: number; error: unknown }[];
}

/**
 * The day from which to bill: the window's first, unless an invoice issued on demand stands for exactly these days already.
 * Spend that came after it is billed from its own first day, or the nearest free one before that.
 */
async function startOf(advertiserId: number, since: string, { from, to }: Period): Promise<string> {
  const first = sql`${from}::date`;
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

/** A month, from the first day of an earlier one of which something is open still. */
function openPeriod(since: string, { from, to }: Period): Period {
  const first = `${since.slice(0, 7)}-01`;
  return { from: first < from ? first : from, to };
}

/** Bills what is open of days that are taxed alike; undefined where nothing is, since somebody else invoiced it, say. */
async function billPart(
  actor: Actor,
  advertiserId: number,
  since: string,
  part: Period,
): Promise<IssuedInvoice | undefined> {
  if (since > part.to) return undefined;
  try {
    const from = await startOf(advertiserId, since > part.from ? since : part.from, part);
    return await billWindow(actor, { advertiserId, from, to: part.to });
  } catch (error) {
    if (error instanceof Failure && error.code === 'wrong_state') return undefined;
    throw error;
  }
}

/**
 * Invoices every advertiser's spend until the end of a month that stands on no invoice yet, each in a transaction of its own, and
 * days that are taxed otherwise on an invoice of their own,
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
    try {
      for (const part of await taxedAlike(advertiserId, openPeriod(since, month))) {
        signal?.throwIfAborted();
        const invoice = await billPart(actor, advertiserId, since, part);
        if (invoice?.created) outcome.issued.push(invoice);
      }
    } catch (error) {
      if (signal?.aborted) throw error;
      outcome.failed.push({ advertiserId, error });
    }
  }
  return outcome;
}
