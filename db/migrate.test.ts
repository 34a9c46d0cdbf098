import postgres from 'postgres';
import { describe, expect, inject, it, vi } from 'vitest';
import { databaseUrl } from '@/scripts/postgres/cluster';
import { migrateDatabase, pendingMigrations } from './migrate';

describe('migrations', () => {
  it('are applied once by three starts at once on one empty database', async () => {
    await onDatabase('empty', async (sql, url) => {
      const all = await pendingMigrations(sql);
      expect(all).toBeGreaterThan(0);
      const applied: number[] = [];
      const record = async (count: number) => void applied.push(count);
      await Promise.all([1, 2, 3].map(() => migrateDatabase(url, record)));
      expect(applied).toEqual([all, 0, 0]);
      const [rows] = await sql<{ count: number }[]>`select count(*)::int from drizzle.__drizzle_migrations`;
      expect(rows?.count).toBe(all);
      expect(await pendingMigrations(sql)).toBe(0);
    });
  });

  it('of a newer build keep an older one from starting, which says so and changes nothing', async () => {
    await onDatabase('newer', async (sql, url) => {
      await migrateDatabase(url);
      const later = Date.UTC(2031, 4, 6);
      await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of another build', ${later})`;
      const filled = vi.fn(async () => undefined);
      await expect(migrateDatabase(url, filled)).rejects.toThrow(
        /newer build: it has 1 migrations that this one does not know \(the latest of 2031-05-06\)/,
      );
      expect(filled).not.toHaveBeenCalled();
    });
  });

  it('from before the first release cannot be brought over, which is said; nothing is changed', async () => {
    await onDatabase('older', async (sql, url) => {
      await migrateDatabase(url);
      await sql`update drizzle.__drizzle_migrations set hash = 'of an early build', created_at = ${Date.UTC(2026, 0, 2)}`;
      await expect(migrateDatabase(url)).rejects.toThrow(
        /before the first release, by a build of 2026-01-02/,
      );
    });
  });

  it('that are refused give the reason of Postgres and what has to be granted', async () => {
    await onDatabase('closed', async (sql, url) => {
      const user = `guest_${process.pid}`;
      const guest = new URL(url);
      Object.assign(guest, { username: user, password: 'guest' });
      await sql.unsafe(`create role ${user} login password 'guest'`);
      try {
        const refusal = await migrateDatabase(guest.href).catch((error: Error) => error.message);
        expect(refusal).toContain('permission denied for database');
        expect(refusal).toContain('(42501)');
        expect(refusal).toContain(
          `GRANT CONNECT, CREATE, TEMPORARY ON DATABASE "${guest.pathname.slice(1)}" TO "${user}"`,
        );
        expect(refusal).toContain(`GRANT USAGE, CREATE ON SCHEMA public TO "${user}"`);
        expect(refusal).not.toContain('password');
        await sql.unsafe(`grant connect, create, temporary on database ${guest.pathname.slice(1)} to ${user};
          grant usage, create on schema public to ${user}`);
        await migrateDatabase(guest.href);
        expect(await pendingMigrations(sql)).toBe(0);
      } finally {
        await sql.unsafe(`drop owned by ${user}; drop role ${user}`);
      }
    });
  });
});

/** An empty database for the length of `work`. */
async function onDatabase(
  purpose: string,
  work: (sql: postgres.Sql, url: string) => Promise<void>,
): Promise<void> {
  const name = `${purpose}_${process.pid}`;
  const url = databaseUrl(inject('templateUrl'), name);
  const maintenance = postgres(databaseUrl(url, 'postgres'), { max: 1 });
  await maintenance.unsafe(`create database ${name}`);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql, url);
  } finally {
    await sql.end();
    await maintenance.unsafe(`drop database ${name} with (force)`);
    await maintenance.end();
  }
}
