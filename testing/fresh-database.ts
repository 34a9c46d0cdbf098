import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { databaseUrl } from '@/scripts/postgres/cluster';
import { ownProcess } from './own-process';

/** Gives the calling test file a migrated database of its own, for figures that count the whole platform. */
export function freshDatabase(): void {
  const template = inject('templateUrl');
  const name = `fanfare_fresh_${randomUUID().replaceAll('-', '')}`;
  const maintain = async (statement: string) => {
    const maintenance = postgres(databaseUrl(template, 'postgres'), { max: 1 });
    await maintenance.unsafe(statement);
    await maintenance.end();
  };
  // The last hook runs first: nobody is connected any more when the database goes.
  afterAll(() => maintain(`drop database "${name}"`));
  ownProcess(async () => {
    await maintain(`create database "${name}" template "fanfare"`);
    return { DATABASE_URL: databaseUrl(template, name) };
  });
}
