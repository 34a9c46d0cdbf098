import { and, desc, eq, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Actor, isInOrganisation, requireAdmin, requireUser } from '@/auth/actor';
import { type Database, db } from '@/db/client';
import { prepared, preparedBy } from '@/db/prepared';
import { ads, advertisers, users } from '@/db/schema';
import { Failure } from '@/lib/failure';
import { likePattern } from '@/lib/like';
import { absoluteUrl } from '@/lib/links';
import { uuidPattern } from '@/lib/uuid';
import type { adSorts } from '@/nouns/ads';
import { ownerSuspended } from '../candidates';
import { type Delivery, deliveries, deliveryOf, inDelivery } from './delivery';
import { flight } from './flight';
import { chargedToday, withinCap, withinPace } from './pace';
import { audience, inHours } from './target';

/** The picture's address; pictures of our own are stored as paths, so that they move with the platform. */
export const pictureUrl = sql<string | null>`${ads.mediaUrl}`.mapWith(absoluteUrl);

const makers = alias(users, 'makers');

const columns = {
  id: ads.id,
  userId: ads.userId,
  userUuid: users.uuid,
  /** The organisation that pays for it; null while its owner has none. */
  advertiserId: users.advertiserId,
  advertiser: advertisers.name,
  owner: users.name,
  /** Who made it, who may not be who owns it now. */
  maker: { uuid: makers.uuid, name: makers.name },
  title: ads.title,
  content: ads.content,
  budget: ads.budget,
  pricePerView: ads.pricePerView,
  spentBudget: ads.spentBudget,
  viewsCount: ads.viewsCount,
  status: ads.status,
  chargePolicy: ads.chargePolicy,
  currency: ads.currency,
  mediaUrl: pictureUrl,
  targetUrl: ads.targetUrl,
  startsAt: ads.startsAt,
  endsAt: ads.endsAt,
  flight,
  dailyCap: ads.dailyCap,
  timeZone: ads.timeZone,
  pacing: ads.pacing,
  targeting: ads.targeting,
  audience,
  inHours,
  chargedToday: chargedToday.mapWith(Number),
  withinCap,
  withinPace,
  heldAt: ads.heldAt,
  heldReason: ads.heldReason,
  ownerSuspended,
  createdAt: ads.createdAt,
  updatedAt: ads.updatedAt,
};

export type Ad = Awaited<ReturnType<typeof select>>[number];

const select = (where: SQL | undefined, database: Database = db()) =>
  database
    .select(columns)
    .from(ads)
    .innerJoin(users, eq(users.id, ads.userId))
    .innerJoin(makers, eq(makers.id, ads.createdBy))
    .leftJoin(advertisers, eq(advertisers.id, users.advertiserId))
    .where(and(isNull(ads.deletedAt), where));

/** SQL: the ads an actor sees and manages: their own, and those of their organisation, which pays for them. */
export function managedBy(actor: Actor): SQL {
  const user = requireUser(actor);
  return isInOrganisation(user)
    ? sql`${ads.userId} in (select colleague.id from users colleague where colleague.advertiser_id = ${user.advertiserId})`
    : sql`${ads.userId} = ${user.id}`;
}

const owned = {
  organisation: sql`${ads.userId} in (
    select colleague.id from users colleague where colleague.advertiser_id = ${sql.placeholder('owner')})`,
  person: sql`${ads.userId} = ${sql.placeholder('owner')}`,
};
const older = sql`(${ads.createdAt}, ${ads.id}) < (
  select created_at, id from ads where id = ${sql.placeholder('before')})`;

const listed = preparedBy((database, shape: `${keyof typeof owned} ${'first' | 'next'}`) => {
  const [owner, part] = shape.split(' ') as [keyof typeof owned, string];
  return select(and(owned[owner], part === 'next' ? older : undefined), database)
    .orderBy(desc(ads.createdAt), desc(ads.id))
    .limit(sql.placeholder('limit'))
    .prepare('list_ads');
});

/** Every ad the actor manages, newest first; `before` is the id of the ad to go on from. */
export async function listAds(
  actor: Actor,
  { limit, before }: { limit?: number; before?: string } = {},
): Promise<Ad[]> {
  const user = requireUser(actor);
  const query = listed(`${isInOrganisation(user) ? 'organisation' : 'person'} ${before ? 'next' : 'first'}`);
  const owner = isInOrganisation(user) ? user.advertiserId : user.id;
  return query.execute({ owner, before, limit: limit ?? null });
}

const byId = prepared((database) => select(eq(ads.id, sql.placeholder('id')), database).prepare('ad_by_id'));

/** An ad by its id, whoever asks; `not_found` when there is none. The caller shows that its reader may see it. */
export async function adById(id: string): Promise<Ad> {
  const [ad] = uuidPattern.test(id) ? await byId().execute({ id }) : [];
  if (!ad) throw new Failure('not_found', 'No ad exists with this id.');
  return ad;
}

/** An ad the actor manages; `not_found` when there is none, `forbidden` when it is another's. */
export async function ownAd(actor: Actor, id: string): Promise<Ad> {
  const user = requireUser(actor);
  const ad = await adById(id);
  const ours = isInOrganisation(user) && ad.advertiserId === user.advertiserId;
  if (ad.userId !== user.id && !ours) throw new Failure('forbidden', 'This ad belongs to someone else.');
  return ad;
}

export interface AdSearch {
  /** Ads of all people, not the actor's own; administrators only. */
  everybodys?: boolean;
  text?: string;
  delivery?: Delivery[];
  sort?: (typeof adSorts)[number];
  direction?: 'asc' | 'desc';
  /** UTC days, both included; the figures of the rows count these days only. */
  from: string;
  to: string;
  page?: number;
  pageSize?: number;
}

export interface AdRow extends Ad {
  delivery: Delivery;
  /** Figures of the searched days. */
  views: number;
  billed: number;
  filtered: number;
  spend: number;
  /** Average price of a view: spend over views, null without views. */
  averagePrice: number | null;
}

export interface AdTotals {
  ads: number;
  views: number;
  billed: number;
  filtered: number;
  /** One total a currency, since amounts in different currencies do not add up. */
  money: { currency: string; budget: number; spentBudget: number; spend: number }[];
}

const figures = ({ from, to }: Pick<AdSearch, 'from' | 'to'>) => sql`
  left join lateral (
    select coalesce(sum(views), 0)::int as views, coalesce(sum(billed), 0)::int as billed,
      coalesce(sum(views - billed), 0)::int as filtered, coalesce(sum(spend), 0) as spend
    from ad_stats_hourly where ad_id = ${ads.id}
      and hour >= ${from}::date::timestamp at time zone 'UTC'
      and hour < (${to}::date + 1)::timestamp at time zone 'UTC'
  ) figures on true`;

const orders: Record<NonNullable<AdSearch['sort']>, SQL> = {
  created: sql`${ads.createdAt}`,
  title: sql`lower(${ads.title})`,
  status: sql`${ads.status}`,
  budget: sql`${ads.budget}`,
  price: sql`${ads.pricePerView}`,
  spend: sql`figures.spend`,
  views: sql`figures.views`,
  billed: sql`figures.billed`,
};

/** SQL: the ads a list is about. */
const scopeOf = (actor: Actor, everybodys = false) =>
  everybodys ? requireAdmin(actor) && sql`true` : managedBy(actor);

/** SQL: somebody of this name owns the statement's `ads` row, or their organisation does. */
const belongsTo = (pattern: string) => sql`exists (
  select 1 from users payer left join advertisers payers on payers.id = payer.advertiser_id
  where payer.id = ads.user_id and (payer.name ilike ${pattern} or payers.name ilike ${pattern}))`;

const searched = (actor: Actor, { everybodys, text, delivery }: AdSearch) => {
  const pattern = text && likePattern(text);
  return and(
    isNull(ads.deletedAt),
    scopeOf(actor, everybodys),
    pattern ? or(ilike(ads.title, pattern), ilike(ads.content, pattern), belongsTo(pattern)) : undefined,
    delivery?.length ? or(...delivery.map((each) => inDelivery[each])) : undefined,
  );
};

/** One page of the actor's ads, or of everybody's, with the figures of the searched days. */
export async function searchAds(actor: Actor, search: AdSearch): Promise<AdRow[]> {
  const { sort = 'created', direction = 'desc', page = 1, pageSize = 20 } = search;
  const way = sql.raw(direction === 'asc' ? 'asc' : 'desc');
  const paging = sql`limit ${pageSize} offset ${(page - 1) * pageSize}`;
  const rows = await db().execute<Record<string, string>>(sql`
    select ${ads.id} as id, figures.views, figures.billed, figures.filtered, figures.spend::text,
      (figures.spend / nullif(figures.billed, 0))::numeric(20,6)::text as average_price
    from ads ${figures(search)}
    where ${searched(actor, search)}
    order by ${orders[sort]} ${way}, ${ads.createdAt} desc, ${ads.id} ${paging}`);
  const found = await select(inArray(ads.id, rows.length ? rows.map((row) => String(row.id)) : [nobody]));
  const byId = new Map(found.map((ad) => [ad.id, ad]));
  return rows.flatMap((row) => {
    const ad = byId.get(String(row.id));
    if (!ad) return [];
    return {
      ...ad,
      delivery: deliveryOf(ad),
      views: Number(row.views),
      billed: Number(row.billed),
      filtered: Number(row.filtered),
      spend: Number(row.spend),
      averagePrice: row.average_price === null ? null : Number(row.average_price),
    } satisfies AdRow;
  });
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** The totals over every ad the search finds, not only the page. */
export async function totalAds(actor: Actor, search: AdSearch): Promise<AdTotals> {
  const rows = await db().execute<Record<string, string>>(sql`
    select ${ads.currency} as currency, count(*)::text as ads, sum(figures.views)::text as views,
      sum(figures.billed)::text as billed, sum(figures.filtered)::text as filtered, sum(figures.spend)::text as spend,
      sum(${ads.budget})::text as budget, sum(${ads.spentBudget})::text as spent_budget
    from ads ${figures(search)}
    where ${searched(actor, search)}
    group by 1 order by 1`);
  const sum = (key: string) => rows.reduce((total, row) => total + Number(row[key]), 0);
  return {
    ads: sum('ads'),
    views: sum('views'),
    billed: sum('billed'),
    filtered: sum('filtered'),
    money: rows.map((row) => ({
      currency: String(row.currency),
      budget: Number(row.budget),
      spentBudget: Number(row.spent_budget),
      spend: Number(row.spend),
    })),
  };
}

/** How many of the actor's ads, or of everybody's, are in each delivery state, for the filter's counts. */
export async function countAds(
  actor: Actor,
  { everybodys }: Pick<AdSearch, 'everybodys'> = {},
): Promise<Record<Delivery, number>> {
  const counted = deliveries.map(
    (each) => sql`(count(*) filter (where ${inDelivery[each]}))::int as ${sql.identifier(each)}`,
  );
  const [row] = await db().execute<Record<Delivery, number>>(sql`
    select ${sql.join(counted, sql`, `)} from ads
    where ${and(isNull(ads.deletedAt), scopeOf(actor, everybodys))}`);
  if (!row) throw new Error('counting gives a row');
  return { ...row };
}
