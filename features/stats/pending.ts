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

/** SQL: how many tasks that nobody left, or profiles, stand in the status. */
const standing = (kind: 'task' | 'profile', status: 'pending' | 'under_review') => sql`(
  select coalesce(sum(counted), 0)::int from tallies where kind = ${kind} and subject = 0 and part = ${status})`;

/** What waits on the whole platform; administrators only. */
export async function pendingWork(actor: Actor): Promise<PendingWork> {
  requireAdmin(actor);
  const [row] = await db().execute<PendingWork>(sql`
    select
      (select count(*)::int from campaigns where status = 'pending') as campaigns,
      ${standing('task', 'pending')} as tasks,
      ${standing('task', 'under_review')} as "underReview",
      ${standing('profile', 'pending')} as approvals,
      (select count(*)::int from payouts where status = 'requested') as payouts`);
  if (!row) throw new Error('counting gives a row');
  return row;
}
