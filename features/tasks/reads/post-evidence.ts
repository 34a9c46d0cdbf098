import { and, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { type Actor, requireStaff } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns, networks, tasks, users } from '@/db/schema';
import { otherAuthor } from '@/nouns/posts/check';
import { grammars, readAddress } from '@/nouns/posts/read';
import { live, staffed } from '../policy';
import type { Task } from './tasks';

const most = 5;

const columns = {
  id: tasks.id,
  status: tasks.status,
  userId: tasks.userId,
  userName: users.name,
  campaignName: campaigns.name,
  postUrl: tasks.postUrl,
  completedAt: tasks.completedAt,
};

/** Tasks with a post that the acting staff may see. */
const posts = () =>
  db()
    .select(columns)
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .innerJoin(users, eq(users.id, tasks.userId))
    .$dynamic();

/** Whose post an address is, by page or name in its plain form; undefined where it does not say. */
function pageOf(url: string | null): string | undefined {
  const read = readAddress(url ?? '');
  return read?.kind === 'post' && read.page !== undefined
    ? grammars[read.network].plain(read.page)
    : undefined;
}

/** Other tasks with the same post that are not rejected, and how many there are that the acting staff may not see. */
async function twinsOf(actor: Actor, id: number, key: string) {
  const user = requireStaff(actor);
  const alive = and(eq(tasks.postKey, key), ne(tasks.id, id), ne(tasks.status, 'rejected'), live);
  // Two arms, since each has an index of its own.
  const same = or(and(alive, isNull(tasks.samePostAs)), and(alive, isNotNull(tasks.samePostAs)));
  const [twins, [all]] = await Promise.all([
    posts()
      .where(and(same, staffed(user)))
      .orderBy(tasks.completedAt, tasks.id)
      .limit(most),
    db().select({ tasks: sql<number>`count(*)::int` }).from(tasks).where(same),
  ]);
  return { twins, elsewhere: Math.max(0, Math.min(most, all?.tasks ?? 0) - twins.length) };
}

/** Other posts of the same page or person within six weeks, nearest first. */
async function besides(actor: Actor, { id, userId, postUrl, network, completedAt }: Task) {
  const user = requireStaff(actor);
  if (network === null || completedAt === null) return [];
  const at = sql`${completedAt.toISOString()}::timestamptz`;
  const page = pageOf(postUrl);
  const rows = await posts()
    .where(
      and(
        ne(tasks.id, id),
        eq(tasks.network, network),
        sql`tasks.completed_at between ${at} - interval '42 days' and ${at} + interval '42 days'`,
        or(
          userId === null ? undefined : eq(tasks.userId, userId),
          page === undefined
            ? undefined
            : sql`position(${page.replaceAll('.', '')} in replace(lower(tasks.post_url), '.', '')) > 0`,
        ),
        isNotNull(tasks.postUrl),
        staffed(user),
        live,
      ),
    )
    .orderBy(sql`abs(extract(epoch from tasks.completed_at - ${at}))`, tasks.id)
    .limit(50);
  return rows
    .filter((row) => row.userId === userId || (page !== undefined && pageOf(row.postUrl) === page))
    .slice(0, most);
}

/**
 * What the address of a task's post tells its reviewer, who has shown that they may see the task: whether other
 * addresses of the post can be told, which other tasks have it, and whether it names somebody else. Null without a post.
 */
export async function postEvidence(actor: Actor, task: Task) {
  requireStaff(actor);
  const [row] = await db().select({ key: tasks.postKey }).from(tasks).where(eq(tasks.id, task.id));
  const { postUrl, userId } = task;
  if (!row?.key || postUrl === null || userId === null) return null;
  const comparable = !row.key.includes(':opaque:');
  const [twins, beside, profiles] = await Promise.all([
    twinsOf(actor, task.id, row.key),
    comparable ? [] : besides(actor, task),
    db()
      .select({ network: networks.network, handle: networks.handle })
      .from(networks)
      .where(and(eq(networks.userId, userId), eq(networks.status, 'accepted'))),
  ]);
  return { comparable, ...twins, beside, other: otherAuthor(postUrl, profiles) ?? null };
}

export type PostEvidence = NonNullable<Awaited<ReturnType<typeof postEvidence>>>;
