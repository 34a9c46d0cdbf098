import { and, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireEditor, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { constraintOf } from '@/db/failures';
import { campaigns, tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { post } from '@/features/ledger';
import { notify, subjectOf, withdrawNews } from '@/features/notifications';
import { refreshScore } from '@/features/participations';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { settleAppeal } from './appeal';
import { acceptance } from './decide';
import { live, ofStaff, promising, requirePool, statusWords, taskTotal } from './policy';
import { readTasks } from './reads/tasks';
import { tellStaff } from './tell-staff';

/** How long a reviewer may take a decision back. */
export const undoSeconds = 60;

const decidedAt = sql`coalesce(tasks.accepted_at, tasks.rejected_at)`;

/** How long an administrator may take back what the platform accepted, in days. */
export const clockUndoDays = 7;

/** SQL: nobody decided on the accepted task in time, so that the platform did. */
export const acceptedByClock = sql<boolean>`(tasks.status in ('accepted', 'paid') and tasks.reviewed_by is null
  and tasks.clock_ended_at is not null)`;

const theirOwn = (user: UserActor) =>
  and(eq(tasks.reviewedBy, user.id), gt(decidedAt, sql`now() - ${undoSeconds} * interval '1 second'`));

const ofPlatform = and(acceptedByClock, gt(decidedAt, sql`now() - ${clockUndoDays} * interval '1 day'`));

/**
 * SQL: a decision on the task stands, neither payment nor invoice rests on it, and the user may take it back: their own
 * while it is fresh, and administrators what the platform accepted.
 */
export const undoable = (user: UserActor): SQL =>
  sql`(${and(
    inArray(tasks.status, ['accepted', 'rejected']),
    isNotNull(tasks.decidedFrom),
    isNull(tasks.invoiceId),
    eq(tasks.bonusLater, 0),
    user.role === 'admin' ? or(theirOwn(user), ofPlatform) : theirOwn(user),
  )})`;

/** Why the guarded write did not match: the first rule the decision breaks. */
async function refusal(user: UserActor, id: number): Promise<Failure> {
  const [row] = await db()
    .select({
      status: tasks.status,
      invoiceId: tasks.invoiceId,
      bonusLater: tasks.bonusLater,
      reviewedBy: tasks.reviewedBy,
      acceptedByClock,
    })
    .from(tasks)
    .where(and(sql`tasks.id = ${id} and ${ofStaff(user)}`, live));
  const { status, invoiceId, bonusLater, reviewedBy, acceptedByClock: byClock } = found(row, 'This task');
  if (status !== 'accepted' && status !== 'rejected') {
    return new Failure(
      'wrong_state',
      `This task is ${statusWords(status)}: there is no decision to take back.`,
    );
  }
  if (bonusLater > 0) {
    return new Failure('wrong_state', 'A bonus was awarded for this task, so its acceptance stays.');
  }
  if (invoiceId !== null) {
    return new Failure('wrong_state', 'This task stands on an invoice, so its acceptance stays.');
  }
  if (byClock) {
    return new Failure(
      'wrong_state',
      user.role === 'admin'
        ? `What was accepted automatically can be taken back for ${clockUndoDays} days.`
        : 'This was accepted automatically; only administrators can take it back.',
    );
  }
  if (reviewedBy !== user.id) {
    return new Failure('wrong_state', 'Somebody else took this decision; only they can take it back.');
  }
  return new Failure('wrong_state', `A decision can be taken back for ${undoSeconds} seconds.`);
}

/**
 * Takes back the acting reviewer's own acceptance or rejection within a minute, or, for administrators, what the
 * platform accepted within days, while nothing rests on it: the task waits again where it was decided from, with a day
 * at least until its review ends, if that had an end; what the platform accepted waits for people, without an end; what an acceptance booked is booked back, the leaderboard and the
 * influencer learn of it, all in one transaction. Fails with `wrong_state` once it was paid, invoiced, decided
 * anew or too long ago, with `duplicate_post` when the post of a rejected task was handed in elsewhere, with
 * `limit_reached` when its pay, or a bonus it did not get, was promised to others meanwhile, or `not_found`.
 */
export async function undoDecision(actor: Actor, id: number): Promise<void> {
  const user = requireEditor(actor);
  await transaction(() =>
    promising(id, async () => {
      const own = sql`tasks.id = ${id} and ${ofStaff(user)}`;
      // What is about to be cleared is read under the row's lock; the write then checks that it still holds.
      const [before] = await db()
        .select({
          status: tasks.status,
          total: taskTotal,
          /** What it counted as decided: what it is owed, and what stays reserved for it. */
          counted: sql<number>`tasks.reserved + case when tasks.rewarded then tasks.total else 0 end`.mapWith(
            Number,
          ),
          byClock: acceptedByClock,
          decidedAt: sql<string | null>`${decidedAt}::text`,
        })
        .from(tasks)
        .where(and(own, live))
        .for('no key update');
      const [task] = await db()
        .update(tasks)
        .set({
          status: sql`tasks.decided_from`,
          decidedFrom: null,
          reviewedBy: null,
          acceptedAt: null,
          rejectedAt: null,
          rejectReason: null,
          namedItems: [],
          appealUntil: null,
          completedAt: sql`case when tasks.post_url is null then null else tasks.completed_at end`,
          bonusReach: 0,
          bonusEngagementRate: 0,
          bonusBestPost: 0,
          bestPost: false,
          reviewUntil: sql`case when tasks.decided_from = 'under_review' and tasks.review_until is not null
          then greatest(tasks.review_until, now() + interval '1 day') end`,
          takenBack: sql`tasks.taken_back + (tasks.status = 'accepted')::int`,
          updatedAt: sql`now()`,
        })
        .where(and(own, live, undoable(user)))
        .returning()
        .catch((error: unknown) => {
          if (constraintOf(error) !== 'tasks_post_key') throw error;
          throw new Failure('duplicate_post', 'Meanwhile its post was handed in for another task.');
        });
      if (!before || !task) throw await refusal(user, id);
      const userId = found(task.userId, 'The assignee');
      if (before.status === 'rejected') await settleAppeal(id, 'withdrawn');
      const [row] = await db().select().from(campaigns).where(eq(campaigns.id, task.campaignId));
      const campaign = found(row, 'The campaign');
      await refreshScore(found(task.participationId, 'The participation'));
      if (task.reserved > before.counted) await requirePool(campaign);
      if (before.status === 'accepted' && before.total > 0) {
        await reverse({ id, takenBack: task.takenBack - 1, userId, campaign });
      }
      const link = addresses.task(id);
      await withdrawNews({ userId, type: 'task', link }, new Date(found(before.decidedAt, 'The decision')));
      const now = task.status === 'pending' ? 'yours to complete' : 'in review again';
      const message = `The decision on your task for ${campaign.name} was taken back; it is ${now}.`;
      const subject = subjectOf('Decision taken back', campaign.name);
      await notify({ userId, type: 'task', subject, message, link });
      if (before.byClock) {
        const [read] = await readTasks(eq(tasks.id, id));
        await tellStaff(found(read, 'This task'), {
          what: 'An acceptance was taken back',
          message: `An administrator took back the automatic acceptance of a post for ${campaign.name}. It waits for a decision.`,
        });
      }
      await recordAudit(
        user,
        'tasks.undo',
        { type: 'task', id },
        {
          status: { from: before.status, to: task.status },
          ...(before.status === 'accepted' && { total: before.total }),
        },
      );
    }),
  );
}

interface Acceptance {
  id: number;
  userId: number;
  /** Which acceptance of the task it was, counted from 0. */
  takenBack: number;
  campaign: typeof campaigns.$inferSelect;
}

/** Books back exactly what the acceptance booked, read from its own entries. */
async function reverse({ id, takenBack, userId, campaign }: Acceptance): Promise<void> {
  const reference = acceptance({ id, takenBack });
  const { currency, advertiserId } = campaign;
  const booked = sql`(
    select coalesce(sum(entry.amount), 0) from ledger_transactions posting
    join ledger_entries entry on entry.transaction_id = posting.id and entry.amount > 0
    where posting.reference = ${reference})`;
  await post({
    reference: `${reference}:taken-back`,
    kind: 'task.taken_back',
    subject: { type: 'task', id },
    entries: [
      { kind: 'task_payable', owner: `user:${userId}`, currency, amount: booked },
      { kind: 'unbilled', owner: `advertiser:${advertiserId}`, currency, amount: sql`-${booked}` },
    ],
  });
}
