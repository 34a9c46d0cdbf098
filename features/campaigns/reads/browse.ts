import { and, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireRole } from '@/auth/actor';
import { db } from '@/db/client';
import { baseRates, inBase } from '@/features/lists';
import { likePattern } from '@/lib/like';
import { type Browse, type BrowseFilter, type Campaign, campaignsById, selectedBy } from './campaigns';
import { joinableBy, joinedBy, offeredIn } from './eligibility';
import { completed } from './status';

/** How a search may be ordered; `featured` is the order in which the API answers. */
export type CampaignSort = 'featured' | 'newest' | 'ending' | 'reward';

export interface CampaignSearch extends Pick<Browse, 'filter' | 'category' | 'network'> {
  /** Found in the name, the tagline, the advertiser's name or a hashtag, in any case. */
  text?: string;
  /** Only what this organisation runs. */
  advertiserId?: number;
  /** Two-letter code: only what may be joined from there. */
  country?: string;
  /** In US dollars at the rates in force; what is offered in a currency without a rate is left out. */
  minimumReward?: number;
  /** Only what runs or will run and ends within so many days. */
  endsWithinDays?: number;
  /** Only what the acting influencer could join this moment. */
  qualifies?: boolean;
  sort?: CampaignSort;
  page?: number;
  pageSize?: number;
}

/** A campaign among others, as the person who browses sees it. */
export interface FoundCampaign extends Campaign {
  /** Null when there is no limit. */
  seatsLeft: number | null;
  /** The minimum reward in US dollars; null without a rate. */
  rewardInBase: number | null;
  /** Whether the acting user takes part. */
  joined: boolean;
}

const rewardInBase = inBase(sql`campaigns.post_rate`, sql`campaigns.currency::text`);
const joinRates = sql`left join ${baseRates} on rates.currency = campaigns.currency::text`;

const joined = (actor: Actor) => (actor.kind === 'user' ? joinedBy(actor.id) : sql<boolean>`false`);

const openIn = (country: string) => sql`exists (
  select 1 from countries home
  where lower(home.code) = lower(${country}::text) and home.allowed and ${offeredIn(sql`home.id`)})`;

const says = (text: string) => {
  const pattern = likePattern(text);
  const tag = likePattern(text.replace(/^#/, ''));
  return sql`(campaigns.name ilike ${pattern} or campaigns.tagline ilike ${pattern}
    or campaigns.advertiser_id in (select owner.id from advertisers owner where owner.name ilike ${pattern})
    or campaigns.id in (select tag.campaign_id from campaign_hashtags tag where tag.hashtag ilike ${tag}))`;
};

/** Whether a search asks for what `rewardInBase` says. */
const goesByReward = ({ sort, minimumReward }: CampaignSearch) =>
  sort === 'reward' || minimumReward !== undefined;

/** Everything a search narrows by, but for the filter. */
function narrowed(actor: Actor, search: CampaignSearch): SQL | undefined {
  const { text, advertiserId, country, minimumReward, endsWithinDays, qualifies } = search;
  return and(
    text ? says(text) : undefined,
    advertiserId === undefined ? undefined : sql`campaigns.advertiser_id = ${advertiserId}`,
    country ? openIn(country) : undefined,
    minimumReward === undefined ? undefined : sql`${rewardInBase} >= ${minimumReward}`,
    endsWithinDays === undefined
      ? undefined
      : sql`not ${completed} and campaigns.date_end <= now() + ${endsWithinDays} * interval '1 day'`,
    qualifies ? joinableBy(requireRole(actor, 'influencer').id) : undefined,
  );
}

const orders: Record<CampaignSort, SQL> = {
  featured: sql`campaigns.featured desc, campaigns.date_end`,
  newest: sql`coalesce(campaigns.activated_at, campaigns.created_at) desc`,
  ending: sql`campaigns.date_end`,
  reward: sql`${rewardInBase} desc nulls last, campaigns.date_end`,
};

/** Those that ended after the others, where there may be both; what is all alike is left out, so that an index gives the order. */
const orderOf = ({ filter = 'active', sort = 'featured' }: CampaignSearch): SQL =>
  filter === 'all' || filter === 'joined'
    ? sql`${completed}, ${orders[sort]}, campaigns.id`
    : sql`${orders[sort]}, campaigns.id`;

interface Line extends Record<string, unknown> {
  id: number;
  seatsLeft: number | null;
  rewardInBase: string | null;
  joined: boolean;
}

/** A page of the campaigns a search finds, those that ended after the others. */
export async function searchCampaigns(actor: Actor, search: CampaignSearch): Promise<FoundCampaign[]> {
  const { page = 1, pageSize = 24 } = search;
  const order = orderOf(search);
  const lines = await db().execute<Line>(sql`
    select campaigns.id,
      (campaigns.participants_limit - campaigns.participants_count)::int as "seatsLeft",
      ${rewardInBase}::text as "rewardInBase", ${joined(actor)} as joined
    from campaigns ${joinRates}
    where campaigns.id = any(array(
      select campaigns.id from campaigns ${goesByReward(search) ? joinRates : sql``}
      where ${and(selectedBy(actor, search), narrowed(actor, search))}
      order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize}))
    order by ${order}`);
  const byId = await campaignsById(lines.map(({ id }) => id));
  return lines.flatMap((line) => {
    const campaign = byId.get(line.id);
    if (!campaign) return [];
    const reward = line.rewardInBase === null ? null : Number(line.rewardInBase);
    return [{ ...campaign, seatsLeft: line.seatsLeft, rewardInBase: reward, joined: line.joined }];
  });
}

/** How many campaigns a search finds under each filter; nobody but a user has joined any. */
export async function countCampaigns(
  actor: Actor,
  search: CampaignSearch,
): Promise<Record<BrowseFilter, number>> {
  const filters: BrowseFilter[] = ['active', 'open', 'upcoming', 'completed', 'all'];
  if (actor.kind === 'user') filters.push('joined');
  const columns = filters.map(
    (filter) =>
      sql`(count(*) filter (where ${selectedBy(actor, { filter })}))::int as ${sql.identifier(filter)}`,
  );
  const [row] = await db().execute<Partial<Record<BrowseFilter, number>>>(sql`
    select ${sql.join(columns, sql`, `)} from campaigns ${goesByReward(search) ? joinRates : sql``}
    where ${and(selectedBy(actor, { ...search, filter: 'all' }), narrowed(actor, search))}`);
  return { active: 0, open: 0, upcoming: 0, completed: 0, all: 0, joined: 0, ...row };
}
