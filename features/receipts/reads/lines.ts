import { and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { advertisers, bankStatementLines, invoices, receipts } from '@/db/schema';
import { type Paging, rowsOf } from '@/lib/paging';

/** SQL: a line tells of money that came in or was taken back, and not of a payout that came back. */
export const incoming = and(
  isNull(bankStatementLines.payoutId),
  or(sql`${bankStatementLines.amount} > 0`, bankStatementLines.takesBack),
  sql`${bankStatementLines.outcome} in ('received', 'unmatched')`,
);

const waits = and(incoming, eq(bankStatementLines.outcome, 'unmatched'), isNull(bankStatementLines.doneAt));
const settled = and(
  incoming,
  or(eq(bankStatementLines.outcome, 'received'), isNotNull(bankStatementLines.doneAt)),
);

export type IncomingState = 'waiting' | 'settled';

/** Transfers that came in, the latest first: those that wait for a person, or those that were assigned or set aside. Administrators only. */
export async function incomingLines(actor: Actor, state: IncomingState, paging: Paging = {}) {
  requireAdmin(actor);
  const { limit, offset } = rowsOf(paging);
  const where = state === 'waiting' ? waits : settled;
  const [rows, total] = await Promise.all([
    db()
      .select({
        id: bankStatementLines.id,
        amount: sql<number>`${bankStatementLines.amount}`.mapWith(Number),
        currency: sql<string>`${bankStatementLines.currency}`,
        bookedOn: bankStatementLines.bookedOn,
        party: bankStatementLines.party,
        remittance: bankStatementLines.remittance,
        takesBack: bankStatementLines.takesBack,
        note: bankStatementLines.note,
        aside: bankStatementLines.aside,
        advertiserId: receipts.advertiserId,
        advertiser: advertisers.name,
        invoiceId: receipts.invoiceId,
        invoice: invoices.number,
        toPrepaid: receipts.toPrepaid,
      })
      .from(bankStatementLines)
      .leftJoin(receipts, and(eq(receipts.lineId, bankStatementLines.id), isNull(receipts.undoneAt)))
      .leftJoin(advertisers, eq(advertisers.id, receipts.advertiserId))
      .leftJoin(invoices, eq(invoices.id, receipts.invoiceId))
      .where(where)
      .orderBy(desc(bankStatementLines.id))
      .limit(limit)
      .offset(offset),
    db().$count(bankStatementLines, where),
  ]);
  return { rows, total };
}

/** A transfer that came in. */
export type IncomingLine = Awaited<ReturnType<typeof incomingLines>>['rows'][number];
