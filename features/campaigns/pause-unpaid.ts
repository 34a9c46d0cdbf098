import { sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { statusNow } from './reads/status';

/**
 * Pauses the campaigns of an organisation that run, because of an unpaid invoice, in the caller's transaction, and gives how
 * many. What they reserve stays reserved. The platform only.
 */
export async function pauseCampaignsOf(actor: Actor, advertiserId: number, invoice: string): Promise<number> {
  requirePlatform(actor);
  const paused = await db().execute<{ id: number }>(sql`
    update campaigns set status = 'paused', updated_at = now()
    where advertiser_id = ${advertiserId} and ${statusNow} = 'active' returning id`);
  for (const { id } of paused) {
    const reason = `Invoice ${invoice} is not paid`;
    await recordAudit(
      actor,
      'campaigns.status',
      { type: 'campaign', id },
      { from: 'active', to: 'paused', reason },
    );
  }
  return paused.length;
}
