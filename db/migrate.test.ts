import postgres from 'postgres';
import { describe, expect, inject, it } from 'vitest';
import { databaseUrl } from '@/scripts/postgres/cluster';
import { migrateDatabase, pendingMigrations } from './migrate';

describe('migrations', () => {
  it('are applied once by three starts at once on one empty database', async () => {
    const name = `empty_${process.pid}`;
    const url = databaseUrl(inject('templateUrl'), name);
    const maintenance = postgres(databaseUrl(url, 'postgres'), { max: 1 });
    await maintenance.unsafe(`create database ${name}`);
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    try {
      const all = await pendingMigrations(sql);
      expect(all).toBeGreaterThan(0);
      const applied: number[] = [];
      const record = async (count: number) => void applied.push(count);
      await Promise.all([1, 2, 3].map(() => migrateDatabase(url, record)));
      expect(applied).toEqual([all, 0, 0]);
      const [rows] = await sql<{ count: number }[]>`select count(*)::int from drizzle.__drizzle_migrations`;
      expect(rows?.count).toBe(all);
      expect(await pendingMigrations(sql)).toBe(0);
    } finally {
      await sql.end();
      await maintenance.unsafe(`drop database ${name} with (force)`);
      await maintenance.end();
    }
  });
});
