import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { networks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { Failure, found } from '@/lib/failure';
import { networkNames } from '@/nouns/networks';

export interface Decision {
  status: 'accepted' | 'rejected';
  /** Told to the influencer. */
  reason?: string;
}

/**
 * Accepts or rejects a pending social profile and tells its owner. Of two that decide at once one wins; deciding
 * the same again changes nothing, the opposite is `wrong_state`.
 */
export async function decideNetwork(actor: Actor, id: number, { status, reason }: Decision): Promise<void> {
  const admin = requireAdmin(actor);
  await transaction(async () => {
    const [row] = await db()
      .update(networks)
      .set({
        status,
        reason: reason ?? null,
        reviewedBy: admin.id,
        reviewedAt: sql`now()`,
        updatedAt: sql`now()`,
      })
      .where(and(eq(networks.id, id), eq(networks.status, 'pending')))
      .returning();
    if (!row) {
      const [now] = await db().select({ status: networks.status }).from(networks).where(eq(networks.id, id));
      if (found(now, 'This network').status === status) return;
      throw new Failure('wrong_state', `This network is ${now?.status} already.`);
    }
    await recordAudit(
      actor,
      `networks.${status === 'accepted' ? 'accept' : 'reject'}`,
      { type: 'network', id },
      { status: { from: 'pending', to: status }, reason },
    );
    const because = reason ? `: ${reason}` : '.';
    const profile = `Your ${networkNames[row.network]} profile ${row.handle}`;
    await notify({
      userId: row.userId,
      type: 'network',
      subject: subjectOf(`${networkNames[row.network]} profile ${status}`, row.handle),
      message: `${profile} was ${status === 'accepted' ? 'accepted.' : `rejected${because}`}`,
      link: '/networks',
    });
  });
}
