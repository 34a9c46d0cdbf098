import { type Actor, requireActive } from '@/auth/actor';
import { limitReport } from '@/auth/limits';
import { db, transaction } from '@/db/client';
import { reports } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { getReport, type Report, type ReportableType } from './reads/reports';
import { seenNow } from './reads/subjects';

export interface NewReport {
  reportableId: string;
  reportableType: ReportableType;
  reason: string;
  description: string | null;
}

/**
 * Files a report of the acting user, with what there was to see of a thing of ours; at most 20 an hour. Whether the
 * reported thing exists is not checked.
 */
export async function createReport(actor: Actor, report: NewReport): Promise<Report> {
  const user = requireActive(actor);
  await limitReport(user.id);
  return transaction(async () => {
    const [made] = await db()
      .insert(reports)
      .values({ ...report, reporterId: user.id, seen: await seenNow(report) })
      .returning({ id: reports.id });
    if (!made) throw new Error('the insert returned no row');
    await recordAudit(actor, 'reports.create', { type: 'report', id: made.id });
    return getReport(actor, made.id);
  });
}
