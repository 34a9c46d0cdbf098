import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { taskAppeals, users } from '@/db/schema';

const repliers = alias(users, 'repliers');
const deciders = alias(users, 'deciders');

/** The appeals of a task, oldest first, with what both sides said; the caller has shown that its reader may see them. */
export const appealsOf = (taskId: number) =>
  db()
    .select({
      id: taskAppeals.id,
      rejectedAt: taskAppeals.rejectedAt,
      rejectReason: taskAppeals.rejectReason,
      statement: taskAppeals.statement,
      askedAt: taskAppeals.askedAt,
      reply: taskAppeals.reply,
      repliedAt: taskAppeals.repliedAt,
      repliedBy: repliers.name,
      /** Null while nobody decided. */
      outcome: taskAppeals.outcome,
      decision: taskAppeals.decision,
      decidedAt: taskAppeals.decidedAt,
      decidedBy: deciders.name,
    })
    .from(taskAppeals)
    .leftJoin(repliers, eq(repliers.id, taskAppeals.repliedBy))
    .leftJoin(deciders, eq(deciders.id, taskAppeals.decidedBy))
    .where(eq(taskAppeals.taskId, taskId))
    .orderBy(asc(taskAppeals.id));
