import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireActive, requireUser, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { taskDrafts, tasks } from '@/db/schema';
import { keepFiles } from '@/features/files';
import { found } from '@/lib/failure';
import { absoluteUrl } from '@/lib/links';
import { ready, refusal } from './policy';

/** A submission that is being prepared: anything may still be missing. */
export interface Draft {
  postUrl: string;
  /** Absolute URLs. */
  screenshots: string[];
  /** The words of the post. */
  caption?: string;
}

export interface SavedDraft extends Required<Draft> {
  updatedAt: Date;
}

/** Under which name a task holds the uploads of its draft and its submission. */
export const filesOf = (id: number) => `task:${id}`;

/** What the acting user has prepared for one of their tasks; undefined when nothing is. */
export async function draftOf(actor: Actor, id: number): Promise<SavedDraft | undefined> {
  const user = requireUser(actor);
  const [row] = await db()
    .select({
      postUrl: taskDrafts.postUrl,
      screenshots: taskDrafts.screenshots,
      caption: taskDrafts.caption,
      updatedAt: taskDrafts.updatedAt,
    })
    .from(taskDrafts)
    .innerJoin(tasks, eq(tasks.id, taskDrafts.taskId))
    .where(and(eq(tasks.id, id), eq(tasks.userId, user.id), ready('complete')));
  return row && { ...row, screenshots: row.screenshots.map(absoluteUrl) };
}

/**
 * Keeps what the acting user has prepared for one of their own pending tasks, on whatever device it goes on; an empty
 * draft is deleted. Its uploads are held for the task. Returns when it was saved. Fails with `not_found`,
 * `wrong_state` once the task was submitted, or `invalid` for an upload that is not theirs.
 */
export async function saveDraft(
  actor: Actor,
  id: number,
  { postUrl, screenshots, caption = '' }: Draft,
): Promise<Date> {
  const user = requireActive(actor);
  const own = sql`tasks.id = ${id} and tasks.user_id = ${user.id}`;
  return transaction(async () => {
    // Holds the task, so that a draft still on its way never outlives the submission it became.
    const [task] = await db()
      .select({ now: sql<string>`now()::text` })
      .from(tasks)
      .where(and(own, ready('complete')))
      .for('no key update');
    if (!task) throw await refusal(own, 'complete');
    const kept = await keepProof(user, id, screenshots);
    if (postUrl === '' && caption === '' && kept.length === 0) {
      await dropDraft(id);
      return new Date(task.now);
    }
    const draft = { postUrl, screenshots: kept, caption, updatedAt: sql`now()` };
    const [saved] = await db()
      .insert(taskDrafts)
      .values({ taskId: id, ...draft })
      .onConflictDoUpdate({ target: taskDrafts.taskId, set: draft })
      .returning({ updatedAt: taskDrafts.updatedAt });
    return found(saved, 'The draft').updatedAt;
  });
}

/** Forgets what was prepared for a task; in the transaction that ends the need for it. */
export async function dropDraft(id: number): Promise<void> {
  await db().delete(taskDrafts).where(eq(taskDrafts.taskId, id));
}

/** Makes a submission that is about to be cleared the draft of the next one, so that nothing is typed twice. */
export async function draftFromSubmission(id: number): Promise<void> {
  await db().execute(sql`
    insert into task_drafts (task_id, post_url, screenshots, caption)
    select id, coalesce(post_url, ''), screenshots, caption from tasks
    where id = ${id} and (post_url is not null or cardinality(screenshots) > 0)
    on conflict (task_id) do update
    set post_url = excluded.post_url, screenshots = excluded.screenshots, caption = excluded.caption, updated_at = now()`);
}

/**
 * Makes screenshots the ones a task uses, beside those of its earlier versions, which reviewers still look at. Returns
 * them as they are to be stored.
 */
export async function keepProof(
  user: UserActor,
  id: number,
  screenshots: readonly string[],
  advertiserId?: number,
): Promise<string[]> {
  const earlier = await db().execute<{ path: string }>(sql`
    select unnest(screenshots) as path from task_submissions where task_id = ${id}`);
  const all = [...screenshots, ...earlier.map(({ path }) => path)];
  const kept = await keepFiles(user, all, 'proof', { subject: filesOf(id), advertiserId });
  return kept.slice(0, screenshots.length);
}
