import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { buildIfNeeded } from '@/scripts/build';
import { startCluster } from '@/scripts/postgres/cluster';
import { throwAwayFolder } from '@/scripts/postgres/throw-away';
import { Instance } from '../scale/instance';
import { eventsFor, until } from './events';
import { runInOwnMounts, smallDisk } from './small-disk';

/**
 * Breaks the production build again and again while it is written to, and looks after each time whether everything that
 * was acknowledged is there once, the books balance, and who was signed in still is. Loopback and a throw-away Postgres
 * that keeps what it acknowledges; fails when something does not hold.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    'database-kills': { type: 'string', default: '10' },
    /** Seconds without a database. */
    away: { type: 'string', default: '60' },
    port: { type: 'string', default: '3480' },
    /** Given by the command to itself. */
    inside: { type: 'boolean' },
  },
});

runInOwnMounts();
const home = throwAwayFolder('chaos');
const disk = smallDisk(home);
const cluster = await startCluster({
  home: path.join(home, 'postgres'),
  urlFile: path.join(home, 'database-url'),
  ephemeral: false,
});
const settings = {
  DATABASE_URL: cluster.url,
  AUTH_SECRET: 'a-secret-for-the-benchmark-only-0123456789',
  DATA_DIR: path.join(home, 'instance'),
  APP_URL: `http://127.0.0.1:${values.port}`,
  SEED: 'none',
  LOG_LEVEL: 'silent',
  RATE_LIMIT_PER_MINUTE: '0',
};
const app = new Instance(Number(values.port), () => settings);
/** Connections of our own come back by themselves. */
const sql = postgres(cluster.url, { max: 2, onnotice: () => undefined });

let failed = 0;
try {
  await buildIfNeeded(() => undefined);
  await app.start();
  Object.assign(process.env, settings);
  const [{ makeWorld }, { checkBooks }] = await Promise.all([import('./world'), import('@/features/ledger')]);
  const world = await makeWorld(app.origin);
  const events = eventsFor({
    app,
    cluster,
    sql,
    world,
    disk,
    data: path.join(home, 'postgres', 'cluster'),
    kills: Number(values.kills),
    databaseKills: Number(values['database-kills']),
    away: Number(values.away),
  });
  const acknowledged = { views: 0, joined: 0 };
  if (!disk) console.info('SKIP  the disk is full: only the root of a Linux machine can make a small one');

  for (const { name, times, happen } of events) {
    for (let turn = 1; turn <= times; turn++) {
      const stop = world.write();
      let line: string;
      try {
        await setTimeout(1_000);
        await happen();
        await setTimeout(1_500);
        const written = await stop();
        acknowledged.views += written.views.filter(({ status }) => status === 200).length;
        acknowledged.joined += written.joined.filter(({ status }) => status === 200).length;
        const told = await until(() => world.check(sql, written));
        const there = await world.total(sql);
        if (there.views < acknowledged.views || there.joined < acknowledged.joined)
          throw new Error(`acknowledged ${JSON.stringify(acknowledged)}, there ${JSON.stringify(there)}`);
        const off = (await until(checkBooks)).filter(({ differences }) => differences > 0);
        if (off.length > 0)
          throw new Error(`the books do not balance: ${off.map((each) => each.invariant).join(', ')}`);
        // A page may be refused for a while. Who is led to sign in stays signed out.
        await until(world.expectSignedIn);
        line = `PASS  ${name} (${turn} of ${times}): ${told}`;
      } catch (error) {
        failed++;
        line = `FAIL  ${name} (${turn} of ${times}): ${(error as Error).message}`;
      }
      console.info(line);
    }
  }
  const { views, joined } = acknowledged;
  console.info(
    `${failed} failures; ${views} views and ${joined} seats were acknowledged, and all are there.`,
  );
} finally {
  const { closeDatabase } = await import('@/db/client');
  await closeDatabase();
  await app.end();
  await sql.end({ timeout: 2 });
  await cluster.stop();
  disk?.end();
  rmSync(home, { recursive: true, force: true });
}
process.exit(failed > 0 ? 1 : 0);
