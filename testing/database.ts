import { rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '@/db/migrate';
import { databaseUrl, startCluster } from '@/scripts/postgres/cluster';
import { throwAwayFolder } from '@/scripts/postgres/throw-away';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that every worker's own database is copied from; nobody connects to it. */
    templateUrl: string;
  }
}

/**
 * Once for the whole run: a throw-away Postgres server with one migrated template database.
 * Each worker copies it (see worker.ts), so tests run side by side without seeing each other.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = throwAwayFolder('test');
  const cluster = await startCluster({
    home: path.join(home, 'postgres'),
    urlFile: path.join(home, 'database-url'),
    ephemeral: true,
  });
  const templateUrl = databaseUrl(cluster.url, 'fanfare');
  await migrateDatabase(templateUrl);
  project.provide('templateUrl', templateUrl);
  return async () => {
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  };
}
