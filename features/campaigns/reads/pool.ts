import { type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';

/** SQL: what the statement's `campaigns` row owes so far: accepted and paid tasks with their bonuses. */
export const owed = sql`(
  select coalesce(sum(tally.amount), 0)
  from tallies tally where tally.kind = 'campaign' and tally.subject = campaigns.id)`;

/**
 * SQL: what the statement's `campaigns` row may still come to owe for tasks that people have: each with its pay and all
 * bonuses that were offered with it, until it is decided on or given back.
 */
export const promised = sql`(
  select coalesce(sum(task.reserved), 0)
  from tasks task where task.campaign_id = campaigns.id and task.reserved > 0)`;

/** SQL: the bonuses that the statement's `campaigns` row offers with each task. */
const bonuses = sql`case when campaigns.has_bonus
  then campaigns.promo_reach_bonus + campaigns.promo_engagement_rate_bonus + campaigns.promo_best_post_bonus
  else 0 end`;

/** SQL: the most that one more participant may earn: the task of joining and a copy of every open brief, with all bonuses. */
export const aParticipant = sql`(campaigns.post_rate + ${bonuses} + (
  select coalesce(sum(brief.post_payment + ${bonuses}), 0) from tasks brief
  where brief.campaign_id = campaigns.id and brief.user_id is null and brief.left_at is null
    and brief.deadline > now()))`;

/** SQL: what of the budget of the statement's `campaigns` row is neither owed nor promised; null without one. */
export const left = sql`(greatest(campaigns.budget - ${owed} - ${promised}, 0))`;

/**
 * SQL: how many more tasks what is left of the budget of the statement's `campaigns` row pays, each with all bonuses; null
 * without a budget, and where a task pays nothing.
 */
export const funds = sql<number | null>`floor(${left} / nullif(campaigns.post_rate + ${bonuses}, 0))::float8`;

/** SQL: the budget of the statement's `campaigns` row, if it has one, pays what is owed and promised. */
const covered: SQL<boolean> = sql<boolean>`(campaigns.budget is null or ${owed} + ${promised} <= campaigns.budget)`;

/** SQL: the same with one more participant. */
export const coversJoining: SQL<boolean> = sql<boolean>`(
  campaigns.budget is null or ${owed} + ${promised} + ${aParticipant} <= campaigns.budget)`;

/** Holds the campaign's row until the transaction ends: of two who promise at once, the second counts the first. */
export const lockCampaign = (campaignId: number) =>
  db().execute(sql`select 1 from campaigns where id = ${campaignId} for no key update`);

/** Whether a campaign's budget pays what is owed and promised, with the campaign's row held. */
export async function poolCovers(campaignId: number): Promise<boolean> {
  await lockCampaign(campaignId);
  const [row] = await db().execute<{ covered: boolean }>(sql`
    select ${covered} as covered from campaigns where campaigns.id = ${campaignId}`);
  return row?.covered !== false;
}

/** What is left of the most a campaign may pay; amounts in its currency. */
export interface RewardPool {
  budget: number;
  /** Accepted and paid tasks with their bonuses. */
  owed: number;
  /** What tasks that people have may still come to cost, with the bonuses offered. */
  promised: number;
  /** What neither is owed nor promised. */
  left: number;
  /** How many more tasks `left` pays, each with all bonuses; null when they pay nothing. */
  posts: number | null;
}

/** The reward pool of a campaign whose reader may see it; null when it has no budget of its own. */
export async function rewardPool(campaignId: number): Promise<RewardPool | null> {
  const [row] = await db().execute<Record<keyof RewardPool, string | null>>(sql`
    with pool as (
      select campaigns.budget, ${owed} as owed, ${promised} as promised, campaigns.post_rate + ${bonuses} as most
      from campaigns where campaigns.id = ${campaignId} and campaigns.budget is not null
    ), rest as (
      select pool.*, greatest(budget - owed - promised, 0) as "left" from pool
    )
    select budget::text, owed::text, promised::text, "left"::text, floor("left" / nullif(most, 0))::text as posts
    from rest`);
  if (!row) return null;
  return {
    budget: Number(row.budget),
    owed: Number(row.owed),
    promised: Number(row.promised),
    left: Number(row.left),
    posts: row.posts === null ? null : Number(row.posts),
  };
}
