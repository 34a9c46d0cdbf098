import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireProof } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { payoutBatches, payoutBatchLines } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import { mostInBatch, type PayoutChannel } from '@/nouns/payout-batches';

export interface NewBatch {
  id: number;
  count: number;
  total: number;
  /** Approved payouts of the same kind that did not fit: another batch takes them. */
  remaining: number;
}

/** How a payout leaves, as `channelOf` says it. */
const leavesBy = sql`case when payout.kind = 'sepa' and payout.currency = 'EUR' then 'sepa'
  when payout.kind = 'paypal' then 'paypal' else 'other' end`;

/** Approved payouts that are in no batch; those of people who are banned stay where they are. */
const waiting = sql`
  from payouts payout join users person on person.id = payout.user_id
  where payout.status = 'approved' and person.status <> 'suspended' and not exists (
    select 1 from payout_batch_lines line where line.payout_id = payout.id and not line.released)`;

/**
 * Puts approved payouts of a currency that leave by a channel into a batch, the oldest first, at most a thousand.
 * `wrong_state` when there is none. Of several who ask at once, each payout joins one batch: an index says so.
 * Administrators only.
 */
export async function createBatch(
  actor: Actor,
  { currency, channel }: { currency: string; channel: PayoutChannel },
): Promise<NewBatch> {
  const admin = requireProof(requireAdmin(actor));
  const none = () =>
    new Failure('wrong_state', `No approved payouts in ${currency} wait to be sent this way.`);
  return transaction(async () => {
    const [batch] = await db()
      .insert(payoutBatches)
      .values({ channel, currency, createdBy: admin.id })
      .returning({ id: payoutBatches.id });
    const { id } = found(batch, 'The new batch');
    await db().execute(sql`
      insert into payout_batch_lines (batch_id, payout_id, end_to_end_id, amount)
      select ${id}, payout.id, 'FANP' || payout.id || 'B' || ${id}::int, payout.amount
      ${waiting} and payout.currency = ${currency} and ${leavesBy} = ${channel}
      order by payout.id limit ${mostInBatch} for update of payout
      on conflict do nothing`);
    const [made] = await db().execute<{ count: number; total: string }>(sql`
      update payout_batches set count = sums.count, total = sums.total
      from (select count(*)::int as count, sum(amount) as total from payout_batch_lines where batch_id = ${id}) sums
      where id = ${id} and sums.count > 0
      returning payout_batches.count, payout_batches.total::text as total`);
    if (!made) throw none();
    const [rest] = await db().execute<{ count: number }>(sql`
      select count(*)::int as count ${waiting} and payout.currency = ${currency} and ${leavesBy} = ${channel}`);
    const { count, total } = { count: made.count, total: Number(made.total) };
    const subject = { type: 'payout_batch', id };
    await recordAudit(admin, 'payouts.batch', subject, { channel, currency, payouts: count, amount: total });
    return { id, count, total, remaining: rest?.count ?? 0 };
  });
}

/**
 * Cancels a batch of which nothing was sent or failed: its payouts are approved as before and may join another.
 * Whoever gave its file to a bank calls it back there first. Administrators only.
 */
export async function cancelBatch(actor: Actor, id: number): Promise<void> {
  const admin = requireProof(requireAdmin(actor));
  await transaction(async () => {
    const [row] = await db()
      .update(payoutBatches)
      .set({ cancelledAt: sql`now()` })
      .where(
        and(
          eq(payoutBatches.id, id),
          isNull(payoutBatches.cancelledAt),
          sql`not exists (select 1 from payout_batch_lines line join payouts payout on payout.id = line.payout_id
            where line.batch_id = ${id} and payout.status <> 'approved')`,
        ),
      )
      .returning();
    if (!row) {
      const [there] = await db().select().from(payoutBatches).where(eq(payoutBatches.id, id));
      const { cancelledAt } = found(there, 'This batch');
      throw new Failure(
        'wrong_state',
        cancelledAt
          ? 'This batch was cancelled already.'
          : 'Payouts of this batch were sent or failed already.',
      );
    }
    await db().update(payoutBatchLines).set({ released: true }).where(eq(payoutBatchLines.batchId, id));
    await recordAudit(admin, 'payouts.cancel_batch', { type: 'payout_batch', id }, { exports: row.exports });
  });
}

/** What of a currency waits to leave by a channel. */
export interface ReadyToSend {
  currency: string;
  channel: PayoutChannel;
  payouts: number;
  amount: number;
}

/** What a batch could be made of, by currency and channel; administrators only. */
export async function readyToSend(actor: Actor): Promise<ReadyToSend[]> {
  requireAdmin(actor);
  const rows = await db().execute<
    Record<'currency' | 'amount', string> & { channel: PayoutChannel; payouts: number }
  >(sql`
    select payout.currency, ${leavesBy} as channel, count(*)::int as payouts, sum(payout.amount)::text as amount
    ${waiting} group by 1, 2 order by 1, 2 desc`);
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
}
