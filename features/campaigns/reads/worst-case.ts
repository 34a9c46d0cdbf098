import { sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { convert } from '@/features/lists';
import { commitments, committedBy } from '../commitment';
import { findCampaign } from './campaigns';
import { aParticipant, owed, promised } from './pool';

/** SQL: what its seats may come to cost: each with the most one may earn, and never less than people have tasks for. */
const seats = sql`(case when campaigns.participants_limit is not null
  then greatest(campaigns.participants_limit * ${aParticipant}, ${owed} + ${promised}) end)`;

export interface WorstCase {
  /** What bounds the cost: whichever of the budget and the seats is less, or nothing. */
  bound: 'budget' | 'seats' | 'none';
  /** What is set aside for it of the limit while it runs, in its currency, also where its seats cost less. */
  budget: number | null;
  /** What one participant may earn at most, in the campaign's currency. */
  perParticipant: number;
  /** The most the campaign may cost, in its currency; null when nothing bounds it. */
  amount: number | null;
  currency: string;
  /** What counts against the limit while it runs, in the advertiser's currency; null without an exchange rate. */
  commits: number | null;
  /** What the advertiser's other campaigns and its ads count. */
  others: number;
  limit: number;
  limitCurrency: string;
  /** Activating it now would pass the limit. */
  exceeded: boolean;
}

/** What a campaign may cost at most and whether that fits the limit, by the rule of `withinLimit`, as it stands. */
export async function worstCase(actor: Actor, campaignId: number): Promise<WorstCase> {
  const { advertiserId } = await findCampaign(actor, campaignId);
  const [row] = await db().execute<{
    bound: WorstCase['bound'];
    budget: string | null;
    perParticipant: string;
    amount: string | null;
    currency: string;
    commits: string;
    others: string;
    limit: string;
    limitCurrency: string;
    exceeded: boolean;
  }>(sql`
    with committed as (${commitments(advertiserId)}), own as (
      select campaigns.currency::text as currency, campaigns.budget, ${committedBy} as amount,
        case when campaigns.budget is not null or campaigns.participants_limit is not null
          then greatest(least(campaigns.budget, ${seats}), ${owed}) end as most, ${aParticipant} as per_participant,
        case when campaigns.budget <= ${seats} or campaigns.budget is not null and ${seats} is null then 'budget'
          when ${seats} is not null then 'seats' else 'none' end as bound
      from campaigns where campaigns.id = ${campaignId}
    ), counted as (
      select own.*, advertiser.maximum_limit, advertiser.currency as limit_currency,
        ${convert(sql`own.amount`, sql`own.currency`, sql`advertiser.currency`)} as counts,
        (
          select coalesce(sum(${convert(sql`committed.amount`, sql`committed.currency`, sql`advertiser.currency`)}), 0)
          from committed where not (kind = 'campaign' and id = ${String(campaignId)})
        ) as others
      from own, advertisers advertiser where advertiser.id = ${advertiserId}
    )
    select bound, budget::text, per_participant::text as "perParticipant", most::text as amount,
      currency, counts::text as commits, others::text, maximum_limit::text as limit, limit_currency as "limitCurrency",
      counts + others > maximum_limit as exceeded
    from counted`);
  if (!row) throw new Error('a campaign that was found has a cost');
  const commits = Number(row.commits);
  return {
    ...row,
    budget: row.budget === null ? null : Number(row.budget),
    perParticipant: Number(row.perParticipant),
    amount: row.amount === null ? null : Number(row.amount),
    commits: Number.isNaN(commits) ? null : commits,
    others: Number(row.others),
    limit: Number(row.limit),
  };
}
