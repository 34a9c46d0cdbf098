import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';

interface PendingWork extends Record<string, unknown> {
  /** Campaigns that wait to be activated. */
  campaigns: number;
  /** Tasks nobody has completed yet, open briefs included. */
  tasks: number;
  /** Tasks that wait to be reviewed. */
  underReview: number;
  /** Social profiles that wait to be accepted. */
  approvals: number;
  /** Payouts that wait to be approved. */
  payouts: number;
}

/** What waits on the whole platform; administrators only. */
export async function pendingWork(actor: Actor): Promise<PendingWork> {
  requireAdmin(actor);
  const [row] = await db().execute<PendingWork>(sql`
    select
      (select count(*)::int from campaigns where status = 'pending') as campaigns,
      (select count(*)::int from tasks where status = 'pending' and left_at is null) as tasks,
      (select count(*)::int from tasks where status = 'under_review' and left_at is null) as "underReview",
      (select count(*)::int from networks where status = 'pending') as approvals,
      (select count(*)::int from payouts where status = 'requested') as payouts`);
  if (!row) throw new Error('counting gives a row');
  return row;
}
