import { and, asc, desc, eq, getTableColumns, inArray, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireStaff, requireUser } from '@/auth/actor';
import { type Database, db } from '@/db/client';
import { paged } from '@/db/paged';
import { prepared, preparedBy, preparedSql } from '@/db/prepared';
import { advertisers, campaigns } from '@/db/schema';
import { found } from '@/lib/failure';
import { type Paging, rowsOf } from '@/lib/paging';
import type { SocialNetwork } from '@/nouns/networks';
import { picturesOf } from '../pictures';
import { availableTo, joinable, joinedBy } from './eligibility';
import { funds } from './pool';
import { advertiserSuspended, completed, open, running, shown, statusNow } from './status';

const columns = {
  ...getTableColumns(campaigns),
  status: statusNow,
  advertiser: advertisers.name,
  /** Its organisation is suspended: nobody can join. */
  advertiserSuspended,
  /** How many more tasks its budget pays; null without one. */
  funds,
  networks: sql<SocialNetwork[]>`array(
    select link.network::text from campaign_networks link
    where link.campaign_id = campaigns.id order by link.position)`,
  /** Bare, without the `#`. */
  hashtags: sql<string[]>`array(
    select tag.hashtag from campaign_hashtags tag where tag.campaign_id = campaigns.id order by tag.position)`,
  categories: sql<{ id: number; name: string }[]>`(
    select coalesce(json_agg(json_build_object('id', category.id, 'name', category.name) order by category.name), '[]')
    from campaign_categories link join categories category on category.id = link.category_id
    where link.campaign_id = campaigns.id)`,
  /** Where its influencers must live, by name; none means everywhere. */
  countries: sql<{ id: number; code: string; name: string }[]>`(
    select coalesce(json_agg(json_build_object('id', country.id, 'code', country.code, 'name', country.name)
      order by country.name), '[]')
    from campaign_countries target join countries country on country.id = target.country_id
    where target.campaign_id = campaigns.id)`,
  /** The open tasks every participant gets a copy of. */
  briefs: sql<{ id: number; title: string }[]>`(
    select coalesce(json_agg(json_build_object('id', brief.id, 'title', brief.title) order by brief.id), '[]')
    from tasks brief where brief.campaign_id = campaigns.id and brief.user_id is null and brief.left_at is null)`,
};

const select = (where: SQL | undefined, order: SQL[], database: Database = db()) =>
  database
    .select(columns)
    .from(campaigns)
    .innerJoin(advertisers, eq(advertisers.id, campaigns.advertiserId))
    .where(where)
    .orderBy(...order);

type Row = Awaited<ReturnType<typeof select>>[number];

const present = (rows: Row[]) => rows.map((row) => ({ ...row, ...picturesOf(row) }));

const read = async (where: SQL | undefined, order: SQL[], paging: Paging = {}) =>
  present(await paged(select(where, order), paging));

/** A campaign as every reader gets it: status as of now, pictures as absolute URLs, hashtags bare. */
export type Campaign = Awaited<ReturnType<typeof read>>[number];

const byId = [asc(campaigns.id)];

/** SQL: staff answer for the statement's `campaigns` row: administrators for all, advertisers for their organisation's. */
export function staffedBy(actor: Actor): SQL {
  const { role, advertiserId } = requireStaff(actor);
  return role === 'admin' ? sql`true` : sql`campaigns.advertiser_id = ${advertiserId}`;
}

/** SQL: staff see the statement's `campaigns` row, which they answer for and which is not deleted. */
export const visibleTo = (actor: Actor): SQL => sql`(${staffedBy(actor)} and campaigns.deleted_at is null)`;

/** Campaigns by id, for rows that belong to one; the caller has shown that its reader may see them. */
export async function campaignsById(ids: readonly number[]): Promise<Map<number, Campaign>> {
  const rows = ids.length === 0 ? [] : await read(inArray(campaigns.id, [...new Set(ids)]), byId);
  return new Map(rows.map((row) => [row.id, row]));
}

/** One campaign for its staff, in any status; another organisation's does not exist for an advertiser. */
export async function findCampaign(actor: Actor, id: number): Promise<Campaign> {
  const [row] = await read(and(visibleTo(actor), eq(campaigns.id, id)), byId);
  return found(row, 'This campaign');
}

export interface StaffFilter extends Paging {
  /** Wins over `userId`. */
  advertiserId?: number;
  /** Only what is open to this user. */
  userId?: number;
}

/** The campaigns staff answer for, in any status, oldest first. */
export function listCampaigns(actor: Actor, { advertiserId, userId, ...paging }: StaffFilter = {}) {
  const chosen =
    advertiserId !== undefined
      ? eq(campaigns.advertiserId, advertiserId)
      : userId !== undefined
        ? availableTo(userId)
        : undefined;
  return read(and(visibleTo(actor), chosen), byId, paging);
}

/** Ids and names of the campaigns one may join now, by name; seats are not looked at. */
export function listJoinable(actor: Actor, paging: Paging = {}) {
  return paged(
    db()
      .select({ id: campaigns.id, name: campaigns.name })
      .from(campaigns)
      .where(and(visibleTo(actor), open))
      .orderBy(asc(campaigns.name), asc(campaigns.id)),
    paging,
  );
}

export type BrowseFilter = 'active' | 'upcoming' | 'completed' | 'joined' | 'all' | 'open';

const started = sql`${running} and campaigns.date_start <= now()`;
const announced = sql`${running} and campaigns.date_start > now()`;

function selected(filter: BrowseFilter, reader: () => number | Placeholder): SQL {
  switch (filter) {
    case 'active':
      return started;
    case 'open':
      return joinable;
    case 'upcoming':
      return announced;
    case 'completed':
      return completed;
    case 'all':
      return shown;
    case 'joined':
      return sql`${shown} and ${joinedBy(reader())}`;
  }
}

/** The category has this name, in any case, or this id. */
const inCategory = (category: string | Placeholder) => sql`exists (
  select 1 from campaign_categories link join categories category on category.id = link.category_id
  where link.campaign_id = campaigns.id
    and (lower(category.name) = lower(${category}::text) or category.slug = lower(${category}::text)
      or category.id::text = ${category}::text))`;

const onNetwork = (network: SocialNetwork | Placeholder) => sql`exists (
  select 1 from campaign_networks link
  where link.campaign_id = campaigns.id and link.network = ${network}::social_network)`;

export interface Browse extends Paging {
  filter?: BrowseFilter;
  category?: string;
  network?: SocialNetwork;
}

/** SQL: what anyone may browse, narrowed. Only `joined` needs to know who asks. */
export const selectedBy = (
  actor: Actor,
  { filter = 'active', category, network }: Pick<Browse, 'filter' | 'category' | 'network'>,
): SQL | undefined =>
  and(
    selected(filter, () => requireUser(actor).id),
    category === undefined ? undefined : inCategory(category),
    network && onNetwork(network),
  );

const featuredFirst = [desc(campaigns.featured), asc(campaigns.dateEnd), ...byId];

/** The list that everybody asks for and how long it is, in the few ways it is narrowed. */
const browsed = preparedBy((database, shape: `${BrowseFilter} ${'category' | ''} ${'network' | ''}`) => {
  const [filter, category, network] = shape.split(' ') as [BrowseFilter, string, string];
  const where = and(
    selected(filter, () => sql.placeholder('reader')),
    category ? inCategory(sql.placeholder('category')) : undefined,
    network ? onNetwork(sql.placeholder('network')) : undefined,
  );
  const rows = () => select(where, featuredFirst, database);
  return {
    count: preparedSql<{ total: number }>(() => sql`select count(*)::int as total from ${rows()} as counted`),
    part: rows().limit(sql.placeholder('limit')).offset(sql.placeholder('offset')).prepare('browse'),
  };
});

/**
 * What anyone may browse: campaigns that run, will run or ran, featured ones first, then those that end
 * soonest. Only `joined` needs to know who asks.
 */
export async function browseCampaigns(
  actor: Actor,
  { filter = 'active', category, network, ...paging }: Browse = {},
): Promise<Campaign[]> {
  const reader = filter === 'joined' ? requireUser(actor).id : null;
  const { count, part } = browsed(
    `${filter} ${category === undefined ? '' : 'category'} ${network ? 'network' : ''}`,
  );
  const given = { reader, category, network };
  if (paging.counted) paging.counted((await count(given))[0]?.total ?? 0);
  return present(await part.execute({ ...given, ...rowsOf(paging) }));
}

const shownById = prepared((database) =>
  select(and(shown, eq(campaigns.id, sql.placeholder('id'))), byId, database).prepare('shown_campaign'),
);

/** One campaign as anyone may see it; drafts, pending and cancelled ones do not exist here. */
export async function browseCampaign(id: number): Promise<Campaign> {
  const [row] = present(await shownById().execute({ id }));
  return found(row, 'This campaign');
}
