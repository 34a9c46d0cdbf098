import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireEditor, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { taskSubmissions, tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { momentText } from '@/lib/dates';
import { Failure } from '@/lib/failure';
import type { ItemCheck } from '@/nouns/requirement-checks';
import { type Answer, namedOnce, wholePost } from '@/nouns/requirements';
import { changeRounds } from '@/nouns/tasks';
import { because, decide, named, tell } from './decide';
import { draftFromSubmission } from './draft';
import { checkNamed } from './named-items';
import { givenBack, notSent, ofStaff, ready } from './policy';

/** The campaign's hours again, and a day at least: whoever is asked for changes has to see it first. */
const nextDeadline = sql`now() + greatest(24, (
  select maximum_task_complete_hours from campaigns where id = tasks.campaign_id)) * interval '1 hour'`;

/**
 * Keeps what was sent, with what is asked of it, beside the versions before it; false when there is nothing to keep or
 * the last round was asked for.
 */
async function keepVersion(
  user: UserActor,
  id: number,
  asked: string,
  namedItems: readonly number[],
): Promise<boolean> {
  // Held first: of two reviewers at once, the second finds nothing that waits.
  const [held] = await db()
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(sql`tasks.id = ${id} and tasks.post_url is not null and ${ofStaff(user)}`, ready('changes')))
    .for('no key update');
  if (!held) return false;
  const kept = await db().execute(sql`
    insert into task_submissions (task_id, round, post_url, screenshots, caption, item_checks, item_answers, sent_at, asked,
      named_items, asked_by)
    select tasks.id, 1 + (select count(*) from task_submissions earlier where earlier.task_id = tasks.id),
      tasks.post_url, tasks.screenshots, tasks.caption, tasks.item_checks, tasks.item_answers,
      coalesce(tasks.corrected_at, tasks.completed_at), ${asked},
      array(select jsonb_array_elements_text(${JSON.stringify(namedItems)}::jsonb)::int), ${user.id}
    from tasks where tasks.id = ${id}
      and (select count(*) from task_submissions earlier where earlier.task_id = tasks.id) < ${changeRounds}
    returning round`);
  if (kept.length > 0) return true;
  throw new Failure(
    'wrong_state',
    `Changes were asked for ${changeRounds} times. Accept the post or reject it.`,
  );
}

/**
 * Asks the author of a post for changes instead of rejecting it: seat and money stay theirs, they get a new deadline,
 * what they sent is kept as a version and becomes the draft of the next. At most three times for a task. `items` are the
 * requirements to be met, by number; a task that has a list needs one at least. Fails with `invalid` without a reason or
 * an item, for a deadline that is past, or where no post was sent, `wrong_state`, or `not_found`.
 */
export async function requestChanges(
  actor: Actor,
  id: number,
  { reason = '', items, deadline }: { reason?: string; items?: readonly number[]; deadline?: Date },
): Promise<void> {
  const user = requireEditor(actor);
  const asked = reason.trim();
  if (!asked) {
    throw new Failure('invalid', 'Say what to change.', { fields: { reason: 'must say what to change' } });
  }
  if (deadline && deadline <= new Date()) {
    throw new Failure('invalid', 'The new deadline has passed.', {
      fields: { deadline: 'must lie in the future' },
    });
  }
  const namedItems = namedOnce(items ?? [wholePost]);
  await transaction(async () => {
    const kept = await keepVersion(user, id, asked, namedItems);
    if (kept) await draftFromSubmission(id);
    const task = await decide(
      user,
      id,
      'changes',
      {
        ...givenBack(deadline ? sql`${deadline.toISOString()}::timestamptz` : nextDeadline),
        ...notSent,
        changesAsked: asked,
        namedItems,
      },
      { handedIn: true },
    );
    const about = await checkNamed(id, items, { least: true });
    await tell(task, {
      what: 'Changes asked for',
      message: `${named(task)} needs changes. Send it again until ${momentText(task.deadline)}. Your reward stays reserved.${about}${because(asked)}`,
    });
    await recordAudit(
      user,
      'tasks.request-changes',
      { type: 'task', id },
      { reason: asked, items: namedItems, deadline: task.deadline.toISOString() },
    );
  });
}

/** An earlier version of a post, and what was asked of it. */
export interface EarlierVersion {
  round: number;
  postUrl: string;
  screenshots: string[];
  caption: string;
  itemChecks: ItemCheck[];
  itemAnswers: Answer[];
  sentAt: Date | null;
  asked: string;
  /** The requirements that were to be met, by number. */
  namedItems: number[];
  askedAt: Date;
}

/** The versions of a task that changes were asked of, oldest first; the caller has shown that its reader may see them. */
export const earlierVersions = (id: number): Promise<EarlierVersion[]> =>
  db()
    .select({
      round: taskSubmissions.round,
      postUrl: taskSubmissions.postUrl,
      screenshots: taskSubmissions.screenshots,
      caption: taskSubmissions.caption,
      itemChecks: taskSubmissions.itemChecks,
      itemAnswers: taskSubmissions.itemAnswers,
      sentAt: taskSubmissions.sentAt,
      asked: taskSubmissions.asked,
      namedItems: taskSubmissions.namedItems,
      askedAt: taskSubmissions.askedAt,
    })
    .from(taskSubmissions)
    .where(eq(taskSubmissions.taskId, id))
    .orderBy(taskSubmissions.round);
