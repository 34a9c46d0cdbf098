import { sql } from 'drizzle-orm';
import type { Invariant } from './invariant';
import { held } from './payout-invariants';

const any = sql`true`;

export const watchInvariants: Invariant[] = [
  {
    name: 'Pools hold the rewards of a campaign less what was paid',
    differences: sql`
      select coalesce(campaign.total_rewards, 0) - coalesce(campaign.rewards_paid, 0) + coalesce(pool.balance, 0)
      from watch_campaigns campaign
      full join (${held('watch_pool', any)}) pool
        on pool.owner = 'watch:' || campaign.id and pool.currency = campaign.currency`,
  },
  {
    name: 'Paid rewards equal those of accepted photos',
    differences: sql`
      select campaign.rewards_paid - coalesce(photo.reward, 0) from watch_campaigns campaign
      left join (select campaign_id, sum(reward) as reward from watch_submissions group by 1) photo
        on photo.campaign_id = campaign.id`,
  },
  {
    name: 'POINTS of witnesses equal the rewards of their photos',
    differences: sql`
      select coalesce(earned.amount, 0) + coalesce(points.balance, 0)
      from (
        select 'user:' || photo.user_id as owner, campaign.currency, sum(photo.reward) as amount
        from watch_submissions photo join watch_campaigns campaign on campaign.id = photo.campaign_id
        where photo.reward > 0 group by 1, 2
      ) earned
      full join (${held('points', any)}) points on points.owner = earned.owner and points.currency = earned.currency`,
  },
  {
    name: 'Counters of geo-verified campaigns equal their photos',
    differences: sql`
      select abs(campaign.submissions_count - coalesce(photo.received, 0))
        + abs(campaign.accepted_count - coalesce(photo.accepted, 0))
        + abs(campaign.rejected_count - coalesce(photo.rejected, 0))
      from watch_campaigns campaign
      left join (
        select campaign_id, count(*) as received, count(*) filter (where status = 'accepted') as accepted,
          count(*) filter (where status = 'rejected') as rejected
        from watch_submissions group by 1
      ) photo on photo.campaign_id = campaign.id`,
  },
  {
    name: 'Counters of witnesses equal their photos',
    differences: sql`
      select abs(coalesce(witness.submissions_count, 0) - coalesce(photo.received, 0))
        + abs(coalesce(witness.accepted_count, 0) - coalesce(photo.accepted, 0))
        + abs(coalesce(witness.rejected_count, 0) - coalesce(photo.rejected, 0))
        + abs(coalesce(witness.rewards, 0) - coalesce(photo.reward, 0))
      from watch_witnesses witness
      full join (
        select campaign_id, user_id, count(*) as received, count(*) filter (where status = 'accepted') as accepted,
          count(*) filter (where status = 'rejected') as rejected, sum(reward) as reward
        from watch_submissions group by 1, 2
      ) photo on photo.campaign_id = witness.campaign_id and photo.user_id = witness.user_id`,
  },
  {
    name: 'FUEL of witnesses equals its ledger entries',
    differences: sql`
      select coalesce(tank.balance, 0) + coalesce(fuel.balance, 0) from watch_fuel tank
      full join (${held('fuel', any)}) fuel on fuel.owner = 'user:' || tank.user_id`,
  },
  {
    name: 'FUEL spent and given back equals that of the photos',
    differences: sql`
      select abs(coalesce(tank.spent, 0) - coalesce(photo.spent, 0))
        + abs(coalesce(tank.refunded, 0) - coalesce(photo.refunded, 0))
      from watch_fuel tank
      full join (
        select user_id, sum(fuel_spent) as spent, sum(fuel_refunded) as refunded from watch_submissions group by 1
      ) photo on photo.user_id = tank.user_id`,
  },
  {
    name: 'Every accepted photo has its proof, and no other',
    differences: sql`
      select 1 from watch_submissions photo full join watch_proofs proof on proof.submission_id = photo.id
      where (photo.status = 'accepted') is distinct from (proof.submission_id is not null)`,
  },
];
