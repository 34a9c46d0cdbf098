import { closeRedis, redisState } from '@/auth/redis';
import { closeDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { tryStorage } from '@/features/files';
import { mailsAreKept } from '@/features/mail';
import { crontab, tasks } from '@/jobs/tasks';
import { startWorker } from '@/jobs/worker';
import { appUrl, isForOneself } from '@/lib/env';
import { guardConsole, log } from '@/lib/log';
import { spokenError } from '@/lib/safe-error';
import { buildIfNeeded } from './build';
import { openDatabase } from './database';
import { completeEnvironment } from './environment';
import { announceDemo, announceSetup, fillDatabase } from './fill';
import { Cleanup, Lifetime, surviveClosedOutput } from './lifetime';
import { complain, say, step } from './progress.mjs';
import { type How, serve } from './server';

/** The drain and the database each have their own shorter limit; this is for what nobody foresaw. */
const LONGEST_STOP_MS = 20_000;

const NO_MAILS =
  'WARNING: no SMTP_URL is set. Mails are kept in the database, and nobody can confirm an address without an administrator.';

/** Brings the whole platform up and keeps it up until its end; then stops everything it started. */
export async function start(how: How): Promise<never> {
  surviveClosedOutput();
  const lifetime = new Lifetime();
  const cleanup = new Cleanup();
  let code = 0;
  try {
    await bringUp(how, lifetime, cleanup);
    say(`Stopping (${await lifetime.over}) ...`);
  } catch (error) {
    if (!lifetime.ended) {
      complain(spokenError(error));
      code = 1;
    }
  }
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  await cleanup.run();
  if (code === 0) say('Stopped.');
  process.exit(code);
}

async function bringUp({ dev, drawing }: How, lifetime: Lifetime, cleanup: Cleanup): Promise<void> {
  const { dataDirectory } = await completeEnvironment();
  const title = process.env.DATABASE_URL ? 'Checking the database' : 'Starting the embedded Postgres';
  const database = await step(title, () => openDatabase(dataDirectory));
  cleanup.add('the database', database.close);
  lifetime.continue();

  guardConsole(!dev);
  process.env.NEXTAUTH_URL ||= appUrl();
  cleanup.add('the connections', closeDatabase);
  await step('Preparing the database', () =>
    migrateDatabase(database.url, async (applied) => {
      if (applied > 0) say(`  ${applied} migrations applied.`);
      await fillDatabase(database);
    }),
  );
  lifetime.continue();

  await step('Trying the storage', requireStorage);
  // Its state is told from here on, a Redis that is away in the log.
  redisState();
  cleanup.add('the connection to Redis', async () => closeRedis());
  lifetime.continue();

  if (!dev) await buildIfNeeded((stop) => lifetime.interruptAtEnd(stop));
  lifetime.continue();
  keepServing();
  const server = await step('Starting the server', () => serve({ dev, drawing }));
  const worker = startWorker(tasks, crontab);
  cleanup.add('the server and the jobs', async () => {
    await Promise.all([server.stop(), worker.stop()]);
  });
  lifetime.continue();
  say(`Fanfare is ready at ${appUrl()}`);
  if (mailsAreKept() && !isForOneself()) say(NO_MAILS);
  await announceDemo();
  await announceSetup();
}

/** A store that is set up wrongly ends the start; one that does not answer for now ends nothing but uploads. */
async function requireStorage(): Promise<void> {
  const found = await tryStorage();
  if (found && !found.passing) throw new Error(`Uploads cannot be kept. ${found.problem}`);
  if (found) say(`  Uploads cannot be kept for now. ${found.problem}`);
}

/** One stray failure must not end the process for everybody else. */
function keepServing(): void {
  process.on('unhandledRejection', (error) => log().error({ err: error }, 'an unhandled rejection'));
  process.on('uncaughtException', (error) => log().error({ err: error }, 'an uncaught exception'));
}
