import { sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db, inTransaction } from '@/db/client';
import { findAdvertiser } from '@/features/advertisers';
import { convert } from '@/features/lists';
import { Failure } from '@/lib/failure';
import { findCampaign } from './queries';
import { statusNow } from './status';

const bonuses = sql`case when campaigns.has_bonus
  then campaigns.promo_reach_bonus + campaigns.promo_engagement_rate_bonus + campaigns.promo_best_post_bonus
  else 0 end`;

/** What one participant may earn: the task of joining and a copy of every open brief, each with all bonuses. */
const aParticipant = sql`(campaigns.post_rate + ${bonuses} + (
  select coalesce(sum(brief.post_payment + ${bonuses}), 0) from tasks brief
  where brief.campaign_id = campaigns.id and brief.user_id is null and brief.left_at is null))`;

/** SQL: what the statement's `campaigns` row owes so far: accepted and paid tasks with their bonuses. */
export const owed = sql`(
  select coalesce(sum(task.post_payment + task.bonus_reach + task.bonus_engagement_rate + task.bonus_best_post), 0)
  from tasks task where task.campaign_id = campaigns.id and task.status in ('accepted', 'paid'))`;

/** What a campaign commits its advertiser to, in its own currency. */
const committedBy = sql`coalesce(campaigns.budget, campaigns.participants_limit * ${aParticipant}, ${owed})`;

interface Commitment {
  campaign: number;
  total: number;
  limit: number;
  currency: string;
  exceeded: boolean;
}

async function commitmentWith(campaignId: number): Promise<Commitment | undefined> {
  const [row] = await db().execute<
    Record<Exclude<keyof Commitment, 'exceeded'>, string> & { exceeded: boolean }
  >(sql`
    with committed as (
      select campaigns.id, campaigns.advertiser_id, campaigns.currency,
        ${committedBy} as amount
      from campaigns
      where campaigns.advertiser_id = (select advertiser_id from campaigns where id = ${campaignId})
        and ${statusNow} in ('active', 'paused')
    )
    select coalesce(sum(own.amount) filter (where own.id = ${campaignId}), 0)::text as campaign,
      coalesce(sum(own.amount), 0)::text as total, advertiser.maximum_limit::text as limit, advertiser.currency,
      coalesce(sum(own.amount), 0) > advertiser.maximum_limit as exceeded
    from advertisers advertiser
    left join lateral (
      select committed.id, ${convert(sql`committed.amount`, sql`committed.currency`, sql`advertiser.currency`)} as amount
      from committed
    ) own on true
    where advertiser.id = (select advertiser_id from campaigns where id = ${campaignId})
    group by advertiser.id`);
  return (
    row && {
      campaign: Number(row.campaign),
      total: Number(row.total),
      limit: Number(row.limit),
      currency: row.currency,
      exceeded: row.exceeded,
    }
  );
}

/**
 * Makes a change to a campaign that may raise what its advertiser is committed to, and refuses it when the
 * total passes `maximum_limit` (`limit_reached`).
 *
 * The commitment of an advertiser is the sum over its active and paused campaigns, each converted to the
 * advertiser's currency at the rates in force: the campaign's budget; without one, `participants_limit` times
 * what a participant may earn (post rate, open briefs, all bonuses); without either, what it owes so far
 * (accepted and paid tasks with their bonuses). Changes that do not raise the campaign's own part pass even
 * when the limit was lowered meanwhile. The advertiser's row is locked first, so that campaigns activated at
 * the same moment count each other.
 */
export async function withinLimit<T>(campaignId: number, change: () => Promise<T>): Promise<T> {
  if (!inTransaction()) throw new Error('a limit is checked in the transaction of the change');
  await db().execute(sql`
    select 1 from advertisers where id = (select advertiser_id from campaigns where id = ${campaignId})
    for no key update`);
  const before = await commitmentWith(campaignId);
  const result = await change();
  const after = await commitmentWith(campaignId);
  if (!before || !after || after.campaign <= before.campaign) return result;
  if (Number.isNaN(after.total)) {
    throw new Failure(
      'conflict',
      `There is no exchange rate from the campaign's currency to ${after.currency}.`,
    );
  }
  if (after.exceeded) {
    const over = `${after.total} of ${after.limit} ${after.currency}`;
    throw new Failure('limit_reached', `The advertiser's campaigns would be committed to ${over}.`);
  }
  return result;
}

export interface CommittedCampaign {
  id: number;
  name: string;
  /** In the advertiser's currency. */
  amount: number;
}

export interface AdvertiserCommitment {
  /** The active and paused campaigns, the one that commits to most first. */
  campaigns: CommittedCampaign[];
  total: number;
  limit: number;
  currency: string;
}

/** What counts against an advertiser's limit now, campaign by campaign, by the rule of `withinLimit`. */
export async function commitmentOf(actor: Actor, advertiserId: number): Promise<AdvertiserCommitment> {
  const { currency, maximumLimit } = await findAdvertiser(actor, advertiserId);
  const rows = await db().execute<{ id: number; name: string; amount: string; total: string }>(sql`
    with committed as (
      select campaigns.id, campaigns.name, campaigns.currency, ${committedBy} as amount
      from campaigns where campaigns.advertiser_id = ${advertiserId} and ${statusNow} in ('active', 'paused')
    ), converted as (
      select id, name, ${convert(sql`committed.amount`, sql`committed.currency`, currency)} as amount from committed
    )
    select id, name, amount::text, sum(amount) over ()::text as total
    from converted order by converted.amount desc, id`);
  return {
    campaigns: rows.map(({ id, name, amount }) => ({ id, name, amount: Number(amount) })),
    total: Number(rows[0]?.total ?? 0),
    limit: maximumLimit,
    currency,
  };
}

export interface WorstCase {
  /** What bounds the cost: the budget, the seats, or nothing. */
  bound: 'budget' | 'seats' | 'none';
  /** What one participant may earn at most, in the campaign's currency. */
  perParticipant: number;
  /** The most the campaign may cost, in its currency; null when nothing bounds it. */
  amount: number | null;
  currency: string;
  /** What counts against the limit while it runs, in the advertiser's currency; null without an exchange rate. */
  commits: number | null;
  /** What the advertiser's other campaigns count. */
  others: number;
  limit: number;
  limitCurrency: string;
  /** Activating it now would pass the limit. */
  exceeded: boolean;
}

/** What a campaign may cost at most and whether that fits the limit, by the rule of `withinLimit`, as it stands. */
export async function worstCase(actor: Actor, campaignId: number): Promise<WorstCase> {
  await findCampaign(actor, campaignId);
  const [row] = await db().execute<{
    bound: WorstCase['bound'];
    perParticipant: string;
    amount: string | null;
    currency: string;
    commits: string;
    others: string;
    limit: string;
    limitCurrency: string;
    exceeded: boolean;
  }>(sql`
    with committed as (
      select campaigns.id, campaigns.currency, ${committedBy} as amount, ${aParticipant} as per_participant,
        case when campaigns.budget is not null then 'budget'
          when campaigns.participants_limit is not null then 'seats' else 'none' end as bound
      from campaigns
      where campaigns.id = ${campaignId} or (${statusNow} in ('active', 'paused')
        and campaigns.advertiser_id = (select advertiser_id from campaigns where id = ${campaignId}))
    ), counted as (
      select committed.*, advertiser.maximum_limit, advertiser.currency as limit_currency,
        ${convert(sql`committed.amount`, sql`committed.currency`, sql`advertiser.currency`)} as counts
      from committed, advertisers advertiser
      where advertiser.id = (select advertiser_id from campaigns where id = ${campaignId})
    )
    select own.bound, own.per_participant::text as "perParticipant",
      (case when own.bound <> 'none' then own.amount end)::text as amount, own.currency, own.counts::text as commits,
      others.counts::text as others, own.maximum_limit::text as limit, own.limit_currency as "limitCurrency",
      own.counts + others.counts > own.maximum_limit as exceeded
    from counted own, lateral (
      select coalesce(sum(other.counts), 0) as counts from counted other where other.id <> own.id
    ) others
    where own.id = ${campaignId}`);
  if (!row) throw new Error('a campaign that was found has a cost');
  const commits = Number(row.commits);
  return {
    ...row,
    perParticipant: Number(row.perParticipant),
    amount: row.amount === null ? null : Number(row.amount),
    commits: Number.isNaN(commits) ? null : commits,
    others: Number(row.others),
    limit: Number(row.limit),
  };
}
