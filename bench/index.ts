import { readdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { connections, drive, driver } from './drive';
import { setUp } from './rig';
import { type Goal, type Measured, median, type Row, type Rows, ratio } from './row';

/**
 * What the production build does beside a raw Node server that gives the same answers and the obvious way of the same
 * work, in turns in one run, on a Postgres that keeps what it acknowledges. Writes `bench/results.md`; fails when a goal
 * is missed or what was acknowledged is not there.
 */
const { values } = parseArgs({
  options: {
    /** About two minutes of load: fewer and shorter turns. */
    quick: { type: 'boolean', default: false },
    /** Only files of `bench/rows` whose name contains this. */
    only: { type: 'string', default: '' },
    /** Another checkout, whose build is measured in the same turns. */
    before: { type: 'string' },
    port: { type: 'string', default: '3480' },
  },
});
const [rounds, seconds] = values.quick ? [3, 2] : [5, 5];
const warmUpSeconds = 2;

async function measure(row: Row): Promise<Measured> {
  const measured: Measured = { row, rounds: new Map(row.ways.map(({ name }) => [name, []])) };
  for (let round = 0; round <= rounds; round++) {
    // Each way comes first once; the round before the first only warms up.
    const turns = row.ways.map((_, turn) => row.ways[(turn + round) % row.ways.length]);
    for (const way of turns) {
      if (!way) continue;
      const { perSecond, answered, failed } = await drive(way.load, round === 0 ? warmUpSeconds : seconds);
      // The obvious way may fail at what it was not made for.
      if (failed > 0 && row.goals.some((goal) => goal.way === way.name)) {
        throw new Error(`${row.name}, ${way.name}: ${failed} of ${answered} requests failed`);
      }
      // What was under way at the end is written a moment later.
      await setTimeout(500);
      await rig.calm();
      await row.check?.(way.name, answered);
      if (round > 0) measured.rounds.get(way.name)?.push(perSecond);
    }
  }
  return measured;
}

const misses: string[] = [];
const lines = [
  '| work | way | requests a second | least | most | of the first |',
  '| --- | --- | ---: | ---: | ---: | ---: |',
];
const goals = ['| goal | wanted | is | |', '| --- | ---: | ---: | --- |'];

function note(measured: Measured): void {
  const { row } = measured;
  for (const { name } of row.ways) {
    const figures = measured.rounds.get(name) ?? [];
    const [middle, least, most] = [median(figures), Math.min(...figures), Math.max(...figures)];
    const share = ratio(measured, name, row.ways[0]?.name ?? '');
    lines.push(
      `| ${row.name} | ${name} | ${middle.toFixed(0)} | ${least.toFixed(0)} | ${most.toFixed(0)} | ${share.toFixed(2)} |`,
    );
    console.info(
      `${row.name.padEnd(46)} ${name.padEnd(20)} ${middle.toFixed(0).padStart(7)}/s (${least.toFixed(0)} to ${most.toFixed(0)})  ${share.toFixed(2)}`,
    );
  }
  for (const goal of row.goals) noteGoal(measured, goal);
}

function noteGoal(measured: Measured, { way, to, least }: Goal): void {
  const share = ratio(measured, way, to);
  const met = share >= least;
  const name = `${measured.row.name}: ${way} of ${to}`;
  goals.push(`| ${name} | ${least.toFixed(2)} | ${share.toFixed(2)} | ${met ? 'met' : 'missed'} |`);
  if (!met) misses.push(`${name} is ${share.toFixed(2)}, wanted ${least.toFixed(2)}`);
}

const rig = await setUp({ before: values.before, port: Number(values.port) });
try {
  const files = readdirSync('bench/rows')
    .filter((name) => name.includes(values.only))
    .sort();
  for (const file of files) {
    const { default: rowsOf } = (await import(`./rows/${file}`)) as { default: Rows };
    const rows = rowsOf(rig);
    for (let next = await rows.next(); !next.done; ) {
      const measured = await measure(next.value);
      note(measured);
      next = await rows.next(measured);
    }
  }
} finally {
  const { closeDatabase } = await import('@/db/client');
  try {
    await closeDatabase();
  } finally {
    await rig.stop();
  }
}

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${platform()} ${arch()}, Node ${process.version}`;
writeFileSync(
  'bench/results.md',
  [
    '# What `npm run bench` measured',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${machine}. ${rounds} rounds of ${seconds} s a way in turns, ${connections} connections, driven by ${driver}; server, database and load on the one machine. Figures are medians; shares are the median of the rounds' own. The first way of a row is what the others are shares of.`,
    '',
    ...lines,
    '',
    ...goals,
    '',
  ].join('\n'),
);
for (const miss of misses) console.error(`MISSED: ${miss}`);
process.exitCode = misses.length > 0 ? 1 : 0;
