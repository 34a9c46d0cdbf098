import { sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { books, checkAgain, checkBooks } from '.';
import { invariants } from './invariants';

// Other tests keep rows that no book would.
freshDatabase();

const slow = {
  name: 'A check that takes longer than a request may',
  differences: sql`select 0 * random() from pg_sleep(6)`,
};

it('are checked whole however long one check takes, while nobody waits for them', async () => {
  const admin = await makeActor('admin');
  await expect(books(await makeActor('advertiser'))).rejects.toMatchObject({ code: 'forbidden' });
  const last = await books(admin);
  expect(last).toMatchObject({ checking: false, lines: expect.any(Array) });

  invariants.push(slow);
  try {
    const began = performance.now();
    expect(await checkAgain(admin)).toEqual({ ...last, checking: true });
    expect(performance.now() - began).toBeLessThan(5_500);
    await vi.waitFor(async () => expect((await books(admin)).lines).toHaveLength(invariants.length), {
      timeout: 15_000,
      interval: 500,
    });
    expect((await checkBooks()).at(-1)).toEqual({ invariant: slow.name, differences: 0, amount: 0 });
  } finally {
    invariants.pop();
  }
});
