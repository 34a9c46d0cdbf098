import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { found } from '@/lib/failure';
import type { ReviewEnd } from '@/nouns/campaigns';
import { endOfReview } from '@/nouns/requirement-checks';
import { tellReviewers } from './tell-staff';

/** Hours before the end of a review at which its reviewers are told. */
const ahead = 24;

/** SQL: the review ends within a day, and whoever reviews had more than that to begin with. */
const ending = sql`tasks.status = 'under_review' and tasks.left_at is null and tasks.user_id is not null
  and not tasks.review_reminded and tasks.clock_ended_at is null
  and tasks.review_until > now() and tasks.review_until <= now() + ${ahead} * interval '1 hour'
  and tasks.review_until - coalesce(tasks.corrected_at, tasks.completed_at, tasks.updated_at) > ${ahead} * interval '1 hour'`;

const comes: Record<ReviewEnd | 'both', [one: string, many: string]> = {
  accept: ['it is accepted automatically', 'they are accepted automatically'],
  escalate: ['it goes to administrators', 'they go to administrators'],
  both: [
    '',
    'those that meet what our checks look for are accepted automatically, and the others go to administrators',
  ],
};

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
  const held = db()
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(ending, sql`tasks.campaign_id = ${campaignId}`))
    .for('no key update', { skipLocked: true });
  const rows = await db()
    .update(tasks)
    .set({ reviewReminded: true })
    .where(inArray(tasks.id, held))
    .returning({ id: tasks.id, itemChecks: tasks.itemChecks });
  const [first] = rows;
  if (!first) return 0;
  const [row] = await db().select().from(campaigns).where(eq(campaigns.id, campaignId));
  const campaign = found(row, 'The campaign');
  const ends = new Set(rows.map(({ itemChecks }) => endOfReview(campaign.reviewEnd, itemChecks)));
  const [one, many] = comes[ends.size > 1 ? 'both' : endOfReview(campaign.reviewEnd, first.itemChecks)];
  await tellReviewers(campaign.advertiserId, {
    what: rows.length === 1 ? 'A review ends within a day' : `${rows.length} reviews end within a day`,
    of: campaign.name,
    message:
      rows.length === 1
        ? `A post for ${campaign.name} waits for your decision. If nobody decides within a day, ${one}.`
        : `${rows.length} posts for ${campaign.name} wait for your decision. If nobody decides within a day, ${many}.`,
    task: first.id,
  });
  return rows.length;
}
