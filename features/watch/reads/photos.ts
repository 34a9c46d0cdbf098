import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { users, watchCampaigns, watchProofs, watchSubmissions } from '@/db/schema';
import { Failure, found } from '@/lib/failure';
import { absoluteUrl } from '@/lib/links';
import { FILE_ROWS, type Paging, rowsOf } from '@/lib/paging';
import { uuidPattern } from '@/lib/uuid';
import { mayReview, nameShown, type PhotoFlag, type PhotoStatus, reviewedBy } from '../policy';
import { findWatchCampaign } from './campaigns';

const reviewers = alias(users, 'reviewers');

/** SQL: when a photo last changed what a feed says of it. Under the lock of its campaign, so it only grows. */
const changed = sql`coalesce(${watchSubmissions.decidedAt}, ${watchSubmissions.createdAt})`;

/**
 * Positions are rounded here, also while the database still has them exact: the exact ones are seen only through
 * `revealPosition`, which leaves a trace.
 */
const columns = {
  id: watchSubmissions.id,
  campaignId: watchSubmissions.campaignId,
  campaignType: watchCampaigns.type,
  campaignRadius: watchCampaigns.radius,
  campaignCreatorId: watchCampaigns.creatorId,
  campaignAdvertiserId: watchCampaigns.advertiserId,
  currency: watchCampaigns.currency,
  userId: watchSubmissions.userId,
  /** The username of who sent it, while they are here. */
  witness: nameShown,
  groupId: watchSubmissions.groupId,
  task: watchSubmissions.task,
  status: watchSubmissions.status,
  photoUrl: sql<string>`${watchSubmissions.photoUrl}`.mapWith(absoluteUrl),
  photoHash: watchSubmissions.photoHash,
  servedHash: watchSubmissions.servedHash,
  latitude: sql<number>`round(watch_submissions.latitude::numeric, 3)::float8`,
  longitude: sql<number>`round(watch_submissions.longitude::numeric, 3)::float8`,
  /** Whether the exact position is gone. */
  rounded: watchSubmissions.rounded,
  accuracy: watchSubmissions.accuracy,
  distanceInMeters: watchSubmissions.distanceInMeters,
  flags: watchSubmissions.flags,
  checks: watchSubmissions.checks,
  rulesVersion: watchSubmissions.rulesVersion,
  fuelSpent: watchSubmissions.fuelSpent,
  fuelRefunded: watchSubmissions.fuelRefunded,
  reward: watchSubmissions.reward,
  reviewedBy: watchSubmissions.reviewedBy,
  /** The username of who decided; null while nobody has, and when the platform did. */
  reviewer: reviewers.username,
  decidedAt: watchSubmissions.decidedAt,
  rejectReason: watchSubmissions.rejectReason,
  rejectNote: watchSubmissions.rejectNote,
  createdAt: watchSubmissions.createdAt,
  /** When it arrived or, later, was decided on: its place in the feed. */
  changedAt: sql<Date>`${changed}`.mapWith(watchSubmissions.createdAt),
  /** Whether a signed proof of it can be had. */
  hasProof: sql<boolean>`exists (select 1 from ${watchProofs} where ${watchProofs.submissionId} = ${watchSubmissions.id})`,
};

function read(where: SQL | undefined, order: SQL[], { limit, offset } = rowsOf({})) {
  return db()
    .select(columns)
    .from(watchSubmissions)
    .innerJoin(watchCampaigns, eq(watchCampaigns.id, watchSubmissions.campaignId))
    .innerJoin(users, eq(users.id, watchSubmissions.userId))
    .leftJoin(reviewers, eq(reviewers.id, watchSubmissions.reviewedBy))
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
}

/** A photo sent to a campaign, with its position rounded. */
export type WatchPhoto = Awaited<ReturnType<typeof read>>[number];

export interface PhotoFilter extends Paging {
  campaignId?: string;
  status?: PhotoStatus[];
  /** Only photos with one of these flags; an empty list means any photo with a flag. */
  flags?: PhotoFlag[];
  groupId?: string;
  task?: string;
  userId?: number;
  /** `oldest` first unless said otherwise. */
  sort?: 'oldest' | 'newest';
}

const oneOf = (values: readonly string[], type: string) =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::${sql.raw(type)}[]`;

function matching(filter: PhotoFilter): SQL | undefined {
  const { flags, groupId } = filter;
  return and(
    filter.campaignId === undefined ? undefined : eq(watchSubmissions.campaignId, filter.campaignId),
    filter.status?.length ? inArray(watchSubmissions.status, filter.status) : undefined,
    flags === undefined
      ? undefined
      : flags.length > 0
        ? sql`${watchSubmissions.flags} && ${oneOf(flags, 'watch_flag')}`
        : sql`cardinality(${watchSubmissions.flags}) > 0`,
    groupId === undefined
      ? undefined
      : uuidPattern.test(groupId)
        ? eq(watchSubmissions.groupId, groupId)
        : sql`false`,
    filter.task === undefined ? undefined : eq(watchSubmissions.task, filter.task),
    filter.userId === undefined ? undefined : eq(watchSubmissions.userId, filter.userId),
  );
}

/** SQL: photos the actor may see: of campaigns they review, their own, and accepted ones for everybody. */
function visibleTo(actor: Actor): SQL {
  if (actor.kind !== 'user') return sql`watch_submissions.status = 'accepted'`;
  return sql`(watch_submissions.status = 'accepted' or watch_submissions.user_id = ${actor.id} or ${reviewedBy(actor)})`;
}

const inOrder = ({ sort = 'oldest' }: PhotoFilter) => {
  const way = sort === 'oldest' ? asc : desc;
  return [way(watchSubmissions.createdAt), way(watchSubmissions.id)];
};

/** Photos the actor may see: every one of campaigns they review, their own, and else the accepted ones. */
export const listPhotos = (actor: Actor, filter: PhotoFilter = {}): Promise<WatchPhoto[]> =>
  read(and(visibleTo(actor), matching(filter)), inOrder(filter), rowsOf(filter));

/** Photos of campaigns the acting user reviews; with status `received` it is their queue. */
export const listPhotosToReview = (actor: Actor, filter: PhotoFilter = {}): Promise<WatchPhoto[]> =>
  read(and(reviewedBy(requireUser(actor)), matching(filter)), inOrder(filter), rowsOf(filter));

/**
 * The photos of a campaign, as many as a file holds, to be taken away by those who review it: distances too are as coarse as those of
 * decided photos. `not_found` for everyone else.
 */
export async function exportPhotos(actor: Actor, campaignId: string): Promise<WatchPhoto[]> {
  const user = requireUser(actor);
  const campaign = await findWatchCampaign(campaignId);
  if (!mayReview(user, campaign)) throw new Failure('not_found', 'This campaign does not exist.');
  const photos = await listPhotosToReview(user, { campaignId: campaign.id, ...FILE_ROWS });
  return photos.map((photo) => ({
    ...photo,
    distanceInMeters: Math.round(photo.distanceInMeters / 100) * 100,
  }));
}

async function countByStatus(where: SQL | undefined): Promise<Record<PhotoStatus, number>> {
  const rows = await db()
    .select({ status: watchSubmissions.status, photos: sql<number>`count(*)::int` })
    .from(watchSubmissions)
    .innerJoin(watchCampaigns, eq(watchCampaigns.id, watchSubmissions.campaignId))
    .where(where)
    .groupBy(watchSubmissions.status);
  const counts: Record<PhotoStatus, number> = { received: 0, accepted: 0, rejected: 0 };
  for (const { status, photos } of rows) counts[status] = photos;
  return counts;
}

/** How many photos of the actor's queue are in each state. */
export const countPhotosToReview = (actor: Actor, filter: PhotoFilter = {}) =>
  countByStatus(and(reviewedBy(requireUser(actor)), matching(filter)));

/** How many of the acting user's own photos are in each state. */
export const countOwnPhotos = (actor: Actor) =>
  countByStatus(eq(watchSubmissions.userId, requireUser(actor).id));

/** The acting user's own photos, newest first unless said otherwise. */
export const listOwnPhotos = (
  actor: Actor,
  filter: Omit<PhotoFilter, 'userId'> = {},
): Promise<WatchPhoto[]> =>
  read(
    matching({ ...filter, userId: requireUser(actor).id }),
    inOrder({ sort: 'newest', ...filter }),
    rowsOf(filter),
  );

export interface FeedPart {
  /** Only photos that arrived or were decided on after this moment. */
  since?: Date;
  /** The last photo of the part before, which changed at `since`: what shares that moment is neither lost nor repeated. */
  after?: string;
  skip?: number;
  limit?: number;
}

/** SQL: photos that come later in the feed than the part before. */
async function laterThan({ since, after }: FeedPart): Promise<SQL | undefined> {
  if (!since || !after) return since && sql`${changed} > ${since.toISOString()}::timestamptz`;
  // A moment of ours is known outside to a thousandth of a second, inside to a millionth.
  const [last] = await db()
    .select({ at: sql<string>`${changed}::text` })
    .from(watchSubmissions)
    .where(
      sql`id = ${after} and date_trunc('milliseconds', ${changed}) = ${since.toISOString()}::timestamptz`,
    );
  return last
    ? sql`(${changed}, watch_submissions.id) > (${last.at}::timestamptz, ${after}::uuid)`
    : laterThan({ since });
}

/**
 * The photos of a campaign as its feed has them, and whether the actor reviews them: in the order in which they arrived
 * or were decided on, so that a photo accepted late is not passed over by those who ask for what is new.
 */
export async function photoFeed(
  actor: Actor,
  campaignId: string,
  { since, after, skip = 0, limit = 100 }: FeedPart = {},
): Promise<{ photos: WatchPhoto[]; reviewer: boolean }> {
  requireUser(actor);
  const campaign = await findWatchCampaign(campaignId);
  const photos = await read(
    and(visibleTo(actor), matching({ campaignId: campaign.id }), await laterThan({ since, after })),
    [asc(changed), asc(watchSubmissions.id)],
    { limit, offset: skip },
  );
  return { photos, reviewer: mayReview(actor, campaign) };
}

/** One photo the actor may see; `not_found` otherwise. */
export async function findPhoto(actor: Actor, id: string): Promise<WatchPhoto> {
  const [row] = uuidPattern.test(id)
    ? await read(and(visibleTo(actor), eq(watchSubmissions.id, id)), inOrder({}))
    : [];
  return found(row, 'This photo');
}
