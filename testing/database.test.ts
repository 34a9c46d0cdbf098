import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db, pool } from '@/db/client';
import { pendingMigrations } from '@/db/migrate';

describe('the test database', () => {
  it('is a migrated copy of this worker alone', async () => {
    const [row] = await db().execute<{ name: string }>(sql`select current_database() as name`);
    expect(row?.name).toBe(`fanfare_worker_${process.env.VITEST_POOL_ID}`);
    expect(await pendingMigrations(pool())).toBe(0);
  });
});
