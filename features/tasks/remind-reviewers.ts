import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { recheckPosts } from '@/features/post-checks';
import { found } from '@/lib/failure';
import { endOfReview } from '@/nouns/tasks';
import { needsPeople } from './needs-people';
import { tellReviewers } from './tell-staff';

/** Hours before the end of a review at which its reviewers are told. */
const ahead = 24;

/** SQL: the review ends within a day, and whoever reviews had more than that to begin with. */
const ending = sql`tasks.status = 'under_review' and tasks.left_at is null and tasks.user_id is not null
  and not tasks.review_reminded and tasks.clock_ended_at is null
  and tasks.review_until > now() and tasks.review_until <= now() + ${ahead} * interval '1 hour'
  and tasks.review_until - coalesce(tasks.corrected_at, tasks.completed_at, tasks.updated_at) > ${ahead} * interval '1 hour'`;

const accepted = (posts: number) => `${posts} ${posts === 1 ? 'is' : 'are'} accepted automatically`;
const escalated = (posts: number) => `${posts} ${posts === 1 ? 'goes' : 'go'} to administrators`;

/** What comes of posts that nobody decides on, of which so many are accepted by the clock. */
function comes(posts: number, byClock: number): string {
  if (posts === 1) return byClock === 1 ? 'it is accepted automatically' : 'it goes to administrators';
  if (byClock === posts) return 'they are accepted automatically';
  return byClock === 0
    ? 'they go to administrators'
    : `${accepted(byClock)}, and ${escalated(posts - byClock)}`;
}

/**
 * Tells the reviewers of each campaign, once a post, which ones must be decided on within a day, and says how many posts
 * that are. The platform only; throws when `signal` ends it between two campaigns.
 */
export async function remindReviewers(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  const due = await db()
    .selectDistinct({ id: tasks.campaignId })
    .from(tasks)
    .where(ending)
    .orderBy(tasks.campaignId);
  let posts = 0;
  for (const { id } of due) {
    signal?.throwIfAborted();
    posts += await transaction(() => remindOf(id));
  }
  return posts;
}

async function remindOf(campaignId: number): Promise<number> {
  const held = await db()
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(ending, sql`tasks.campaign_id = ${campaignId}`))
    .for('no key update', { skipLocked: true });
  if (held.length === 0) return 0;
  const these = inArray(
    tasks.id,
    held.map(({ id }) => id),
  );
  await recheckPosts(these);
  const rows = await db()
    .update(tasks)
    .set({ reviewReminded: true })
    .where(these)
    .returning({ id: tasks.id, needsPeople });
  const [row] = await db().select().from(campaigns).where(eq(campaigns.id, campaignId));
  const campaign = found(row, 'The campaign');
  const byClock = rows.filter((post) => endOfReview(campaign.reviewEnd, post.needsPeople).end === 'accept');
  const then = comes(rows.length, byClock.length);
  await tellReviewers(campaign.advertiserId, {
    what: rows.length === 1 ? 'A review ends within a day' : `${rows.length} reviews end within a day`,
    of: campaign.name,
    message:
      rows.length === 1
        ? `A post for ${campaign.name} waits for your decision. If nobody decides within a day, ${then}.`
        : `${rows.length} posts for ${campaign.name} wait for your decision. If nobody decides within a day, ${then}.`,
    task: found(rows[0], 'The first').id,
  });
  return rows.length;
}
