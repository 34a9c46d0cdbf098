import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { coverExpiresSince } from '@/features/advertisers';
import { waitingSince } from '@/features/campaigns';
import { networkSince } from '@/features/networks';

/** What waits for administrators, one row a thing to decide, by the page that decides it. */
const queues = () => ({
  campaigns: sql`select ${waitingSince} as since from campaigns where status = 'pending'`,
  tasks: sql`
    select coalesce(completed_at, updated_at) as since from tasks
    where status = 'under_review' and left_at is null and user_id is not null`,
  escalated: sql`
    select coalesce(completed_at, updated_at) as since from tasks
    where status = 'under_review' and left_at is null and user_id is not null and clock_ended_at is not null`,
  appeals: sql`select asked_at as since from task_appeals where outcome is null`,
  networks: sql`select ${networkSince} as since from networks where status = 'pending'`,
  reports: sql`
    select min(created_at) as since from reports where status = 'pending' group by reportable_type, reportable_id`,
  payouts: sql`select created_at as since from payouts where status = 'requested'`,
  invoices: sql`
    select due_on::timestamp at time zone 'UTC' as since from invoices
    where status = 'pending' and due_on < (now() at time zone 'UTC')::date`,
  cover: sql`select ${coverExpiresSince()} as since from advertisers where ${coverExpiresSince()} is not null`,
});

export type QueueName = keyof ReturnType<typeof queues>;

export interface Queue {
  waiting: number;
  /** Since when the longest-waiting one waits, an invoice since its due day; null when nothing does. */
  oldest: Date | null;
}

/**
 * How much waits in each queue and since when, read at one moment: what their pages list, reports by the thing that
 * was reported, invoices that are overdue, and organisations whose cover expires. Administrators only.
 */
export async function pendingQueues(actor: Actor): Promise<Record<QueueName, Queue>> {
  requireAdmin(actor);
  const each = queues();
  const names = Object.keys(each) as QueueName[];
  const parts = names.map(
    (name) => sql`select ${name}::text as name, count(*)::int as waiting,
      (extract(epoch from min(since)) * 1000)::float8 as oldest from (${each[name]}) ${sql.identifier(name)}`,
  );
  const rows = await db().execute<{ name: QueueName; waiting: number; oldest: number | null }>(
    sql.join(parts, sql` union all `),
  );
  const read = new Map(rows.map((row) => [row.name, row]));
  return Object.fromEntries(
    names.map((name) => {
      const { waiting = 0, oldest = null } = read.get(name) ?? {};
      return [name, { waiting, oldest: oldest === null ? null : new Date(oldest) }];
    }),
  ) as Record<QueueName, Queue>;
}
