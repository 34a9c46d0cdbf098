import { and, desc, eq, lt, type SQL } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { auditLog, users } from '@/db/schema';
import type { Subject } from './record';

export interface AuditEntry {
  id: number;
  action: string;
  subjectType: string;
  subjectId: string;
  details: Record<string, unknown>;
  createdAt: Date;
  /** Null when the platform itself acted. */
  actor: { id: number; name: string; email: string } | null;
}

async function entries(where: SQL | undefined, limit: number): Promise<AuditEntry[]> {
  const rows = await db()
    .select({
      id: auditLog.id,
      action: auditLog.action,
      subjectType: auditLog.subjectType,
      subjectId: auditLog.subjectId,
      details: auditLog.details,
      createdAt: auditLog.createdAt,
      actor: { id: users.id, name: users.name, email: users.email },
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(where)
    .orderBy(desc(auditLog.id))
    .limit(limit);
  return rows;
}

export interface AuditFilter {
  action?: string;
  subjectType?: string;
  subjectId?: string;
  actorId?: number;
  /** Entries older than this id, for the next page. */
  before?: number;
}

/** The audit log, newest first; administrators only. */
export async function listAudit(actor: Actor, filter: AuditFilter = {}, limit = 50): Promise<AuditEntry[]> {
  requireAdmin(actor);
  return entries(
    and(
      filter.action ? eq(auditLog.action, filter.action) : undefined,
      filter.subjectType ? eq(auditLog.subjectType, filter.subjectType) : undefined,
      filter.subjectId ? eq(auditLog.subjectId, filter.subjectId) : undefined,
      filter.actorId ? eq(auditLog.actorId, filter.actorId) : undefined,
      filter.before ? lt(auditLog.id, filter.before) : undefined,
    ),
    limit,
  );
}

/** The history of one thing, newest first. The caller has already shown that its reader may see it. */
export const historyOf = (subject: Subject, limit = 50) =>
  entries(and(eq(auditLog.subjectType, subject.type), eq(auditLog.subjectId, String(subject.id))), limit);
