import { and, asc, desc, eq, gt, gte, isNotNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, isInOrganisation, requireUser, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { apiCallDays, apiCalls, apiTokens, applications, users } from '@/db/schema';
import { daysOfActivity, type StatusClass } from '@/nouns/calls';

/** Calls that one search looks at; it goes on from there by its cursor. */
const LOOKED_AT = 20_000;

export interface CallFilter {
  token?: number;
  status?: StatusClass;
  /** Part of the path, as it was asked for or as the operation has it. */
  path?: string;
  /** Only those before this id, for the next page. */
  before?: number;
  limit: number;
}

/** An owner of an advertiser's organisation sees what its people's tokens did for it, everybody else what acted as them. */
const runsOrganisation = (user: UserActor) => user.role === 'advertiser' && isInOrganisation(user, 'owner');

function seenBy(user: UserActor): SQL | undefined {
  const own = eq(apiCalls.userId, user.id);
  if (!runsOrganisation(user) || user.advertiserId === null) return own;
  return and(eq(apiCalls.advertiserId, user.advertiserId), or(own, isNotNull(apiCalls.tokenId)));
}

function wanted({ status, path }: CallFilter): SQL | undefined {
  const from = status && Number(status[0]) * 100;
  return and(
    from ? and(gte(apiCalls.status, from), lt(apiCalls.status, from + 100)) : undefined,
    path
      ? sql`(strpos(${apiCalls.path}, ${path}) > 0 or strpos(${apiCalls.operation}, ${path}) > 0)`
      : undefined,
  );
}

/** Where a search for some of somebody's calls stops looking; undefined when it sees them all. */
async function lookedAt(own: SQL | undefined, most: number): Promise<number | undefined> {
  const [next] = await db()
    .select({ id: apiCalls.id })
    .from(apiCalls)
    .where(own)
    .orderBy(desc(apiCalls.id))
    .offset(most)
    .limit(1);
  return next?.id;
}

/**
 * Calls by tokens and applications that the actor may see, newest first. `cursor` is where to go on, also where of those
 * looked at fewer than a page were wanted; null at the end.
 */
export async function listCalls(actor: Actor, filter: CallFilter) {
  const user = requireUser(actor);
  const { token, before, limit } = filter;
  const own = and(
    seenBy(user),
    token === undefined ? undefined : eq(apiCalls.tokenId, token),
    before === undefined ? undefined : lt(apiCalls.id, before),
  );
  const narrow = wanted(filter);
  const end = narrow && (await lookedAt(own, Math.max(LOOKED_AT, limit)));
  const rows = await db()
    .select({
      id: apiCalls.id,
      at: apiCalls.at,
      method: apiCalls.method,
      operation: apiCalls.operation,
      path: apiCalls.path,
      status: apiCalls.status,
      milliseconds: apiCalls.milliseconds,
      requestId: apiCalls.requestId,
      tokenId: apiCalls.tokenId,
      token: apiTokens.name,
      applicationId: apiCalls.applicationId,
      application: applications.name,
      person: users.name,
    })
    .from(apiCalls)
    .leftJoin(apiTokens, eq(apiTokens.id, apiCalls.tokenId))
    .leftJoin(applications, eq(applications.id, apiCalls.applicationId))
    .leftJoin(users, eq(users.id, apiCalls.userId))
    .where(and(own, narrow, end === undefined ? undefined : gt(apiCalls.id, end)))
    .orderBy(desc(apiCalls.id))
    .limit(limit + 1);
  const calls = rows.slice(0, limit);
  if (rows.length > limit) return { calls, cursor: calls.at(-1)?.id ?? null };
  return { calls, cursor: end === undefined ? null : end + 1 };
}

export type ApiCall = Awaited<ReturnType<typeof listCalls>>['calls'][number];

/** How often a token was used on each of the last days, today last, and how many of these calls were refused. */
export interface Activity {
  days: number[];
  failures: number;
}

/** What each of the acting user's tokens was used for in the last days, by its id; tokens that were not are left out. */
export async function tokenActivity(actor: Actor): Promise<Map<number, Activity>> {
  const { id } = requireUser(actor);
  const rows = await db()
    .select({
      tokenId: apiCallDays.tokenId,
      ago: sql<number>`(now() at time zone 'UTC')::date - ${apiCallDays.day}`.mapWith(Number),
      calls: apiCallDays.calls,
      failures: apiCallDays.failures,
    })
    .from(apiCallDays)
    .where(
      and(
        eq(apiCallDays.userId, id),
        gte(apiCallDays.day, sql`(now() at time zone 'UTC')::date - ${daysOfActivity - 1}::int`),
        lte(apiCallDays.day, sql`(now() at time zone 'UTC')::date`),
      ),
    )
    .orderBy(asc(apiCallDays.day));
  const found = new Map<number, Activity>();
  for (const { tokenId, ago, calls, failures } of rows) {
    const activity = found.get(tokenId) ?? { days: Array<number>(daysOfActivity).fill(0), failures: 0 };
    activity.days[daysOfActivity - 1 - ago] = calls;
    activity.failures += failures;
    found.set(tokenId, activity);
  }
  return found;
}
