import { readFileSync, statSync } from 'node:fs';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import { readingFrom } from '@/db/client';
import * as schema from '@/db/schema';

/** A table that a statement read from its first row to its last to find a few. */
export interface Scan {
  table: string;
  /** Rows looked at and left out. */
  wasted: number;
  statement: string;
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

/** Has Postgres write the plan of every statement of new sessions into its log. */
export async function logPlans(sql: Sql, database: string): Promise<void> {
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': 'json',
  };
  await sql`load 'auto_explain'`;
  for (const [name, value] of Object.entries(settings)) {
    await sql.unsafe(`alter database "${database}" set ${name} = '${value}'`);
  }
}

/** Where the log ends now. */
export const logEnd = (file: string) => statSync(file).size;

/** Every plan of the log from `start` on, with its statement and how many milliseconds that took. */
function plansIn(file: string, start: number): { statement: string; ms: number; plan: Plan }[] {
  const text = readFileSync(file).subarray(start).toString('utf8');
  // Each plan is indented by a tab; the next entry of the log begins at the edge.
  return [...text.matchAll(/duration: ([\d.]+) ms +plan:\n((?:\t.*\n)+)/g)].map(([, ms, indented = '']) => {
    const { 'Query Text': statement, Plan: plan } = JSON.parse(indented.replaceAll('\n\t', '\n'));
    return { statement, ms: Number(ms), plan };
  });
}

function scansOf(statement: string, plan: Plan): Scan[] {
  const wasted = (plan['Rows Removed by Filter'] ?? 0) * plan['Actual Loops'];
  const own = plan['Node Type'] === 'Seq Scan' && plan['Relation Name'];
  const kept = plan['Actual Rows'] * plan['Actual Loops'];
  return [
    // Reading most of a table to add it up is what adding up takes; reading it to find a few is a missing index.
    ...(own && wasted > 9 * kept ? [{ table: own, wasted, statement }] : []),
    ...(plan.Plans ?? []).flatMap((child) => scansOf(statement, child)),
  ];
}

/** The scans since `start` that left out more than `most` rows and nine of ten of what they read. */
export const wastefulScans = (file: string, start: number, most: number): Scan[] =>
  plansIn(file, start)
    .flatMap(({ statement, plan }) => scansOf(statement, plan))
    .filter(({ wasted }) => wasted > most);

/** The statement since `start` that took longest, and how long. */
export const slowestStatement = (
  file: string,
  start: number,
): { statement: string; ms: number } | undefined =>
  plansIn(file, start).sort((one, other) => other.ms - one.ms)[0];

/** What the statements of a read take in the database in milliseconds, planning included, by EXPLAIN ANALYZE. */
export async function databaseTime(sql: Sql, work: () => Promise<unknown>): Promise<number> {
  const asked: { query: string; params: unknown[] }[] = [];
  const logger = { logQuery: (query: string, params: unknown[]) => void asked.push({ query, params }) };
  await readingFrom(drizzle(sql, { schema, logger }), work);
  let milliseconds = 0;
  for (const { query, params } of asked) {
    const rows = await sql.unsafe<
      { 'QUERY PLAN': [{ 'Planning Time': number; 'Execution Time': number }] }[]
    >(`explain (analyze, timing off, format json) ${query}`, params as never[]);
    const plan = rows[0]?.['QUERY PLAN'][0];
    milliseconds += (plan?.['Planning Time'] ?? 0) + (plan?.['Execution Time'] ?? 0);
  }
  return milliseconds;
}
