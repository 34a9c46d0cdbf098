import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { auditLog } from '@/db/schema';
import { ownTask, type Task } from './tasks';

export type TaskEventKind =
  | 'assigned'
  | 'submitted'
  | 'opened'
  | 'corrected'
  | 'sent_again'
  | 'another_look'
  | 'changes'
  | 'appealed'
  | 'replied'
  | 'overturned'
  | 'upheld'
  | 'under_review'
  | 'escalated'
  | 'accepted'
  | 'bonus'
  | 'accepted_by_clock'
  | 'rejected'
  | 'paid'
  | 'reopened'
  | 'taken_back';

/** One thing that happened to a task, without who did it: reviewers stay unnamed to influencers. */
export interface TaskEvent {
  kind: TaskEventKind;
  at: Date;
  /** What the reviewer wrote, or the person who asked for another look. */
  reason?: string;
}

const recorded: Record<string, TaskEventKind> = {
  'tasks.complete': 'submitted',
  'tasks.open': 'opened',
  'tasks.correct': 'corrected',
  'tasks.another-look': 'another_look',
  'tasks.request-changes': 'changes',
  'tasks.appeal': 'appealed',
  'tasks.appeal-reply': 'replied',
  'tasks.overturn': 'overturned',
  'tasks.uphold': 'upheld',
  'tasks.review': 'under_review',
  'tasks.escalate': 'escalated',
  'tasks.approve': 'accepted',
  'tasks.bonus': 'bonus',
  'tasks.reject': 'rejected',
  'tasks.pay': 'paid',
  'tasks.reopen': 'reopened',
  'tasks.undo': 'taken_back',
};

/** What the task's own columns tell: the last of each, and all there is for work older than the record. */
function standing(task: Task): TaskEvent[] {
  const moments: [TaskEventKind, Date | null, string | null][] = [
    ['assigned', task.assignedAt, null],
    ['submitted', task.completedAt, null],
    ['accepted', task.acceptedAt, null],
    ['rejected', task.rejectedAt, task.rejectReason],
    ['paid', task.paidAt, null],
  ];
  return moments.flatMap(([kind, at, reason]) => (at ? [{ kind, at, ...(reason && { reason }) }] : []));
}

/** What happened to one of the acting user's own tasks, oldest first; `not_found` for anybody else's. */
export async function taskTimeline(actor: Actor, id: number): Promise<TaskEvent[]> {
  const task = await ownTask(actor, id);
  const rows = await db()
    .select({ action: auditLog.action, at: auditLog.createdAt, details: auditLog.details })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectType, 'task'),
        eq(auditLog.subjectId, String(id)),
        inArray(auditLog.action, Object.keys(recorded)),
      ),
    )
    .orderBy(asc(auditLog.id));
  const events = rows.flatMap(({ action, at, details }): TaskEvent[] => {
    const kind = details.sentAgain ? 'sent_again' : details.clock ? 'accepted_by_clock' : recorded[action];
    const words = details.reason ?? details.note;
    const reason = typeof words === 'string' ? words : undefined;
    return kind ? [{ kind, at, ...(reason && { reason }) }] : [];
  });
  // An approval without a submission stamps the task as completed too: only what really happened is told.
  const told = new Set<TaskEventKind>(
    events.map(({ kind }) => (kind === 'accepted_by_clock' || kind === 'overturned' ? 'accepted' : kind)),
  );
  const older = standing(task).filter(
    ({ kind }) => !told.has(kind) && (kind !== 'submitted' || task.postUrl),
  );
  return [...events, ...older].sort((a, b) => a.at.getTime() - b.at.getTime());
}
