import { and, eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { type Actor, requireActive } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { momentText } from '@/lib/dates';
import { Failure, found } from '@/lib/failure';
import { settleAppeal } from './appeal';
import { clockStarts, correctable, promising, requirePool, statusWords } from './policy';
import { ownTask, type Task } from './reads/tasks';
import { isSame, refuseTaken, type Submission, submissionOf } from './submission';
import { tellStaff } from './tell-staff';

/** Why the guarded write did not take the correction: the first rule it breaks. */
function reasonAgainst(task: Task): Failure {
  if (task.status === 'under_review') {
    return new Failure('wrong_state', 'Your post is being looked at, so it stays as you sent it.');
  }
  if (task.status !== 'rejected') {
    return new Failure('wrong_state', `This task is ${statusWords(task.status)} and cannot be corrected.`);
  }
  return task.window === 'over'
    ? new Failure('deadline_passed', `The deadline was ${momentText(task.deadline)}.`)
    : new Failure('campaign_not_active', 'The campaign was cancelled.');
}

const unchanged = () => {
  const problem = 'is what you sent already. Change it or the screenshots, or leave it as it is';
  return new Failure('invalid', `The address of the post ${problem}.`, { fields: { post_url: problem } });
};

/** A rejected task starts anew: nothing of the decision or of the earlier post's figures stays. */
const anew = {
  status: 'under_review' as const,
  completedAt: sql`now()`,
  rejectedAt: null,
  rejectReason: null,
  namedItems: [] as number[],
  appealUntil: null,
  reviewedBy: null,
  decidedFrom: null,
  reach: 0,
  likes: 0,
  comments: 0,
  shares: 0,
} satisfies PgUpdateSetSource<typeof tasks>;

/**
 * Corrects what the acting user handed in for one of their own tasks: while nobody has opened it for review, or, once
 * it was rejected, until its deadline, which sends it again. Its reviewers are told. Fails with `not_found`,
 * `wrong_state` once it was opened, `deadline_passed`, `campaign_not_active`, `limit_reached` when its pay was promised
 * to others meanwhile, `invalid`, also for what was sent already, or `duplicate_post`. A rejected post may be the same
 * again: its author mended it where it is.
 */
export async function correctTask(actor: Actor, id: number, submission: Submission): Promise<void> {
  const user = requireActive(actor);
  await transaction(() =>
    promising(id, async () => {
      // What is about to be replaced is read under the row's lock, since the record keeps it.
      await db().execute(sql`
      select 1 from tasks where id = ${id} and user_id = ${user.id} for no key update`);
      const before = await ownTask(user, id);
      const again = before.status === 'rejected';
      const submitted = await submissionOf(user, before, submission);
      const same = isSame(before, submitted, before.campaign.networks);
      if (same && !again && before.correctable) throw unchanged();
      const rows = await db()
        .update(tasks)
        .set({
          ...submitted,
          ...(again && anew),
          samePostAs: null,
          correctedAt: sql`now()`,
          ...clockStarts,
          reviewOpenedAt: null,
          updatedAt: sql`now()`,
        })
        .where(and(eq(tasks.id, id), eq(tasks.userId, user.id), correctable))
        .returning({ campaignId: tasks.campaignId })
        .catch(refuseTaken);
      const [done] = rows;
      if (!done) throw reasonAgainst(before);
      if (again) {
        await settleAppeal(id, 'withdrawn');
        const [campaign] = await db().select().from(campaigns).where(eq(campaigns.id, done.campaignId));
        await requirePool(found(campaign, 'The campaign'));
      }
      await tellStaff(before, {
        what: again ? 'A post to review again' : 'A post to review was corrected',
        message: again
          ? `${user.name} ${same ? 'sent the same post' : 'corrected their post'} for ${before.campaign.name}${same ? ' again' : ' and sent it again'}. It waits for your review.`
          : `${user.name} corrected the post they sent for ${before.campaign.name}. It waits for your review as it is now.`,
      });
      const { postUrl } = submission;
      await recordAudit(
        user,
        'tasks.correct',
        { type: 'task', id },
        { postUrl: { from: before.postUrl, to: postUrl }, ...(again && { sentAgain: true }) },
      );
    }),
  );
}
