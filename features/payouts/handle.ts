import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { comesFrom, move, type PayoutStatus, withId } from './policy';
import { postPayout } from './postings';

const news: Record<Exclude<PayoutStatus, 'requested'>, string> = {
  approved: 'was approved and will be sent soon.',
  sent: 'is on its way to you.',
  failed: 'could not be sent. The money is in your wallet again.',
  cancelled: 'was not approved. The money is in your wallet again.',
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
 * failed. Whatever does not reach the user returns to the wallet; the reason goes along with the message.
 */
export async function handlePayout(
  actor: Actor,
  id: number,
  to: Exclude<PayoutStatus, 'requested'>,
  { reason, reference }: Handling = {},
): Promise<void> {
  const admin = requireAdmin(actor);
  await transaction(async () => {
    const payout = await move(withId(id), to, {
      handledBy: admin.id,
      reason: reason ?? null,
      ...(to === 'sent' && { sentAt: sql`now()`, reference: reference ?? null }),
    });
    if (to !== 'approved') await postPayout(payout, to);
    const because = reason ? ` Reason: ${reason}` : '';
    const sum = formatMoney(payout.amount, { currency: payout.currency });
    await notify({
      userId: payout.userId,
      type: 'payment',
      subject: subjectOf(`Payout ${to}`, sum),
      message: `Your payout of ${sum} ${news[to]}${because}`,
      link: addresses.earnings,
    });
    await recordAudit(
      admin,
      `payouts.${to}`,
      { type: 'payout', id },
      { status: { from: comesFrom(to), to }, reason: reason ?? null, reference },
    );
  });
}
