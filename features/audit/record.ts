import { sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { afterCommit, inTransaction } from '@/db/client';
import { prepared } from '@/db/prepared';
import { auditLog } from '@/db/schema';
import { recordAction } from '@/features/events';
import { changes } from '@/lib/changes';

const insert = prepared((database) =>
  database
    .insert(auditLog)
    .values({
      actorId: sql.placeholder('actorId'),
      action: sql.placeholder('action'),
      subjectType: sql.placeholder('subjectType'),
      subjectId: sql.placeholder('subjectId'),
      details: sql.placeholder('details'),
    })
    .prepare('record_audit'),
);

/** The thing a change was made to. */
export interface Subject {
  type: string;
  id: string | number;
}

/**
 * Writes who did what to which thing into the audit log, in the transaction of the change itself: one cannot
 * be kept without the other. Those whom it concerns are told of it by the outbox of events, in the same transaction. Once
 * it is committed, pages that were kept before are drawn anew.
 */
export async function recordAudit(
  actor: Actor,
  action: string,
  subject: Subject,
  details: Record<string, unknown> = {},
): Promise<void> {
  if (!inTransaction()) throw new Error(`${action} must be recorded in the transaction of its change`);
  await insert().execute({
    actorId: actor.kind === 'user' ? actor.id : null,
    action,
    subjectType: subject.type,
    subjectId: String(subject.id),
    details: actor.kind === 'application' ? { ...details, applicationId: actor.applicationId } : details,
  });
  await recordAction(action, subject.id, details);
  afterCommit(() => changes().count++);
}
