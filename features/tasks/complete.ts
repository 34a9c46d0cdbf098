import { and, eq, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireActive } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { constraintOf } from '@/db/failures';
import { tasks, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { keepFiles } from '@/features/files';
import { notify, subjectOf } from '@/features/notifications';
import { dateText } from '@/lib/dates';
import { Failure } from '@/lib/failure';
import type { SocialNetwork } from '@/nouns/networks';
import { readPost } from '@/nouns/posts/check';
import { type FoundPost, grammars, postKey } from '@/nouns/posts/read';
import { dropDraft, filesOf } from './draft';
import { live, ready, statusWords, taskTotal } from './policy';
import { ownTask, type Task } from './queries';

export interface Submission {
  postUrl: string;
  screenshots?: string[];
}

/** The post on one of the wanted networks; `invalid` for any other address. */
function identify(postUrl: string, wanted: readonly SocialNetwork[]): FoundPost {
  const post = readPost(postUrl, wanted);
  if (!('problem' in post)) return post;
  throw new Failure('invalid', `post_url ${post.problem}.`, { fields: { post_url: post.problem } });
}

/** SQL: the accepted profile the post was made as: the one its address names, or else the first on the network. */
function profileOf(userId: number, { network, author }: FoundPost): SQL {
  const plain = author === undefined ? null : grammars[network].plain(author);
  const dots = network === 'facebook' ? sql`replace(profile.handle, '.', '')` : sql`profile.handle`;
  return sql`(
    select profile.id from networks profile
    where profile.user_id = ${userId} and profile.network = ${network} and profile.status = 'accepted'
    order by (lower(ltrim(${dots}, '@')) = ${plain}) desc nulls last, profile.kind, profile.id limit 1)`;
}

const taken = () =>
  new Failure('duplicate_post', 'This post was handed in for another task; each is paid once.');

/** Tasks that are marked as having an earlier one's post stand beside the unique key, also once the earlier is rejected. */
async function requireNotMarked(key: string): Promise<void> {
  const [marked] = await db()
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.postKey, key), isNotNull(tasks.samePostAs), ne(tasks.status, 'rejected'), live))
    .limit(1);
  if (marked) throw taken();
}

/** Why the guarded write did not take this task: the first rule it breaks. */
function reasonAgainst(task: Task): Failure {
  if (task.status !== 'pending') {
    const code = task.status === 'rejected' ? 'wrong_state' : 'already_submitted';
    return new Failure(code, `This task is ${statusWords(task.status)}; it was submitted before.`);
  }
  if (task.window === 'early') {
    return new Failure('too_early', `This task opens on ${dateText(task.opensAt)} UTC.`);
  }
  if (task.window === 'over') {
    return new Failure('deadline_passed', `The deadline was ${dateText(task.deadline)} UTC.`);
  }
  return new Failure('campaign_not_active', 'The campaign was cancelled.');
}

async function tellStaff(task: Task, submitter: string): Promise<void> {
  const staff = await db()
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.advertiserId, task.campaign.advertiserId),
        eq(users.status, 'active'),
        inArray(users.advertiserRole, ['owner', 'member']),
      ),
    );
  await notify(
    ...staff.map(({ id }) => ({
      userId: id,
      type: 'task' as const,
      subject: subjectOf('A post to review', task.campaign.name),
      message: `${submitter} submitted a post for ${task.campaign.name}. It waits for your review.`,
      link: '/advertiser/review',
    })),
  );
}

/**
 * Submits the post of one of the acting user's own pending tasks for review, between its opening and its
 * deadline. Returns what is due once it is accepted, in the campaign's currency. Fails with `not_found`,
 * `invalid`, `already_submitted`, `wrong_state`, `too_early`, `deadline_passed`, `campaign_not_active`, or
 * `duplicate_post` when the same post was handed in for another task.
 */
export async function completeTask(
  actor: Actor,
  id: number,
  { postUrl, screenshots = [] }: Submission,
): Promise<number> {
  const user = requireActive(actor);
  return transaction(async () => {
    const task = await ownTask(user, id);
    const post = identify(postUrl, task.campaign.networks);
    const key = postKey(post);
    await requireNotMarked(key);
    const { advertiserId } = task.campaign;
    const kept = await keepFiles(user, screenshots, 'proof', { subject: filesOf(id), advertiserId });
    const rows = await db()
      .update(tasks)
      .set({
        status: 'under_review',
        postUrl,
        postKey: key,
        network: post.network,
        networkId: sql`coalesce(${profileOf(user.id, post)}, ${tasks.networkId})`,
        screenshots: kept,
        completedAt: sql`now()`,
        updatedAt: sql`now()`,
      })
      .where(
        and(
          eq(tasks.id, id),
          eq(tasks.userId, user.id),
          ready('complete'),
          sql`now() between tasks.opens_at and tasks.deadline`,
          sql`not exists (select 1 from campaigns where id = tasks.campaign_id and status = 'cancelled')`,
        ),
      )
      .returning({ due: taskTotal })
      .catch((error: unknown) => {
        if (constraintOf(error) !== 'tasks_post_key') throw error;
        throw taken();
      });
    const done = rows[0];
    if (!done) throw reasonAgainst(await ownTask(user, id));
    await dropDraft(id);
    await tellStaff(task, user.name);
    await recordAudit(user, 'tasks.complete', { type: 'task', id }, { postUrl });
    return done.due;
  });
}
