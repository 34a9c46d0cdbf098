import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';

/** What waits for administrators, by the page that decides it. */
const queues = {
  campaigns: sql`select coalesce(pre_registered_at, created_at) as since from campaigns where status = 'pending'`,
  tasks: sql`
    select coalesce(completed_at, updated_at) as since from tasks
    where status = 'under_review' and left_at is null and user_id is not null`,
  networks: sql`select updated_at as since from networks where status = 'pending'`,
  reports: sql`select created_at as since from reports where status = 'pending'`,
  payouts: sql`select created_at as since from payouts where status = 'requested'`,
};

export type QueueName = keyof typeof queues;

export interface Queue {
  waiting: number;
  /** Since when the longest-waiting one waits; null when nothing does. */
  oldest: Date | null;
}

/** How much waits in each queue and since when, read at one moment; administrators only. */
export async function pendingQueues(actor: Actor): Promise<Record<QueueName, Queue>> {
  requireAdmin(actor);
  const names = Object.keys(queues) as QueueName[];
  const parts = names.map(
    (name) => sql`select ${name}::text as name, count(*)::int as waiting,
      (extract(epoch from min(since)) * 1000)::float8 as oldest from (${queues[name]}) ${sql.identifier(name)}`,
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
