import { and, asc, desc, eq, gt, ilike, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { auditLog, users } from '@/db/schema';
import { type Window, within } from '@/db/window';
import { likePattern } from '@/lib/like';
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

function entries(where: SQL | undefined, limit: number, oldestFirst = false): Promise<AuditEntry[]> {
  return db()
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
    .orderBy(oldestFirst ? asc(auditLog.id) : desc(auditLog.id))
    .limit(limit);
}

export interface AuditFilter {
  action?: string;
  subjectType?: string;
  subjectId?: string;
  /** Whose doing; `platform` is what it did by itself. */
  actor?: number | 'platform';
  /** The days it was written on. */
  made?: Window;
  /** Part of the acting person's name or email address, or the whole id of the subject. */
  text?: string;
  /** Entries older than this id, for the next page. */
  before?: number;
  /** Entries newer than this id, for the page before: those next to it. */
  after?: number;
}

const matching = (text: string) => {
  const pattern = likePattern(text);
  return or(ilike(users.name, pattern), ilike(users.email, pattern), eq(auditLog.subjectId, text));
};

const doneBy = (actor: AuditFilter['actor']) => {
  if (actor === undefined) return undefined;
  return actor === 'platform' ? isNull(auditLog.actorId) : eq(auditLog.actorId, actor);
};

/** The audit log, newest first; administrators only. */
export async function listAudit(actor: Actor, filter: AuditFilter = {}, limit = 50): Promise<AuditEntry[]> {
  requireAdmin(actor);
  const rows = await entries(
    and(
      filter.action ? eq(auditLog.action, filter.action) : undefined,
      filter.subjectType ? eq(auditLog.subjectType, filter.subjectType) : undefined,
      filter.subjectId ? eq(auditLog.subjectId, filter.subjectId) : undefined,
      doneBy(filter.actor),
      filter.made && within(sql`${auditLog.createdAt}`, filter.made),
      filter.text ? matching(filter.text) : undefined,
      filter.before ? lt(auditLog.id, filter.before) : undefined,
      filter.after ? gt(auditLog.id, filter.after) : undefined,
    ),
    limit,
    filter.after !== undefined,
  );
  return filter.after === undefined ? rows : rows.reverse();
}

interface AuditVocabulary {
  actions: string[];
  subjectTypes: string[];
  /** Administrators who did something, and whoever else is asked for. */
  actors: { id: number; name: string }[];
}

/** What stands in the newest entries, by name: what a list can be narrowed to. Administrators only. */
export async function auditVocabulary(actor: Actor, asked?: number | 'platform'): Promise<AuditVocabulary> {
  requireAdmin(actor);
  const [rows, actors] = await Promise.all([
    db().execute<{ action: string; subjectType: string }>(sql`
      select distinct action, subject_type as "subjectType" from (
        select action, subject_type from audit_log order by id desc limit 20000
      ) recent`),
    db()
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(
        or(
          and(eq(users.role, 'admin'), sql`exists (select 1 from audit_log where actor_id = ${users.id})`),
          typeof asked === 'number' ? eq(users.id, asked) : undefined,
        ),
      )
      .orderBy(asc(sql`lower(${users.name})`), asc(users.id)),
  ]);
  const sorted = (words: string[]) => [...new Set(words)].sort();
  return {
    actions: sorted(rows.map(({ action }) => action)),
    subjectTypes: sorted(rows.map(({ subjectType }) => subjectType)),
    actors,
  };
}

/** The history of one thing, newest first. The caller has already shown that its reader may see it. */
export const historyOf = (subject: Subject, limit = 50) =>
  entries(and(eq(auditLog.subjectType, subject.type), eq(auditLog.subjectId, String(subject.id))), limit);
