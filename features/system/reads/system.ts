import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, pool } from '@/db/client';
import { pendingMigrations } from '@/db/migrate';
import { jobRuns } from '@/db/schema';
import { appUrl, env } from '@/lib/env';
import { timetable } from './timetable';

/** The id of the build that runs; null outside a production build. Administrators only. */
export async function buildId(actor: Actor): Promise<string | null> {
  requireAdmin(actor);
  if (env().NODE_ENV !== 'production') return null;
  return (await readFile('.next/BUILD_ID', 'utf8')).trim();
}

/** The database as the platform uses it; administrators only. */
export async function databaseState(actor: Actor) {
  requireAdmin(actor);
  const [row] = await db().execute<{
    version: string;
    size: string;
    connections: number;
    most: number;
    migrations: number;
    since: Date;
  }>(sql`
    select current_setting('server_version') as version, pg_database_size(current_database())::text as size,
      (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
      current_setting('max_connections')::int as most,
      (select count(*)::int from drizzle.__drizzle_migrations) as migrations`);
  if (!row) throw new Error('the database says nothing about itself');
  return { ...row, size: Number(row.size), pending: await pendingMigrations(pool()) };
}

export interface ScheduledTask {
  task: string;
  /** As in a crontab, in UTC. */
  schedule: string;
  /** When it was last due and put into the queue. */
  lastRun: Date | null;
  nextRun: Date | null;
  /** How it has run so far, on all instances; null before it ran once. */
  record: typeof jobRuns.$inferSelect | null;
}

export interface WaitingJob {
  id: number;
  task: string;
  attempts: number;
  maxAttempts: number;
  error: string | null;
  runAt: Date;
  /** Whether an instance works on it now. */
  running: boolean;
  /** It was tried as often as it may be; only a person tries it again. */
  givenUp: boolean;
}

const at = (value: number | null) => (value === null ? null : new Date(value));

/** The timetable and the queue, failed jobs first; administrators only. Empty before the first worker started. */
export async function jobState(actor: Actor, now = new Date()) {
  requireAdmin(actor);
  const [known] = await db().execute<{ ready: boolean }>(
    sql`select to_regclass('graphile_worker._private_jobs') is not null as ready`,
  );
  const ready = known?.ready === true;
  const runs = ready
    ? await db().execute<{ task: string; last: number | null }>(sql`
        select identifier as task, (extract(epoch from last_execution) * 1000)::float8 as last
        from graphile_worker._private_known_crontabs`)
    : [];
  const rows = ready
    ? await db().execute<{
        id: string;
        task: string;
        attempts: number;
        most: number;
        error: string | null;
        runAt: number;
        running: boolean;
      }>(sql`
        select job.id::text, task.identifier as task, job.attempts::int, job.max_attempts::int as most,
          job.last_error as error, (extract(epoch from job.run_at) * 1000)::float8 as "runAt",
          job.locked_at is not null as running
        from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
        order by job.last_error is null, job.run_at limit 100`)
    : [];
  const [total] = ready
    ? await db().execute<{ waiting: number; failed: number }>(sql`
        select count(*)::int as waiting, count(last_error)::int as failed from graphile_worker._private_jobs`)
    : [];
  const records = new Map((await db().select().from(jobRuns)).map((record) => [record.task, record]));
  const last = new Map(runs.map((run) => [run.task, at(run.last)]));
  const scheduled: ScheduledTask[] = timetable(now).map((entry) => ({
    ...entry,
    record: records.get(entry.task) ?? null,
    lastRun: last.get(entry.task) ?? null,
  }));
  const jobs: WaitingJob[] = rows.map(({ id, most, runAt, ...job }) => ({
    ...job,
    id: Number(id),
    maxAttempts: most,
    runAt: new Date(runAt),
    givenUp: job.attempts >= most,
  }));
  return { scheduled, jobs, waiting: total?.waiting ?? 0, failed: total?.failed ?? 0 };
}

const secret = (value: string | undefined) => (value ? 'set' : 'not set');

/** The settings in force. Whatever opens something is told only as set or not; administrators only. */
export function settingsInForce(actor: Actor): Record<string, string> {
  requireAdmin(actor);
  const all = env();
  return {
    APP_URL: appUrl(),
    NODE_ENV: all.NODE_ENV,
    HOST: all.HOST,
    PORT: String(all.PORT),
    DATABASE_URL: 'set',
    DATABASE_DIRECT_URL: secret(all.DATABASE_DIRECT_URL),
    DATABASE_REPLICA_URL: secret(all.DATABASE_REPLICA_URL),
    DATABASE_POOLER: all.DATABASE_POOLER,
    DATABASE_POOL: String(all.DATABASE_POOL),
    APP_PROCESSES: String(all.APP_PROCESSES),
    AUTH_SECRET: 'set',
    PAYOUT_KEY: secret(all.PAYOUT_KEY),
    PAYOUT_KEY_BEFORE: secret(all.PAYOUT_KEY_BEFORE),
    REQUIRE_SECOND_FACTOR: all.REQUIRE_SECOND_FACTOR,
    PAYOUT_HOLD_HOURS: all.PAYOUT_HOLD_HOURS === 0 ? 'off' : String(all.PAYOUT_HOLD_HOURS),
    DATA_DIR: all.DATA_DIR,
    TRUST_PROXY: String(all.TRUST_PROXY),
    RATE_LIMIT_PER_MINUTE: all.RATE_LIMIT_PER_MINUTE === 0 ? 'off' : String(all.RATE_LIMIT_PER_MINUTE),
    NETWORKS_PER_USER: String(all.NETWORKS_PER_USER),
    INVOICE_GRACE_DAYS: String(all.INVOICE_GRACE_DAYS),
    INVOICE_PAUSE_DAYS: String(all.INVOICE_PAUSE_DAYS),
    KEEP_MAILS_DAYS: String(all.KEEP_MAILS_DAYS),
    KEEP_NOTIFICATIONS_DAYS: all.KEEP_NOTIFICATIONS_DAYS === 0 ? 'off' : String(all.KEEP_NOTIFICATIONS_DAYS),
    KEEP_API_LOG_DAYS: String(all.KEEP_API_LOG_DAYS),
    WEBHOOK_TARGETS: all.WEBHOOK_TARGETS,
    GEOIP_DATABASE: all.GEOIP_DATABASE ?? 'not set',
    REDIS_URL: secret(all.REDIS_URL),
    SMTP_URL: secret(all.SMTP_URL),
    MAIL_FROM: all.MAIL_FROM,
    LOG_LEVEL: all.LOG_LEVEL,
    METRICS_TOKEN: secret(all.METRICS_TOKEN),
    COMPANY_NAME: all.COMPANY_NAME || 'not set',
    COMPANY_IBAN: secret(all.COMPANY_IBAN),
    COMPANY_ADDRESS: all.COMPANY_ADDRESS || 'not set',
    COMPANY_TAX_ID: all.COMPANY_TAX_ID || 'not set',
    COMPANY_EMAIL: all.COMPANY_EMAIL || 'not set',
    COMPANY_PAYMENT: all.COMPANY_PAYMENT || 'not set',
  };
}
