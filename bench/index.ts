import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measure } from './measure';
import { Report } from './report';
import { type Rig, setUp } from './rig';
import type { Rows } from './row';

/**
 * What the production build does beside a raw Node server that gives the same answers, the obvious way of the same
 * work, Next alone and Payload CMS, in turns in one run, on a Postgres that keeps what it acknowledges. A row that fails
 * keeps no other from being measured, and the run ends in time. Writes `bench/results.md`; fails when a goal is missed or
 * what was acknowledged is not there.
 */
const { values } = parseArgs({
  options: {
    /** Short turns and small sizes: about two minutes of load. */
    quick: { type: 'boolean', default: false },
    /** Only files of `bench/rows` whose name contains one of these, between commas. */
    only: { type: 'string', default: '' },
    /** Another checkout, whose build is measured in the same turns. */
    before: { type: 'string' },
    /** How many minutes the run may take, the build included. */
    minutes: { type: 'string' },
    port: { type: 'string', default: '3480' },
  },
});
const turns = values.quick ? { rounds: 1, seconds: 1, warmUp: 0 } : { rounds: 3, seconds: 2, warmUp: 1 };
const minute = 60_000;
/** When nothing more is measured, and how long a file of rows may take; the build before is not counted by the latter. */
const ends = Date.now() + Number(values.minutes ?? (values.quick ? 8 : 24)) * minute;
const longest = 7 * minute;

const report = new Report();

/** What `work` gives, unless it takes too long. */
async function intime<T>(work: Promise<T>, until: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('its time was over')), Math.max(until - Date.now(), 0));
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function run(rig: Rig, file: string): Promise<void> {
  const until = Math.min(ends, Date.now() + longest);
  const { default: rowsOf } = (await import(`./rows/${file}`)) as { default: Rows };
  const rows = rowsOf(rig);
  try {
    for (let next = await intime(rows.next(), until); !next.done; ) {
      const row = next.value;
      const measured = await intime(measure(rig, row, turns, until), until).catch((error) => {
        report.failed(row.name, error);
        return { row, rounds: new Map<string, number[]>() };
      });
      if (measured.rounds.size > 0) report.add(measured);
      next = await intime(rows.next(measured), until);
    }
  } finally {
    await intime(rows.return(), Date.now() + 20_000).catch(() => undefined);
  }
}

/** What reads a database of its own, and asks the product for nothing over the network. */
const ofDatabases = ['i-leaderboard.ts', 'j-statistics.ts', 'k-browse.ts'];
const wanted = values.only.split(',');
const files = readdirSync('bench/rows')
  .filter((name) => wanted.some((part) => name.includes(part)))
  .sort();

const rig = await setUp({
  serving: files.some((name) => !ofDatabases.includes(name)),
  before: values.before,
  port: Number(values.port),
  quick: values.quick,
  remark: (text) => report.remark(text),
});
try {
  for (const file of files) {
    if (Date.now() >= ends) report.failed(file, 'the time of the run was over');
    else await run(rig, file).catch((error) => report.failed(file, error));
  }
} finally {
  report.write('bench/results.md', turns);
  // Whatever hangs now keeps nobody waiting.
  setTimeout(() => process.exit(1), 40_000).unref();
  const { closeDatabase } = await import('@/db/client');
  await closeDatabase().catch((error) => console.error('The connections did not close:', error));
  await rig.stop();
}
report.printGoals();
for (const miss of report.misses) console.error(`MISSED: ${miss}`);
process.exit(report.misses.length > 0 ? 1 : 0);
