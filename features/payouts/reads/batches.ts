import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { bankStatementLines, payoutBatches, payoutBatchLines, payouts, users } from '@/db/schema';
import { openAccount } from '@/db/sealed-accounts';
import { bankText } from '@/lib/bank-text';
import { found } from '@/lib/failure';
import { type Paging, rowsOf } from '@/lib/paging';
import { accountHolder } from '@/nouns/payouts';
import { outgoing } from '../import-statement';

/** How many payouts of a batch came to which end. */
const reached = (status: 'sent' | 'failed') => sql<number>`(
  select count(*)::int from payout_batch_lines line join payouts payout on payout.id = line.payout_id
  where line.batch_id = payout_batches.id and not line.released and payout.status = ${status})`;

const columns = {
  id: payoutBatches.id,
  channel: payoutBatches.channel,
  currency: payoutBatches.currency,
  count: payoutBatches.count,
  total: payoutBatches.total,
  createdAt: payoutBatches.createdAt,
  createdBy: users.name,
  exportedAt: payoutBatches.exportedAt,
  exports: payoutBatches.exports,
  cancelledAt: payoutBatches.cancelledAt,
  sent: reached('sent'),
  failed: reached('failed'),
};

const read = () =>
  db().select(columns).from(payoutBatches).innerJoin(users, eq(users.id, payoutBatches.createdBy));

/** Batches, the latest first, with how far each got; administrators only. */
export async function payoutBatchList(actor: Actor, paging: Paging = {}) {
  requireAdmin(actor);
  const { limit, offset } = rowsOf(paging);
  const [rows, total] = await Promise.all([
    read().orderBy(desc(payoutBatches.id)).limit(limit).offset(offset),
    db().$count(payoutBatches),
  ]);
  return { rows, total };
}

/** A batch with how far it got. */
export type PayoutBatch = Awaited<ReturnType<typeof payoutBatchList>>['rows'][number];

/** A batch and its payouts, each with the name as the file will have it; administrators only. */
export async function payoutBatchOf(actor: Actor, id: number) {
  requireAdmin(actor);
  const [batch] = await read().where(eq(payoutBatches.id, id));
  const rows = await db()
    .select({
      payoutId: payouts.id,
      userName: users.name,
      method: payouts.method,
      sealed: payouts.sealed,
      amount: payoutBatchLines.amount,
      status: payouts.status,
      reason: payouts.reason,
      endToEndId: payoutBatchLines.endToEndId,
    })
    .from(payoutBatchLines)
    .innerJoin(payouts, eq(payouts.id, payoutBatchLines.payoutId))
    .innerJoin(users, eq(users.id, payouts.userId))
    .where(eq(payoutBatchLines.batchId, id))
    .orderBy(payouts.id);
  const lines = rows.map(({ sealed, ...line }) => {
    const holder = accountHolder(openAccount(sealed));
    return { ...line, holder, written: holder && bankText(holder, 70) };
  });
  return { batch: found(batch, 'This batch'), lines };
}

/** A payout of a batch. */
export type PayoutBatchLine = Awaited<ReturnType<typeof payoutBatchOf>>['lines'][number];

/** Lines of statements that matched nothing and wait for a person, the latest first; administrators only. */
export function unmatchedLines(actor: Actor, paging: Paging = {}) {
  requireAdmin(actor);
  const { limit, offset } = rowsOf(paging);
  return db()
    .select()
    .from(bankStatementLines)
    .where(and(outgoing, eq(bankStatementLines.outcome, 'unmatched'), isNull(bankStatementLines.doneAt)))
    .orderBy(desc(bankStatementLines.id))
    .limit(limit)
    .offset(offset);
}

/** A line that waits for a person. */
export type UnmatchedLine = Awaited<ReturnType<typeof unmatchedLines>>[number];
