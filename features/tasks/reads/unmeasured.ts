import { and, asc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireStaff } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns, networks, tasks, users } from '@/db/schema';
import { live, visibleTo } from '../policy';
import { networkOfTask } from './review-queue';

/** How many changed tasks one file of figures may hold, and so how many are given out to be filled in. */
export const MOST_MEASURED = 500;

/** SQL: posts that the acting staff may see and that nobody has given a figure yet. */
const unmeasured = (actor: Actor, campaignId: number | undefined): SQL | undefined =>
  and(
    visibleTo(actor),
    live,
    isNotNull(tasks.userId),
    sql`tasks.status in ('under_review', 'accepted', 'paid') and tasks.post_url is not null`,
    sql`tasks.reach = 0 and tasks.likes = 0 and tasks.comments = 0 and tasks.shares = 0`,
    campaignId === undefined ? undefined : eq(tasks.campaignId, campaignId),
  );

/** The posts that wait for figures, those first that do so longest, as many as one file may change; for staff of the tasks. */
export function unmeasuredPosts(actor: Actor, campaignId?: number) {
  requireStaff(actor);
  return db()
    .select({
      id: tasks.id,
      campaign: campaigns.name,
      person: sql<string>`${users.name}`,
      username: sql<string>`${users.username}`,
      network: networkOfTask,
      postUrl: sql<string>`${tasks.postUrl}`,
      completedAt: tasks.completedAt,
    })
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .innerJoin(users, eq(users.id, tasks.userId))
    .leftJoin(networks, eq(networks.id, tasks.networkId))
    .where(unmeasured(actor, campaignId))
    .orderBy(asc(tasks.completedAt), asc(tasks.id))
    .limit(MOST_MEASURED);
}

/** A post that waits for figures. */
export type UnmeasuredPost = Awaited<ReturnType<typeof unmeasuredPosts>>[number];

/** How many posts wait for figures, and how many of them one file has. */
export async function countUnmeasured(
  actor: Actor,
  campaignId?: number,
): Promise<{ posts: number; inFile: number }> {
  requireStaff(actor);
  const [row] = await db()
    .select({ posts: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .where(unmeasured(actor, campaignId));
  const posts = row?.posts ?? 0;
  return { posts, inFile: Math.min(posts, MOST_MEASURED) };
}
