import { and, eq } from 'drizzle-orm';
import { type Actor, requireActive } from '@/auth/actor';
import { transaction } from '@/db/client';
import { payouts } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { comesFrom, move, withId } from './policy';
import { postPayout } from './postings';

/** Takes back the acting user's own request while nobody approved it; the money is in the wallet again. */
export async function cancelPayout(actor: Actor, id: number): Promise<void> {
  const user = requireActive(actor);
  await transaction(async () => {
    const payout = await move(and(withId(id), eq(payouts.userId, user.id)), 'cancelled');
    await postPayout(payout, 'cancelled');
    await recordAudit(
      user,
      'payouts.cancel',
      { type: 'payout', id },
      { status: { from: comesFrom('cancelled'), to: 'cancelled' } },
    );
  });
}
