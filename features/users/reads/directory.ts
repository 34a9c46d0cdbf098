import { and, asc, count, desc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { mentions } from '@/db/mentions';
import { advertisers, campaigns, cities, countries, participations, users } from '@/db/schema';
import { found } from '@/lib/failure';
import { uuidPattern } from '@/lib/uuid';
import type { AgeBand, Interest, Publishing } from '@/nouns/demographics';
import type { Role } from '@/nouns/users';
import { ageBand, interestedIn, publishes } from './demographics';
import type { UserStatus } from './status';

const columns = {
  id: users.id,
  uuid: users.uuid,
  email: users.email,
  username: users.username,
  name: users.name,
  role: users.role,
  status: users.status,
  emailVerifiedAt: users.emailVerifiedAt,
  advertiserId: users.advertiserId,
  advertiserName: advertisers.name,
  countryName: countries.name,
  bannedAt: users.bannedAt,
  bannedReason: users.bannedReason,
  lastSeenAt: users.lastSeenAt,
  createdAt: users.createdAt,
};

const select = (where: SQL | undefined) =>
  db()
    .select(columns)
    .from(users)
    .leftJoin(advertisers, eq(advertisers.id, users.advertiserId))
    .leftJoin(countries, eq(countries.id, users.countryId))
    .where(where);

/** A user as administrators see them. */
export type UserRow = Awaited<ReturnType<typeof select>>[number];

export interface UserFilter {
  /** Part of a name, username or email address, or a whole id of either kind. */
  text?: string;
  role?: Role;
  status?: UserStatus;
  /** People of this organisation. */
  advertiserId?: number;
  countryId?: number;
  /** Joined within so many days. */
  joinedDays?: number;
  /** Seen within a week or a month, not for a month, or never. */
  seen?: 'week' | 'month' | 'long' | 'never';
  sex?: 'male' | 'female' | 'other';
  /** By the age of today; nobody under 18 or without a birth date has one. */
  age?: AgeBand;
  interest?: Interest;
  publishing?: Publishing;
}

const seenWhen = {
  week: sql`${users.lastSeenAt} > now() - interval '7 days'`,
  month: sql`${users.lastSeenAt} > now() - interval '30 days'`,
  long: sql`${users.lastSeenAt} <= now() - interval '30 days'`,
  never: isNull(users.lastSeenAt),
};

const matching = (text: string): SQL | undefined =>
  uuidPattern.test(text)
    ? eq(users.uuid, text)
    : mentions(text, [users.name, users.username, users.email], users.id);

const filtered = (filter: UserFilter) =>
  and(
    filter.text ? matching(filter.text) : undefined,
    filter.role ? eq(users.role, filter.role) : undefined,
    filter.status ? eq(users.status, filter.status) : undefined,
    filter.advertiserId ? eq(users.advertiserId, filter.advertiserId) : undefined,
    filter.countryId ? eq(users.countryId, filter.countryId) : undefined,
    filter.joinedDays ? sql`${users.createdAt} > now() - ${filter.joinedDays} * interval '1 day'` : undefined,
    filter.seen ? seenWhen[filter.seen] : undefined,
    filter.sex ? eq(users.sex, filter.sex) : undefined,
    filter.age ? sql`${ageBand} = ${filter.age}` : undefined,
    filter.interest ? interestedIn(filter.interest) : undefined,
    filter.publishing ? publishes(filter.publishing) : undefined,
  );

/** One page of users, newest first, with the cursor of the next; administrators only. */
export async function listUsers(
  actor: Actor,
  { cursor, limit, ...filter }: UserFilter & { cursor?: number; limit: number },
): Promise<{ users: UserRow[]; nextCursor: number | null }> {
  requireAdmin(actor);
  const rows = await select(and(filtered(filter), cursor === undefined ? undefined : lt(users.id, cursor)))
    .orderBy(desc(users.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return { users: page, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

const orders = {
  joined: users.createdAt,
  name: sql`lower(${users.name})`,
  role: users.role,
  status: users.status,
  seen: sql`coalesce(${users.lastSeenAt}, '-infinity')`,
};

export interface UserSearch extends UserFilter {
  sort?: keyof typeof orders;
  direction?: 'asc' | 'desc';
  page?: number;
  pageSize?: number;
}

/** The users a search finds, a page of them in the wanted order, and how many there are; administrators only. */
export async function searchUsers(
  actor: Actor,
  { sort = 'joined', direction = 'desc', page = 1, pageSize = 25, ...filter }: UserSearch,
): Promise<{ users: UserRow[]; total: number }> {
  requireAdmin(actor);
  const where = filtered(filter);
  const way = direction === 'asc' ? asc : desc;
  const rows = await select(where)
    .orderBy(way(orders[sort]), way(users.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [row] = await db().select({ total: count() }).from(users).where(where);
  return { users: rows, total: row?.total ?? 0 };
}

/** The row of a user by either id; `not_found` when there is none. Administrators only. */
export async function findUser(actor: Actor, id: number | string): Promise<UserRow> {
  requireAdmin(actor);
  const [row] = await select(typeof id === 'number' ? eq(users.id, id) : eq(users.uuid, id));
  return found(row, 'This user');
}

/** Everything the page of a user shows of the account itself; administrators only. */
export async function userDetail(actor: Actor, id: number) {
  const user = await findUser(actor, id);
  const [more] = await db()
    .select({
      bio: users.bio,
      sex: users.sex,
      birthDate: users.birthDate,
      cityName: cities.name,
      bannedByName: sql<
        string | null
      >`(select judge.name from users judge where judge.id = ${users.bannedBy})`,
      liveTokens: sql<number>`(
        select count(*)::int from api_tokens token where token.user_id = ${users.id}
          and token.revoked_at is null and (token.expires_at is null or token.expires_at > now()))`,
    })
    .from(users)
    .leftJoin(cities, eq(cities.id, users.cityId))
    .where(eq(users.id, id));
  return { ...user, ...found(more, 'This user') };
}

export type UserDetail = Awaited<ReturnType<typeof userDetail>>;

/** The campaigns a user takes part in, latest joined first; administrators only. */
export async function userCampaigns(actor: Actor, userId: number, limit = 50) {
  requireAdmin(actor);
  return db()
    .select({
      id: campaigns.id,
      name: campaigns.name,
      joinedAt: participations.joinedAt,
      completedTasks: participations.completedTasks,
      score: participations.score,
    })
    .from(participations)
    .innerJoin(campaigns, eq(campaigns.id, participations.campaignId))
    .where(and(eq(participations.userId, userId), isNull(participations.leftAt)))
    .orderBy(desc(participations.joinedAt), desc(participations.id))
    .limit(limit);
}

export type UserCampaign = Awaited<ReturnType<typeof userCampaigns>>[number];

/** The countries somebody lives in, by name: what the list of users can be narrowed to. Administrators only. */
export async function userCountries(actor: Actor): Promise<{ id: number; name: string }[]> {
  requireAdmin(actor);
  return db()
    .select({ id: countries.id, name: countries.name })
    .from(countries)
    .where(sql`exists (select 1 from users where users.country_id = countries.id)`)
    .orderBy(asc(countries.name));
}
