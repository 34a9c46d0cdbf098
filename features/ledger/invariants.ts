import { sql } from 'drizzle-orm';
import { creditNoteInvariants } from './credit-note-invariants';
import type { Invariant } from './invariant';
import { invoiceInvariants } from './invoice-invariants';
import { payoutInvariants } from './payout-invariants';
import { prepaidInvariants } from './prepaid-invariants';
import { tallyInvariants } from './tally-invariants';
import { taskInvariants } from './task-invariants';
import { unitInvariants } from './unit-invariants';
import { watchInvariants } from './watch-invariants';

const balanced: Invariant[] = [
  {
    name: 'Every ledger transaction sums to zero in every currency',
    differences: sql`
      select sum(entry.amount) from ledger_entries entry
      join ledger_accounts account on account.id = entry.account_id
      group by entry.transaction_id, account.currency`,
  },
  {
    name: 'Every ledger transaction has entries',
    differences: sql`
      select 1 from ledger_transactions posting
      where not exists (select 1 from ledger_entries entry where entry.transaction_id = posting.id)`,
  },
];

const ads: Invariant[] = [
  {
    name: 'Ad spend equals the charges of its impressions',
    differences: sql`
      select ad.spent_budget - coalesce(hits.charged, 0) from ads ad
      left join (select ad_id, sum(charged) as charged from ad_impressions group by ad_id) hits on hits.ad_id = ad.id`,
  },
  {
    name: 'Ad spend equals its ledger entries',
    differences: sql`
      select ad.spent_budget - coalesce(posted.amount, 0) from ads ad
      left join (
        select posting.subject_id, sum(entry.amount) as amount
        from ledger_transactions posting
        join ledger_entries entry on entry.transaction_id = posting.id and entry.amount > 0
        where posting.kind = 'ad.impressions' group by posting.subject_id
      ) posted on posted.subject_id = ad.id::text`,
  },
  {
    name: 'What an ad was charged on its day equals the charges of that day',
    differences: sql`
      select ad.charged_on_day - coalesce((
        select sum(hit.charged) from ad_impressions hit where hit.ad_id = ad.id
          and hit.created_at >= (ad.charged_day - 1)::timestamp at time zone ad.time_zone
          and hit.created_at < (ad.charged_day + 2)::timestamp at time zone ad.time_zone
          and (hit.created_at at time zone ad.time_zone)::date = ad.charged_day), 0)
      from ads ad where ad.charged_day is not null`,
  },
  {
    name: 'Ad views equal its impressions',
    differences: sql`
      select ad.views_count - coalesce(hits.views, 0) from ads ad
      left join (select ad_id, count(*) as views from ad_impressions group by ad_id) hits on hits.ad_id = ad.id`,
  },
  {
    name: 'Hourly ad statistics equal the impressions of the hour',
    differences: sql`
      select coalesce(hourly.spend, 0) - coalesce(hits.charged, 0) + coalesce(hourly.views, 0) - coalesce(hits.views, 0)
        + coalesce(hourly.billed, 0) - coalesce(hits.billed, 0)
      from ad_stats_hourly hourly
      full join (
        select ad_id, date_trunc('hour', created_at, 'UTC') as hour, sum(charged) as charged, count(*) as views,
          count(*) filter (where reason = 'billed') as billed
        from ad_impressions group by 1, 2
      ) hits on hits.ad_id = hourly.ad_id and hits.hour = hourly.hour`,
  },
  {
    name: 'Hourly clicks equal the clicks of the hour',
    differences: sql`
      select coalesce(hourly.clicks, 0) - coalesce(kept.counted, 0)
        + 1000000 * (coalesce(hourly.filtered_clicks, 0) - coalesce(kept.filtered, 0))
      from ad_stats_hourly hourly
      full join (
        select ad_id, date_trunc('hour', created_at, 'UTC') as hour, count(*) filter (where reason = 'counted') as counted,
          count(*) filter (where reason <> 'counted') as filtered
        from ad_clicks group by 1, 2
      ) kept on kept.ad_id = hourly.ad_id and kept.hour = hourly.hour`,
  },
  {
    name: 'No ad is overspent by a whole view',
    differences: sql`
      select greatest(ad.spent_budget - ad.budget, 0) from ads ad
      where ad.spent_budget >= ad.budget + ad.price_per_view
        and not exists (
          select 1 from audit_log change
          where change.subject_type = 'ad' and change.subject_id = ad.id::text and change.action = 'ads.update'
        )`,
  },
];

const participations: Invariant[] = [
  {
    name: 'Leaderboard scores equal completed tasks',
    differences: sql`
      select abs(part.score - 100 * coalesce(work.completed, 0)) + abs(part.completed_tasks - coalesce(work.completed, 0))
        + abs(part.engagement - coalesce(work.engagement, 0))
      from participations part
      left join (
        select participation_id, count(*) as completed, sum(engagement) as engagement from tasks
        where status in ('accepted', 'paid') and left_at is null group by participation_id
      ) work on work.participation_id = part.id`,
  },
  {
    name: 'Totals of the leaderboard equal the scores of participations',
    differences: sql`
      select abs(coalesce(total.score, 0) - coalesce(work.score, 0))
        + abs(coalesce(total.completed_tasks, 0) - coalesce(work.completed, 0))
        + abs(coalesce(total.engagement, 0) - coalesce(work.engagement, 0))
      from leaderboard_totals total
      full join (
        select user_id, sum(score) as score, sum(completed_tasks) as completed, sum(engagement) as engagement
        from participations group by user_id
      ) work on work.user_id = total.user_id`,
  },
  {
    name: 'Taken seats equal participants',
    differences: sql`
      select campaign.participants_count - coalesce(joined.people, 0) from campaigns campaign
      left join (
        select campaign_id, count(*) as people from participations where left_at is null group by campaign_id
      ) joined on joined.campaign_id = campaign.id`,
  },
];

/** What must hold between every stored total and the rows it stands for. */
export const invariants: Invariant[] = [
  ...balanced,
  ...ads,
  ...taskInvariants,
  ...invoiceInvariants,
  ...creditNoteInvariants,
  ...payoutInvariants,
  ...prepaidInvariants,
  ...unitInvariants,
  ...participations,
  ...watchInvariants,
  ...tallyInvariants,
];
