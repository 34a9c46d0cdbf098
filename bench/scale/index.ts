import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { installMissing } from './install';
import type { Proof } from './proof';

/**
 * Two, then four instances behind HAProxy, over PgBouncer in transaction mode, with Redis and a streaming replica, all of
 * it on this machine and at loopback addresses. Proves what has to hold on many machines, prints it, writes
 * `bench/scale/results.md`, and fails when something does not hold.
 */
const { values } = parseArgs({
  options: {
    /** Only proofs whose name contains this. */
    only: { type: 'string', default: '' },
    port: { type: 'string', default: '3490' },
  },
});
/** No proof takes longer. */
const LONGEST_MS = 240_000;

installMissing();
const { setUp } = await import('./rig');
const [{ races }, { losses }, { limits }, { replicas }, { throughput }] = await Promise.all([
  import('./proofs/a-races'),
  import('./proofs/b-losses'),
  import('./proofs/c-limits'),
  import('./proofs/d-replica'),
  import('./proofs/e-throughput'),
]);
const { 'failover to the replica': failover, ...ofReplica } = replicas;

const lines = ['| what | holds | |', '| --- | --- | --- |'];
let failed = 0;
const rig = await setUp(Number(values.port));

// What was started ends with this, whatever ends it.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void rig.stop().finally(() => process.exit(1)));

async function prove(name: string, proof: Proof | undefined): Promise<void> {
  if (!proof || !name.includes(values.only)) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took too long')), LONGEST_MS);
  });
  const [holds, told] = await Promise.race([proof(rig), late])
    .then((figures) => [true, figures] as const)
    .catch((error: Error) => [false, error.message.replaceAll('\n', ' ')] as const)
    .finally(() => clearTimeout(timer));
  if (!holds) failed++;
  console.info(`${holds ? 'PASS' : 'FAIL'}  ${name}: ${told}`);
  lines.push(`| ${name} | ${holds ? 'yes' : '**no**'} | ${told} |`);
}

let table: string[] = [];
try {
  for (const proofs of [races, losses, limits, ofReplica]) {
    for (const [name, proof] of Object.entries(proofs)) await prove(name, proof);
  }
  if ('throughput'.includes(values.only)) {
    table = await throughput(rig);
    console.info(table.join('\n'));
  }
  await prove('failover to the replica', failover);
} finally {
  const { closeDatabase } = await import('@/db/client');
  try {
    await closeDatabase();
  } finally {
    await rig.stop();
  }
}
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}`;
writeFileSync(
  'bench/scale/results.md',
  [
    '# What `npm run scale` proved',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${machine}. Everything on the one machine: primary, replica, PgBouncer, Redis, HAProxy, instances and load share its cores, so that more instances cannot do more there than one that has them all.`,
    '',
    ...lines,
    '',
    ...table,
    '',
  ].join('\n'),
);
process.exit(failed > 0 ? 1 : 0);
