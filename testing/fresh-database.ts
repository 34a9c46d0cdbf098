import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase } from '@/db/client';
import { env } from '@/lib/env';
import { databaseUrl } from '@/scripts/postgres/cluster';

/**
 * Gives the calling test file a migrated database of its own, for figures that count the whole platform. Call it
 * at the top of the file: such files run in a process of their own (`vitest.config.ts`), so no other meets this database.
 */
export function freshDatabase(): void {
  const template = inject('templateUrl');
  const name = `fanfare_fresh_${randomUUID().replaceAll('-', '')}`;
  const maintain = async (statement: string) => {
    const maintenance = postgres(databaseUrl(template, 'postgres'), { max: 1 });
    await maintenance.unsafe(statement);
    await maintenance.end();
  };
  beforeAll(async () => {
    await maintain(`create database "${name}" template "fanfare"`);
    process.env.DATABASE_URL = databaseUrl(template, name);
    if (!env().DATABASE_URL.endsWith(name)) throw new Error('something read the environment before');
  });
  afterAll(async () => {
    await closeDatabase();
    await maintain(`drop database "${name}"`);
  });
}
