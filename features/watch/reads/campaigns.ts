import { and, arrayContains, asc, desc, eq, getTableColumns, ilike, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { paged } from '@/db/paged';
import { advertisers, users, watchCampaigns } from '@/db/schema';
import { found } from '@/lib/failure';
import { EARTH_RADIUS_IN_METERS, HALF_GIRTH_IN_KM, type Position } from '@/lib/geo';
import { absoluteUrl } from '@/lib/links';
import type { Paging } from '@/lib/paging';
import { addresses } from '@/nouns/addresses';
import { nameShown, ownerSuspended, reviewedBy, type WatchCampaignType } from '../policy';

/** What a campaign is just now, as one word: only an open one takes photos. */
export type WatchState = 'upcoming' | 'open' | 'full' | 'ended' | 'inactive';

const state = sql<WatchState>`case
  when watch_campaigns.ends_at <= now() then 'ended'
  when not watch_campaigns.is_active or ${ownerSuspended} then 'inactive'
  when watch_campaigns.starts_at > now() then 'upcoming'
  when watch_campaigns.submissions_count >= watch_campaigns.max_submissions then 'full'
  else 'open' end`;

/** SQL: metres from a point to a campaign's centre, by the same formula as `distanceInMeters`. */
const distanceFrom = ({
  latitude,
  longitude,
}: Position) => sql<number>`2 * ${EARTH_RADIUS_IN_METERS}::float8 * asin(sqrt(least(1,
  sin(radians(watch_campaigns.latitude - ${latitude}::float8) / 2) ^ 2
  + cos(radians(${latitude}::float8)) * cos(radians(watch_campaigns.latitude))
  * sin(radians(watch_campaigns.longitude - ${longitude}::float8) / 2) ^ 2)))`;

/** SQL: the point lies in the campaign's circle. */
const covers = (at: Position) =>
  sql`(watch_campaigns.radius > ${HALF_GIRTH_IN_KM} or ${distanceFrom(at)} <= watch_campaigns.radius * 1000)`;

const columns = {
  ...getTableColumns(watchCampaigns),
  state,
  /** The creator's username, without the `@`. */
  creator: nameShown,
  /** The organisation it runs for, if any. */
  organisation: advertisers.name,
  /** What the pool still holds; null when nothing is paid. */
  rewardsLeft: sql<number | null>`watch_campaigns.total_rewards - watch_campaigns.rewards_paid`.mapWith(
    (value) => (value === null ? null : Number(value)),
  ),
};

async function read(where: SQL | undefined, order: SQL[], paging: Paging = {}) {
  const rows = await paged(
    db()
      .select(columns)
      .from(watchCampaigns)
      .innerJoin(users, eq(users.id, watchCampaigns.creatorId))
      .leftJoin(advertisers, eq(advertisers.id, watchCampaigns.advertiserId))
      .where(where)
      .orderBy(...order),
    paging,
  );
  return rows.map((row) => ({
    ...row,
    /** As absolute URLs; those nobody gave are the ones we draw. */
    bannerUrl: absoluteUrl(row.bannerUrl ?? addresses.watchPicture(row.id, 'banner')),
    posterUrl: absoluteUrl(row.posterUrl ?? addresses.watchPicture(row.id, 'poster')),
    /** The stored flag, until the end, and never while its owner is suspended. */
    isActive: row.state !== 'inactive' && row.state !== 'ended',
  }));
}

/** A geo-verified campaign as every reader gets it. */
export type WatchCampaign = Awaited<ReturnType<typeof read>>[number];

export interface WatchFilter extends Paging {
  type?: WatchCampaignType;
  tag?: string;
  /** Whether it is active now: switched on and not ended. */
  active?: boolean;
  state?: WatchState[];
  /** Part of its id or description. */
  text?: string;
  /** Only campaigns whose circle covers this point. */
  covering?: Position;
  /** Only those the actor decides on. */
  reviewedBy?: Actor;
  /**
   * `created` is oldest first, as the API lists them; `newest`, `ending`, `nearest` to `from`, or `waiting`: those
   * first whose photos nobody has decided on.
   */
  sort?: 'created' | 'newest' | 'ending' | 'nearest' | 'waiting';
  from?: Position;
}

const orders = (from: Position | undefined): Record<NonNullable<WatchFilter['sort']>, SQL> => ({
  created: asc(watchCampaigns.createdAt),
  newest: desc(watchCampaigns.createdAt),
  ending: sql`(${state} in ('ended', 'inactive')), watch_campaigns.ends_at`,
  waiting: sql`(submissions_count - accepted_count - rejected_count) desc, (${state} in ('ended', 'inactive')), watch_campaigns.ends_at`,
  nearest: from ? sql`${distanceFrom(from)}` : desc(watchCampaigns.createdAt),
});

const textPattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function matching(filter: WatchFilter): SQL | undefined {
  const active = sql`(watch_campaigns.is_active and watch_campaigns.ends_at > now())`;
  return and(
    filter.type && eq(watchCampaigns.type, filter.type),
    filter.tag === undefined ? undefined : arrayContains(watchCampaigns.tags, [filter.tag]),
    filter.active === undefined ? undefined : filter.active ? active : sql`not ${active}`,
    filter.state?.length
      ? sql`${state} in (${sql.join(
          filter.state.map((each) => sql`${each}`),
          sql`, `,
        )})`
      : undefined,
    filter.text
      ? or(
          ilike(watchCampaigns.id, textPattern(filter.text)),
          ilike(watchCampaigns.description, textPattern(filter.text)),
        )
      : undefined,
    filter.covering && covers(filter.covering),
    filter.reviewedBy && reviewedBy(requireUser(filter.reviewedBy)),
  );
}

/** Geo-verified campaigns, which anybody may see, in any state; the whole list unless a page is asked for. */
export const listWatchCampaigns = (filter: WatchFilter = {}): Promise<WatchCampaign[]> =>
  read(matching(filter), [orders(filter.from)[filter.sort ?? 'created'], asc(watchCampaigns.id)], filter);

/** How many campaigns a filter finds. */
export const countWatchCampaigns = (filter: WatchFilter = {}): Promise<number> =>
  db().$count(watchCampaigns, matching(filter));

/** One campaign by its id, in any state; `not_found`. */
export async function findWatchCampaign(id: string): Promise<WatchCampaign> {
  const [row] = await read(eq(watchCampaigns.id, id), [asc(watchCampaigns.id)]);
  return found(row, 'This campaign');
}

/** The tags in use, by how many campaigns carry them. */
export async function watchTags(limit = 30): Promise<{ tag: string; campaigns: number }[]> {
  const rows = await db().execute<{ tag: string; campaigns: number }>(sql`
    select tag, count(*)::int as campaigns from watch_campaigns, unnest(tags) as tag
    group by tag order by campaigns desc, tag limit ${limit}`);
  return rows.map(({ tag, campaigns }) => ({ tag, campaigns }));
}
