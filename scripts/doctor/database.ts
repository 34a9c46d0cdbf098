import postgres from 'postgres';
import { migrationStanding } from '@/db/migrate';
import type { Env } from '@/lib/env';
import { isLoopback } from '@/lib/loopback';
import { errorInWords } from '@/lib/safe-error';
import { requireSafeSettings } from '../database';
import { about, type Finding } from './finding';

/** Beside the pools: the jobs, and what an upgrade or a command opens. */
const OTHER_CONNECTIONS = 6;
const LARGEST_DRIFT_MS = 2_000;

interface Facts extends postgres.Row {
  version: string;
  user: string;
  superuser: boolean;
  creates: boolean;
  foreign: number;
  most: number;
  encrypted: boolean;
}

const FACTS = `select current_setting('server_version') as version, current_user as user,
  (select rolsuper from pg_roles where rolname = current_user) as superuser,
  has_database_privilege(current_database(), 'CREATE') and has_schema_privilege('public', 'CREATE') as creates,
  (select count(*)::int from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'S')
     and not pg_has_role(c.relowner, 'USAGE')) as foreign,
  current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as most,
  coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as encrypted`;

interface Examined {
  findings: Finding[];
  /** Whether its rows can be looked at. */
  ready: boolean;
}

/** The database at the address where sessions are whole: whether it may be used at all, and then the rest. */
export async function databaseFindings(url: string, env: Env, instances: number): Promise<Examined> {
  try {
    await requireSafeSettings(url);
  } catch (error) {
    const words = errorInWords(error).replace(/\s*\n\s*/g, ' ');
    return { findings: [about('database').wrong(words)], ready: false };
  }
  return examineServer(url, env, instances);
}

/** Migrations, rights, connections and clock of a server that is safe. */
export async function examineServer(url: string, env: Env, instances: number): Promise<Examined> {
  const sql = postgres(url, { max: 1, prepare: false, connect_timeout: 10, onnotice: () => undefined });
  try {
    const [facts] = await sql.unsafe<Facts[]>(FACTS);
    if (!facts) throw new Error('the database says nothing about itself');
    const migrations = await migrationStanding(sql);
    const findings = [
      migrationFinding(facts, migrations),
      ...rightFindings(facts, url),
      ...connectionFindings(facts, env, instances),
      await clockFinding(sql),
    ];
    return { findings, ready: migrations.pending === 0 && migrations.unknown.length === 0 };
  } catch (error) {
    return { findings: [about('database').wrong(errorInWords(error))], ready: false };
  } finally {
    await sql.end({ timeout: 2 });
  }
}

function migrationFinding(facts: Facts, migrations: { pending: number; unknown: number[] }): Finding {
  const { ok, look, wrong } = about('database');
  const server = `Postgres ${facts.version.split(' ')[0]}`;
  if (migrations.unknown.length > 0) {
    return wrong(`${server} was migrated by a newer build. Start that one, or a newer one still.`);
  }
  return migrations.pending === 0
    ? ok(`${server}, migrated.`)
    : look(
        `${server} lacks ${migrations.pending} migrations, which the next start applies. Make a backup first.`,
      );
}

function rightFindings({ user, superuser, creates, foreign, encrypted }: Facts, url: string): Finding[] {
  const { ok, look, wrong } = about('rights');
  const { hostname } = new URL(url);
  const findings: Finding[] = [];
  if (!creates) {
    findings.push(
      wrong(`${user} may not make tables, so no version can be brought up. docs/operate.md has the grants.`),
    );
  }
  if (foreign > 0) {
    findings.push(
      wrong(`${foreign} tables belong to somebody else than ${user}. Give them to it: REASSIGN OWNED.`),
    );
  }
  if (superuser && !isLoopback(hostname)) {
    findings.push(
      look(`${user} is a superuser. Give the platform a role of its own; docs/operate.md has one.`),
    );
  }
  if (!encrypted && !isLoopback(hostname)) {
    findings.push(look(`The way to ${hostname} is not encrypted. Add sslmode=verify-full to the address.`));
  }
  return findings.length > 0 ? findings : [ok(`${user} may do what it has to.`)];
}

function connectionFindings({ most }: Facts, env: Env, instances: number): Finding[] {
  const { ok, wrong } = about('connections');
  if (env.DATABASE_POOLER !== 'none') return [ok('They are the pooler’s to give.')];
  const needed = instances * (env.DATABASE_POOL * (1 + env.APP_PROCESSES) + OTHER_CONNECTIONS);
  if (needed <= most) return [ok(`At most ${needed} of ${most}.`)];
  return [
    wrong(
      `Up to ${needed} are opened and the server has ${most}. Lower DATABASE_POOL, raise max_connections, or use PgBouncer.`,
    ),
  ];
}

async function clockFinding(sql: postgres.Sql): Promise<Finding> {
  const { ok, wrong } = about('clock');
  const before = Date.now();
  const [row] = await sql<
    { now: number }[]
  >`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`;
  const after = Date.now();
  const drift = Math.abs((row?.now ?? 0) - (before + after) / 2) - (after - before) / 2;
  if (drift < LARGEST_DRIFT_MS) return ok('This machine and the database agree.');
  return wrong(
    `This machine and the database are ${Math.round(drift / 1000)} s apart: links and tokens end too early or late. Set both by NTP.`,
  );
}
