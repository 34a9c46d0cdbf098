import { and, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { UserActor } from '@/auth/actor';
import { sign } from '@/auth/secret';
import { db } from '@/db/client';
import { constraintOf } from '@/db/failures';
import { networks, tasks } from '@/db/schema';
import { Failure } from '@/lib/failure';
import type { SocialNetwork } from '@/nouns/networks';
import { readPost } from '@/nouns/posts/check';
import { type FoundPost, grammars, postKey } from '@/nouns/posts/read';
import { checkRequirements } from '@/nouns/requirement-checks';
import { type Answer, itemName } from '@/nouns/requirements';
import { keepProof } from './draft';
import { live } from './policy';
import type { Task } from './reads/tasks';

export interface Submission {
  postUrl: string;
  screenshots?: string[];
  /** The words of the post, by which hashtags, mentions and links are checked. */
  caption?: string;
  /** What its author says of the requirements that were named the last time. */
  answers?: Answer[];
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

const forgotten = 'deleted.';

/** What stands in the place of a post's key once somebody who handed it in is deleted: the same for the same post. */
export function forgottenKey(key: string): string {
  const [network, kind, id = ''] = key.split(':');
  return id.startsWith(forgotten) ? key : `${network}:${kind}:${forgotten}${sign('forgotten post', key)}`;
}

/**
 * Two kinds of tasks hold a post beside the unique key: those that are marked as having an earlier one's, also once the
 * earlier is rejected, and those whose key was forgotten with whoever handed it in.
 */
async function requireNotHeldBeside(taskId: number, key: string): Promise<void> {
  const code = forgottenKey(key);
  const [marked] = await db()
    .select({ id: tasks.id })
    .from(tasks)
    .where(
      and(
        or(
          and(inArray(tasks.postKey, [key, code]), isNotNull(tasks.samePostAs)),
          and(eq(tasks.postKey, code), isNull(tasks.samePostAs), ne(tasks.id, taskId)),
        ),
        ne(tasks.status, 'rejected'),
        live,
      ),
    )
    .limit(1);
  if (marked) throw taken();
}

/** Lets an error of the write pass, but says in words that the post belongs to another task. */
export function refuseTaken(error: unknown): never {
  if (constraintOf(error) !== 'tasks_post_key') throw error;
  throw taken();
}

/** Whether what is handed in now is what the task holds already. */
export const isSame = (
  { postUrl, screenshots, caption }: Task,
  submitted: { postUrl: string; postKey: string; screenshots: string[]; caption: string },
  wanted: readonly SocialNetwork[],
) => {
  const held = readPost(postUrl ?? '', wanted);
  return (
    (postUrl === submitted.postUrl || (!('problem' in held) && postKey(held) === submitted.postKey)) &&
    [...screenshots].sort().join('\n') === [...submitted.screenshots].sort().join('\n') &&
    caption === submitted.caption
  );
};

const refuseAnswers = (problem: string) =>
  new Failure('invalid', `answers ${problem}.`, { fields: { answers: problem } });

/**
 * What was said of requirements that had been named, without what was left empty; `invalid` for any other. They were named
 * of the version before, so what was said stays while this one waits for its review: the same may be said again.
 */
function answersTo(
  { status, namedItems, itemAnswers, requirementItems }: Task,
  answers: readonly Answer[],
): Answer[] {
  const said = answers.filter(({ text }) => text !== '');
  if (status === 'under_review') {
    const stays = ({ item, text }: Answer) =>
      itemAnswers.some((kept) => kept.item === item && kept.text === text);
    if (said.every(stays)) return itemAnswers;
    throw refuseAnswers('must stay as they were sent while the post waits for its review');
  }
  const other = answers.find(({ item }) => !namedItems.includes(item));
  if (!other) return said;
  throw refuseAnswers(`must answer what was named; “${itemName(requirementItems, other.item)}” was not`);
}

/**
 * What a task keeps of the post that its owner hands in, read and checked: `invalid` for an address that is no post of
 * the wanted networks, `duplicate_post` for one that was handed in elsewhere. Each requirement is checked as far as a
 * machine can, which refuses nothing: reviewers see what came of it. Its uploads are held for the task.
 */
export async function submissionOf(
  user: UserActor,
  task: Task,
  { postUrl, screenshots = [], caption = '', answers = [] }: Submission,
) {
  const { id, campaign, requirementItems, assignedAt } = task;
  const post = identify(postUrl, campaign.networks);
  const key = postKey(post);
  await requireNotHeldBeside(id, key);
  const profiles = await db()
    .select({ network: networks.network, handle: networks.handle })
    .from(networks)
    .where(and(eq(networks.userId, user.id), eq(networks.status, 'accepted')));
  return {
    postUrl,
    postKey: key,
    network: post.network,
    networkId: sql`coalesce(${profileOf(user.id, post)}, ${tasks.networkId})`,
    screenshots: await keepProof(user, id, screenshots, campaign.advertiserId),
    caption,
    itemChecks: checkRequirements(requirementItems, {
      postUrl,
      caption,
      networks: campaign.networks,
      profiles,
      since: assignedAt,
    }),
    itemAnswers: answersTo(task, answers),
  };
}
