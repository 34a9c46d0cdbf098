import { sql } from 'drizzle-orm';
import { db, inTransaction } from '@/db/client';
import { notify, subjectOf } from '@/features/notifications';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { aParticipant, left } from './reads/pool';
import { statusNow } from './reads/status';

/** A pool is low from this share of its budget on. */
const lowShare = 0.2;

interface Noted extends Record<string, unknown> {
  before: 'low' | 'empty' | null;
  level: 'low' | 'empty' | null;
  name: string;
  left: string;
  currency: string;
  advertiserId: number;
}

/**
 * Keeps how full the pool of a campaign that runs is, in the transaction that changed it, and tells those who work on its
 * campaigns when it becomes low, or pays for nobody more. A pool that rose may fall again, and is told of again.
 */
export async function notePool(campaignId: number): Promise<void> {
  if (!inTransaction()) throw new Error('a pool is noted in the transaction that changes it');
  const [noted] = await db().execute<Noted>(sql`
    with pool as (
      select campaigns.id, campaigns.pool_told as before, ${left} as "left", (case
        when campaigns.budget is null or ${statusNow} not in ('active', 'paused') then null
        when ${left} < ${aParticipant} then 'empty'
        when ${left} <= ${lowShare} * campaigns.budget then 'low' end)::pool_level as level
      from campaigns where campaigns.id = ${campaignId}
    )
    update campaigns set pool_told = pool.level from pool
    where campaigns.id = pool.id and campaigns.pool_told is distinct from pool.level
    returning pool.before, pool.level, campaigns.name, pool."left"::text as "left", campaigns.currency,
      campaigns.advertiser_id as "advertiserId"`);
  if (!noted?.level || noted.before === 'empty') return;
  const { name, level, currency } = noted;
  const rest = formatMoney(Number(noted.left), { currency });
  const people = await db().execute<{ id: number }>(sql`
    select id from users where advertiser_id = ${noted.advertiserId} and status = 'active'
      and role = 'advertiser' and advertiser_role in ('owner', 'member')`);
  await notify(
    ...people.map(({ id: userId }) => ({
      userId,
      type: 'campaign' as const,
      subject: subjectOf(level === 'empty' ? 'Nobody can join now' : 'The budget runs low', name),
      message:
        level === 'empty'
          ? `${rest} of the budget of ${name} is free, which does not pay for one more influencer. Nobody can join until you raise the budget or a reserved task is given back.`
          : `${rest} of the budget of ${name} is free for new influencers. Raise the budget to take more.`,
      link: addresses.campaignDesk(campaignId),
    })),
  );
}
