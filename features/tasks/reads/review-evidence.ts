import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Actor, requireStaff } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns, invoices, networks, tasks, users } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { Failure } from '@/lib/failure';
import { proposed } from '../bonuses';
import { live, staffed, taskTotal } from '../policy';
import { earlierVersions } from '../request-changes';
import { acceptedByClock, undoable } from '../undo';
import { appealsOf } from './appeals';
import { postEvidence } from './post-evidence';
import { taskById } from './tasks';

const reviewers = alias(users, 'reviewers');

/** What stands around a task but is not in its row. */
async function circumstances(actor: Actor, id: number) {
  const [row] = await db()
    .select({
      reviewerName: reviewers.name,
      invoiceNumber: invoices.number,
      profileUrl: networks.url,
      followers: networks.followers,
      acceptedByClock,
      undoable: sql<boolean>`${undoable(requireStaff(actor))}`,
      /** What the rules of its bonuses say of its figures. */
      proposed,
      /** What the campaign owes so far, in its currency. */
      spent: sql<number>`(
        select coalesce(sum(work.total), 0)
        from tasks work where work.campaign_id = tasks.campaign_id and work.rewarded)`.mapWith(Number),
    })
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .leftJoin(reviewers, eq(reviewers.id, tasks.reviewedBy))
    .leftJoin(invoices, eq(invoices.id, tasks.invoiceId))
    .leftJoin(networks, eq(networks.id, tasks.networkId))
    .where(eq(tasks.id, id));
  if (!row) throw new Failure('not_found', 'This task does not exist.');
  return row;
}

/** How the person did so far, in the campaigns that the acting staff answer for. */
async function recordOf(actor: Actor, userId: number) {
  const user = requireStaff(actor);
  const theirs = and(eq(tasks.userId, userId), staffed(user), live);
  const rows = await db()
    .select({ status: tasks.status, tasks: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .where(theirs)
    .groupBy(tasks.status);
  const counts = { pending: 0, under_review: 0, accepted: 0, rejected: 0, paid: 0 };
  for (const row of rows) counts[row.status] = row.tasks;
  return counts;
}

/** What was decided on the person before, latest first, in the campaigns that the acting staff answer for. */
function earlierDecisions(actor: Actor, userId: number, besides: number) {
  const user = requireStaff(actor);
  const decidedAt = sql<Date>`coalesce(tasks.accepted_at, tasks.rejected_at, tasks.updated_at)`;
  return db()
    .select({
      id: tasks.id,
      title: tasks.title,
      status: tasks.status,
      campaignName: campaigns.name,
      currency: campaigns.currency,
      total: taskTotal,
      rejectReason: tasks.rejectReason,
      decidedAt: decidedAt.mapWith(tasks.createdAt),
    })
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .where(
      and(
        eq(tasks.userId, userId),
        ne(tasks.id, besides),
        inArray(tasks.status, ['accepted', 'rejected', 'paid']),
        staffed(user),
        live,
      ),
    )
    .orderBy(desc(decidedAt), desc(tasks.id))
    .limit(8);
}

/**
 * Everything a reviewer weighs: the task with its campaign, what stands around it, what its post's address tells, the person's record and
 * earlier decisions within the campaigns the reviewer answers for, and the history of the task. `not_found` for tasks of
 * others and for open briefs.
 */
export async function reviewEvidence(actor: Actor, id: number) {
  requireStaff(actor);
  const task = await taskById(actor, id);
  if (task.userId === null) throw new Failure('not_found', 'This task does not exist.');
  const [around, record, earlier, post, versions, appeals, history] = await Promise.all([
    circumstances(actor, id),
    recordOf(actor, task.userId),
    earlierDecisions(actor, task.userId, id),
    postEvidence(actor, task),
    earlierVersions(id),
    appealsOf(id),
    historyOf({ type: 'task', id }, 30),
  ]);
  return {
    task: { ...task, userId: task.userId },
    ...around,
    record,
    earlier,
    post,
    versions,
    appeals,
    history,
  };
}

export type ReviewEvidence = Awaited<ReturnType<typeof reviewEvidence>>;
