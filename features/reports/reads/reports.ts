import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Actor, requireAdmin, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { type reportableType, type reportStatus, reports, users } from '@/db/schema';
import { Failure, found } from '@/lib/failure';
import type { SeenSubject } from '@/nouns/reports';

export type ReportStatus = (typeof reportStatus.enumValues)[number];
export type ReportableType = (typeof reportableType.enumValues)[number];

const handlers = alias(users, 'handlers');

const columns = {
  id: reports.id,
  reporterId: reports.reporterId,
  reporterUuid: users.uuid,
  reporterName: users.name,
  reportableId: reports.reportableId,
  reportableType: reports.reportableType,
  reason: reports.reason,
  description: reports.description,
  seen: reports.seen,
  status: reports.status,
  adminNote: reports.adminNote,
  handlerUuid: handlers.uuid,
  handlerName: handlers.name,
  handledAt: reports.handledAt,
  createdAt: reports.createdAt,
};

export type Report = Awaited<ReturnType<typeof select>>[number];

const select = (where: SQL | undefined) =>
  db()
    .select(columns)
    .from(reports)
    .innerJoin(users, eq(users.id, reports.reporterId))
    .leftJoin(handlers, eq(handlers.id, reports.handledBy))
    .where(where);

/** Administrators see every report, everyone else their own. */
const visibleTo = (actor: Actor) => {
  const user = requireUser(actor);
  return user.role === 'admin' ? undefined : eq(reports.reporterId, user.id);
};

/** A report the actor may see; `not_found` otherwise. */
export async function getReport(actor: Actor, id: string): Promise<Report> {
  const [report] = await select(and(eq(reports.id, id), visibleTo(actor)));
  return found(report, 'This report');
}

export interface ReportFilter {
  status?: ReportStatus;
  reportableType?: ReportableType;
}

const filtered = ({ status, reportableType: type }: ReportFilter) =>
  and(status ? eq(reports.status, status) : undefined, type ? eq(reports.reportableType, type) : undefined);

const encodeCursor = (report: Report) =>
  Buffer.from(`${report.createdAt.toISOString()} ${report.id}`).toString('base64url');

function decodeCursor(cursor: string): { at: string; id: string } {
  const [, at, id] =
    /^(\d{4}-\d\d-\d\dT[\d:.]{12}Z) ([0-9a-f-]{36})$/.exec(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    ) ?? [];
  if (!at || !id)
    throw new Failure('invalid', 'The cursor is not one of ours.', { fields: { cursor: 'is not valid' } });
  return { at, id };
}

/** One page of all reports, oldest first, with the cursor of the next; administrators only. */
export async function listReports(
  actor: Actor,
  { cursor, limit, ...filter }: ReportFilter & { cursor?: string; limit: number },
): Promise<{ reports: Report[]; nextCursor: string | null }> {
  requireAdmin(actor);
  const after = cursor ? decodeCursor(cursor) : undefined;
  const later =
    after && sql`(${reports.createdAt}, ${reports.id}) > (${after.at}::timestamptz, ${after.id}::uuid)`;
  const rows = await select(and(filtered(filter), later))
    .orderBy(asc(reports.createdAt), asc(reports.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { reports: page, nextCursor: rows.length > limit && last ? encodeCursor(last) : null };
}

const things = sql<number>`count(distinct (${reports.reportableType}, ${reports.reportableId}))::int`;

/** A reported thing with all reports on it, as the queue groups them. */
export interface ReportedItem {
  reportableType: ReportableType;
  reportableId: string;
  reports: number;
  open: number;
  firstAt: Date;
  lastAt: Date;
  reasons: string[];
  /** The states it was in when it was reported, each once. */
  seen: SeenSubject[];
}

export interface QueueFilter extends ReportFilter {
  /** `reports` puts the most reported first, `age` the longest waiting. */
  order?: 'reports' | 'age';
  page?: number;
  pageSize?: number;
}

/** The queue: reported things with a report that fits, most reported first unless asked otherwise. */
export async function listReportedItems(
  actor: Actor,
  { page = 1, pageSize = 30, order = 'reports', ...filter }: QueueFilter,
): Promise<{ items: ReportedItem[]; total: number }> {
  requireAdmin(actor);
  const where = filtered(filter);
  const waiting = sql`min(${reports.createdAt})`;
  const items = await db()
    .select({
      reportableType: reports.reportableType,
      reportableId: reports.reportableId,
      reports: count(),
      open: sql<number>`(count(*) filter (where ${reports.status} in ('pending', 'reviewed')))::int`,
      firstAt: sql<Date>`min(${reports.createdAt})`.mapWith(reports.createdAt),
      lastAt: sql<Date>`max(${reports.createdAt})`.mapWith(reports.createdAt),
      reasons: sql<string[]>`array_agg(distinct ${reports.reason})`,
      seen: sql<SeenSubject[]>`
        coalesce(jsonb_agg(distinct ${reports.seen}) filter (where ${reports.seen} is not null), '[]')`,
    })
    .from(reports)
    .where(where)
    .groupBy(reports.reportableType, reports.reportableId)
    .orderBy(
      ...(order === 'age' ? [waiting, desc(count())] : [desc(count()), waiting]),
      asc(reports.reportableId),
    )
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [row] = await db().select({ total: things }).from(reports).where(where);
  return { items, total: row?.total ?? 0 };
}

/** Every report on one thing, oldest first; administrators only. */
export async function reportsOn(actor: Actor, type: ReportableType, id: string): Promise<Report[]> {
  requireAdmin(actor);
  return select(and(eq(reports.reportableType, type), eq(reports.reportableId, id))).orderBy(
    asc(reports.createdAt),
  );
}

/** What one person reported, latest first; administrators only. */
export async function reportsBy(actor: Actor, reporterId: number, limit = 50): Promise<Report[]> {
  requireAdmin(actor);
  return select(eq(reports.reporterId, reporterId)).orderBy(desc(reports.createdAt)).limit(limit);
}

/** How many reported things have a report in each status, and in any; administrators only. */
export async function countReportedItems(
  actor: Actor,
  filter: Pick<ReportFilter, 'reportableType'> = {},
): Promise<Record<ReportStatus | 'all', number>> {
  requireAdmin(actor);
  const where = filtered(filter);
  const rows = await db()
    .select({ status: reports.status, things })
    .from(reports)
    .where(where)
    .groupBy(reports.status);
  const [whole] = await db().select({ things }).from(reports).where(where);
  const counts = { pending: 0, reviewed: 0, resolved: 0, dismissed: 0, all: whole?.things ?? 0 };
  for (const row of rows) counts[row.status] = row.things;
  return counts;
}
