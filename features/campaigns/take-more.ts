import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import { findCampaign, visibleTo } from './reads/campaigns';
import { statusNow } from './reads/status';

const mayChange = sql`${statusNow} in ('active', 'paused')`;

async function turn(actor: Actor, id: number, action: string, closedAt: SQL | null, guard: SQL) {
  await findCampaign(actor, id);
  await transaction(async () => {
    const turned = await db()
      .update(campaigns)
      .set({ joinsClosedAt: closedAt, updatedAt: sql`now()` })
      .where(and(eq(campaigns.id, id), visibleTo(actor), mayChange, guard))
      .returning({ id: campaigns.id });
    if (turned.length > 0) return recordAudit(actor, action, { type: 'campaign', id });
    const { status } = await findCampaign(actor, id);
    if (status === 'active' || status === 'paused') return;
    throw new Failure('wrong_state', `A campaign that is ${status} takes no influencers in any case.`);
  });
}

/**
 * Takes no more influencers in a campaign that runs or is paused; those who joined go on. Again, nothing changes.
 * `wrong_state` before it was active and once it is over.
 */
export async function stopTaking(actor: Actor, id: number): Promise<void> {
  requireEditor(actor);
  await turn(actor, id, 'campaigns.stop_taking', sql`now()`, isNull(campaigns.joinsClosedAt));
}

/** Takes influencers again, as far as there are seats and budget; the way back from `stopTaking`. */
export async function takeAgain(actor: Actor, id: number): Promise<void> {
  requireEditor(actor);
  await turn(actor, id, 'campaigns.take_again', null, isNotNull(campaigns.joinsClosedAt));
}
