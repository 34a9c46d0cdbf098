import type { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { checkBooks } from '@/features/ledger';
import { freshDatabase } from '@/testing/fresh-database';
import { seedDemo } from '.';
import { seedReference } from './reference';

freshDatabase();

const figures = async (query: ReturnType<typeof sql>) => {
  const rows = await db().execute<{ key: string; figure: string }>(query);
  return Object.fromEntries(rows.map(({ key, figure }) => [key, Number(figure)]));
};

describe('the demo world', () => {
  let took = 0;
  beforeAll(async () => {
    await seedReference();
    const start = performance.now();
    await seedDemo();
    took = performance.now() - start;
    console.log('took', took);
  }, 60_000);

  it('is made within seconds', () => {
    expect(took).toBeLessThan(20_000);
  });

  it('balances', async () => {
    const lines = await checkBooks();
    expect(lines.filter(({ differences }) => differences > 0)).toEqual([]);
  });

  it('refuses a database that is in use', async () => {
    await expect(seedDemo()).rejects.toThrow('without users');
  });
});
