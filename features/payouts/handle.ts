import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireProof, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { payoutBatches, payoutBatchLines, payouts } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { Failure } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { comesFrom, leadsTo, move, type PayoutStatus, type PayoutStep, withId } from './policy';
import { postPayout } from './postings';

const news: Record<PayoutStep, string> = {
  approved: 'was approved and will be sent soon.',
  sent: 'is on its way to you.',
  failed: 'could not be sent. The money is in your wallet again.',
  cancelled: 'was not approved. The money is in your wallet again.',
  returned: 'came back from the bank. The money is in your wallet again.',
};

/** What goes along with a step of a payout. */
export interface Handling {
  /** Told to the user. */
  reason?: string;
  /** What the bank calls the transfer of one that was sent. */
  reference?: string;
}

/**
 * What administrators do with a payout: approve or cancel a request, then note that it was sent, or that it
 * failed. Whatever does not reach the user returns to the wallet; the reason goes along with the message. One in a batch whose
 * file nobody took yet stays as it is, since the file would pay it.
 */
export async function handlePayout(
  actor: Actor,
  id: number,
  to: Exclude<PayoutStatus, 'requested'>,
  handling: Handling = {},
): Promise<void> {
  const admin = requireAdmin(actor);
  // One that failed by mistake would be paid a second time.
  if (to !== 'cancelled') requireProof(admin);
  await transaction(async () => {
    if (to === 'sent' || to === 'failed') await requireNotQueued(id);
    await settlePayout(admin, id, to, handling);
  });
}

/** Holds the payout, so that no batch takes it meanwhile, and then looks whether one did. */
async function requireNotQueued(id: number): Promise<void> {
  await db().select({ id: payouts.id }).from(payouts).where(withId(id)).for('no key update');
  const [queued] = await db()
    .select({ id: payoutBatches.id })
    .from(payoutBatchLines)
    .innerJoin(payoutBatches, eq(payoutBatches.id, payoutBatchLines.batchId))
    .where(
      and(
        eq(payoutBatchLines.payoutId, id),
        eq(payoutBatchLines.released, false),
        isNull(payoutBatches.exportedAt),
      ),
    );
  if (!queued) return;
  throw new Failure(
    'wrong_state',
    `This payout is in batch ${queued.id}, whose file nobody took yet. Take the file, or cancel the batch.`,
  );
}

/** A step of a payout with what belongs to it, for an administrator whom the calling verb has authorised. */
export async function settlePayout(
  admin: UserActor,
  id: number,
  step: PayoutStep,
  { reason, reference }: Handling = {},
): Promise<void> {
  const to = leadsTo(step);
  const payout = await move(withId(id), step, {
    handledBy: admin.id,
    reason: reason ?? null,
    ...(step === 'sent' && { sentAt: sql`now()`, reference: reference ?? null }),
    ...(step === 'returned' && { sentAt: null }),
  });
  if (step !== 'approved') await postPayout(payout, step);
  const because = reason ? ` Reason: ${reason}` : '';
  const sum = formatMoney(payout.amount, { currency: payout.currency });
  await notify({
    userId: payout.userId,
    type: 'payment',
    subject: subjectOf(`Payout ${step}`, sum),
    message: `Your payout of ${sum} ${news[step]}${because}`,
    link: addresses.earnings,
  });
  await recordAudit(
    admin,
    `payouts.${to}`,
    { type: 'payout', id },
    { status: { from: comesFrom(step), to }, reason: reason ?? null, reference },
  );
}
