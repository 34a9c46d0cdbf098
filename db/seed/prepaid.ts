import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { prepaidMovements } from '@/db/schema';
import { aParticipant } from '@/features/campaigns/reads/pool';
import { dayOf } from '@/lib/dates';
import type { PrepaidKind } from '@/nouns/prepaid';
import type { People } from './people';
import type { World } from './world';

/** What the brand of the demo paid ahead and got back: days ago, and how much. */
const transfers: readonly { kind: PrepaidKind; daysAgo: number; amount: number; reference: string }[] = [
  { kind: 'top_up', daysAgo: 70, amount: 4000, reference: 'SEPA 7714-2207' },
  { kind: 'refund', daysAgo: 41, amount: 250, reference: 'SEPA 7714-3391' },
  { kind: 'top_up', daysAgo: 12, amount: 1500, reference: 'SEPA 7714-4102' },
];

/** Money paid ahead, and an invoice that was paid from it, before the ledger is written. */
export async function seedPrepaid(world: World, people: People): Promise<void> {
  const brand = people.advertisers.find(({ key }) => key === 'lunavere');
  if (!brand) throw new Error('The demo world has a brand.');
  const rows = transfers.map(({ kind, daysAgo, amount, reference }) => ({
    advertiserId: brand.id,
    kind,
    amount,
    currency: brand.currency,
    reference,
    valueDate: dayOf(world.ago(daysAgo + 1)),
    recordedBy: people.admin.id,
    createdAt: world.ago(daysAgo),
  }));
  await db().insert(prepaidMovements).values(rows);
  for (const { kind, createdAt, amount, currency, reference, valueDate } of rows) {
    const details = { amount, currency, reference, valueDate };
    world.tell(`advertisers.${kind}`, ['advertiser', brand.id], people.admin.id, createdAt, details);
  }
  await db().execute(sql`
    update invoices set from_prepaid = true where id = (
      select id from invoices
      where advertiser_id = ${brand.id} and status = 'paid' and amount <= 3000
        and paid_at > ${world.ago(69).toISOString()}::timestamptz
      order by paid_at desc limit 1)`);
}

/** SQL: what ten more people may earn, where the statement's campaign still takes some. */
const room = sql`case when campaigns.status in ('active', 'paused')
  and (campaigns.participants_limit is null or campaigns.participants_count < campaigns.participants_limit)
  then 10 * ${aParticipant} else 0 end`;

/**
 * Budgets that pay for what was promised with all bonuses and for ten more people, as joining asks for, and the one of the brand's campaigns
 * that has the least left, so little of it that its pool is low.
 */
export async function seedBudgets(people: People): Promise<void> {
  const brand = people.advertisers.find(({ key }) => key === 'lunavere');
  await db().execute(sql`
    with taken as (
      select campaign_id, sum(case when rewarded then total else 0 end + reserved) as amount
      from tasks where left_at is null group by campaign_id
    )
    update campaigns set budget = ceil((taken.amount + ${room}) / 100) * 100
    from taken where campaigns.id = taken.campaign_id and campaigns.budget < taken.amount + ${room}`);
  await db().execute(sql`
    with pool as (
      select campaign.id, campaign.advertiser_id, campaign.status, campaign.budget, coalesce(sum(case when task.rewarded then task.total else 0 end
          + task.reserved), 0) as taken,
        campaign.post_rate + case when campaign.has_bonus then campaign.promo_reach_bonus
          + campaign.promo_engagement_rate_bonus + campaign.promo_best_post_bonus else 0 end as most
      from campaigns campaign left join tasks task on task.campaign_id = campaign.id and task.left_at is null
      where campaign.budget is not null and campaign.status in ('active', 'paused')
      group by campaign.id
    ), low as (
      select id, ceil((taken + 4 * most) / 10) * 10 as budget from pool
      where status = 'active' and advertiser_id = ${brand?.id ?? 0} and taken > 20 * most order by id limit 1
    )
    update campaigns set budget = coalesce(low.budget, pool.budget),
      pool_told = case when coalesce(low.budget, pool.budget) - taken < most then 'empty'
        when coalesce(low.budget, pool.budget) - taken <= 0.2 * coalesce(low.budget, pool.budget) then 'low' end::pool_level
    from pool left join low on low.id = pool.id where campaigns.id = pool.id`);
}
