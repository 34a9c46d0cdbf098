import { and, asc, gt, sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { toFailure } from '@/db/failures';
import { campaigns } from '@/db/schema';
import { log } from '@/lib/log';
import { payAll } from './pay-run';
import { ready } from './policy';

/** SQL: the campaign asks for it, and has accepted something that can be paid now. */
const due = sql`campaigns.paying = 'weekly' and exists (
  select 1 from tasks join users on users.id = tasks.user_id
  where tasks.campaign_id = campaigns.id and ${ready('pay')} and users.banned_at is null)`;

/**
 * Pays for the campaigns that ask for it what they accepted and is not held any more, each in runs of its own: whatever
 * ended it half-way, the next time does the rest. The platform only; throws when `signal` ends it between two runs.
 */
export async function payWeekly(
  actor: Actor,
  signal?: AbortSignal,
): Promise<{ runs: number; paid: number; failed: number }> {
  const platform = requirePlatform(actor);
  const result = { runs: 0, paid: 0, failed: 0 };
  for (let last = 0; ; ) {
    const [campaign] = await db()
      .select({ id: campaigns.id })
      .from(campaigns)
      .where(and(due, gt(campaigns.id, last)))
      .orderBy(asc(campaigns.id))
      .limit(1);
    if (!campaign) return result;
    signal?.throwIfAborted();
    try {
      const { paid } = await transaction(() => payAll(platform, { campaignId: campaign.id }));
      result.runs += 1;
      result.paid += paid.length;
      // What one run could not take is for the next; where nothing was paid, nothing is left to pay.
      if (paid.length === 0) last = campaign.id;
    } catch (error) {
      const { code, message, cause } = toFailure(error);
      log().error({ code, campaignId: campaign.id, err: cause ?? error }, message);
      result.failed += 1;
      last = campaign.id;
    }
  }
}
