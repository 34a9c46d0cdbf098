import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { reports } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { Failure } from '@/lib/failure';
import { getReport, type Report, type ReportStatus } from './reads/reports';

export type Decision = Exclude<ReportStatus, 'pending'>;

/** From which statuses each decision may be taken; resolved and dismissed are final. */
const openTo: Record<Decision, ReportStatus[]> = {
  reviewed: ['pending'],
  resolved: ['pending', 'reviewed'],
  dismissed: ['pending', 'reviewed'],
};

const outcome: Record<Decision, string> = {
  reviewed: 'is being looked into',
  resolved: 'was upheld, and we acted on it',
  dismissed: 'was looked at; it does not break our rules',
};

/**
 * Decides a report and tells its reporter. Administrators only. `report_closed` when it was resolved or
 * dismissed before, `not_found` when there is none.
 */
export async function decideReport(
  actor: Actor,
  id: string,
  { status, note }: { status: Decision; note?: string | null },
): Promise<Report> {
  const admin = requireAdmin(actor);
  return transaction(async () => {
    const before = await getReport(actor, id);
    const decided = await db()
      .update(reports)
      .set({
        status,
        adminNote: note ?? undefined,
        handledBy: admin.id,
        handledAt: sql`now()`,
        updatedAt: sql`now()`,
      })
      .where(and(eq(reports.id, id), inArray(reports.status, openTo[status])))
      .returning({ id: reports.id });
    if (decided.length === 0) {
      throw new Failure('report_closed', `This report is ${before.status}; it cannot become ${status}.`);
    }
    await recordAudit(
      actor,
      `reports.${status}`,
      { type: 'report', id },
      { status: { from: before.status, to: status }, note: note ?? null },
    );
    await notify({
      userId: before.reporterId,
      type: 'system',
      subject: subjectOf(`Your report was ${status}`, before.reason),
      message: `Your report "${before.reason}" ${outcome[status]}.`,
    });
    return getReport(actor, id);
  });
}

/** Takes the same decision on every open report on one thing. Returns how many were decided. */
export async function decideReportedItem(
  actor: Actor,
  ids: string[],
  decision: { status: Decision; note?: string | null },
): Promise<number> {
  requireAdmin(actor);
  return transaction(async () => {
    // In one order, so that two administrators deciding on the same thing wait instead of locking each other out.
    for (const id of [...ids].sort()) await decideReport(actor, id, decision);
    return ids.length;
  });
}
