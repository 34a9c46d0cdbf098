import { sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db } from '@/db/client';
import { recordAudit } from '@/features/audit';

/**
 * Pauses the active ads of an organisation because of an unpaid invoice, in the caller's transaction, and gives how many.
 * What was left of their budgets is reserved no more. The platform only.
 */
export async function pauseAdsOf(actor: Actor, advertiserId: number, invoice: string): Promise<number> {
  requirePlatform(actor);
  const paused = await db().execute<{ id: string }>(sql`
    update ads set status = 'paused', updated_at = now()
    from users owner
    where owner.id = ads.user_id and owner.advertiser_id = ${advertiserId} and ads.status = 'active'
      and ads.deleted_at is null
    returning ads.id`);
  for (const { id } of paused) {
    await recordAudit(
      actor,
      'ads.paused_unpaid',
      { type: 'ad', id },
      { reason: `Invoice ${invoice} is not paid` },
    );
  }
  return paused.length;
}
