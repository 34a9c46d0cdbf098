import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireEditor, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { taskAppeals, tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { accept } from './approve';
import { decide, earned, named, tell } from './decide';
import { ofStaff } from './policy';
import { readTasks, taskById } from './reads/tasks';
import { refuseTaken } from './submission';
import { tellAdmins, tellStaff } from './tell-staff';

const open = (id: number) => and(eq(taskAppeals.taskId, id), isNull(taskAppeals.outcome));

/** SQL: somebody else rejected it, or nobody else is there to decide. */
const impartial = (user: UserActor) => sql`(task_appeals.rejected_by is distinct from ${user.id}
  or not exists (select 1 from users other where other.role = 'admin' and other.status = 'active'
    and other.leaving_at is null and other.id <> ${user.id}))`;

async function refusal(user: UserActor, id: number): Promise<Failure> {
  await taskById(user, id);
  const [appeal] = await db().select({ id: taskAppeals.id }).from(taskAppeals).where(open(id));
  return appeal
    ? new Failure('forbidden', 'You rejected this post yourself, so another administrator decides.')
    : new Failure('wrong_state', 'There is no open appeal of this task.');
}

const taskOf = async (id: number) => found((await readTasks(eq(tasks.id, id)))[0], 'This task');

/**
 * Decides on an appeal: the rejection is overturned and the post accepted, with the same money as an approval, or it is
 * upheld and its money free again. Administrators only, and not the one who rejected it while there is another. Fails
 * with `not_found`, `forbidden`, `wrong_state`, or `duplicate_post` when the post was handed in elsewhere meanwhile.
 */
export async function decideAppeal(
  actor: Actor,
  id: number,
  { overturn, reason }: { overturn: boolean; reason: string },
): Promise<void> {
  const user = requireAdmin(actor);
  await transaction(async () => {
    // The task first, as everybody who moves it does.
    await db().execute(sql`select 1 from tasks where id = ${id} for no key update`);
    const [appeal] = await db()
      .update(taskAppeals)
      .set({
        outcome: overturn ? 'overturned' : 'upheld',
        decidedBy: user.id,
        decidedAt: sql`now()`,
        decision: reason,
      })
      .where(and(open(id), impartial(user)))
      .returning({ id: taskAppeals.id });
    if (!appeal) throw await refusal(user, id);
    const task = await taskOf(id);
    const { name } = task.campaign;
    if (overturn) {
      const accepted = await accept(user, id, {}, { verb: 'overturn', handedIn: true }).catch(refuseTaken);
      await tell(accepted, {
        what: 'Appeal accepted',
        message: `${named(accepted)} was accepted after your appeal. It earns you ${earned(accepted)}. Reason: ${reason}`,
      });
    } else {
      // Nothing leads back from it, so whoever rejected it does not take that back, and what they named stays named.
      const upheld = await decide(user, id, 'uphold', {
        appealUntil: null,
        decidedFrom: null,
        namedItems: sql`tasks.named_items`,
      });
      await tell(upheld, {
        what: 'Appeal declined',
        message: `${named(upheld)} stays rejected after your appeal. Reason: ${reason}`,
      });
    }
    await tellStaff(task, {
      what: overturn ? 'A rejection was overturned' : 'A rejection was upheld',
      message: overturn
        ? `Administrators accepted the post of ${task.userName} for ${name} after an appeal. Reason: ${reason}`
        : `Administrators upheld the rejection of the post of ${task.userName} for ${name}. Reason: ${reason}`,
      tab: overturn ? 'accepted' : 'rejected',
    });
    await recordAudit(user, overturn ? 'tasks.overturn' : 'tasks.uphold', { type: 'task', id }, { reason });
  });
}

/**
 * Says the organisation's side of an appeal, once, while it is open. Fails with `not_found`, `forbidden` for
 * administrators, who decide, or `wrong_state`.
 */
export async function replyToAppeal(actor: Actor, id: number, text: string): Promise<void> {
  const user = requireEditor(actor);
  if (user.role === 'admin') {
    throw new Failure('forbidden', 'Administrators decide on appeals; the organisation replies.');
  }
  await transaction(async () => {
    const task = await taskById(user, id);
    const [appeal] = await db()
      .update(taskAppeals)
      .set({ reply: text, repliedBy: user.id, repliedAt: sql`now()` })
      .where(
        and(
          open(id),
          isNull(taskAppeals.reply),
          sql`exists (select 1 from tasks where tasks.id = ${id} and ${ofStaff(user)})`,
        ),
      )
      .returning({ id: taskAppeals.id });
    if (!appeal) {
      throw new Failure('wrong_state', 'There is no open appeal of this task that waits for a reply.');
    }
    await tellAdmins({
      what: 'A reply to an appeal',
      of: task.campaign.name,
      message: `${task.campaign.advertiser} replied to the appeal of ${task.userName} for ${task.campaign.name}.`,
      link: addresses.admin.appeal(id),
    });
    await recordAudit(user, 'tasks.appeal-reply', { type: 'task', id }, { note: text });
  });
}

/** What staff may do to an appeal. */
export type AppealAction = 'overturn' | 'uphold' | 'reply';

/** Does what staff decided on an appeal and returns what was done, in words. Fails as the single verbs do. */
export async function actOnAppeal(
  actor: Actor,
  id: number,
  action: AppealAction,
  reason: string,
): Promise<string> {
  if (action === 'reply') {
    await replyToAppeal(actor, id, reason);
    return 'Reply sent';
  }
  const overturn = action === 'overturn';
  await decideAppeal(actor, id, { overturn, reason });
  return overturn ? 'Rejection overturned' : 'Rejection upheld';
}
