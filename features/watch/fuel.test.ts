import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { platform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { watchFuel } from '@/db/schema';
import { fullTank } from '@/nouns/fuel';
import { makeActor } from '@/testing/factories';
import { refillFuel, watchBalance } from '.';
import { refundFuel, spendFuel } from './fuel';

const yesterday = (userId: number) =>
  db()
    .update(watchFuel)
    .set({ refilledOn: sql`refilled_on - 1` as never })
    .where(eq(watchFuel.userId, userId));
const posted = async (userId: number) => {
  const [row] = await db().execute<{ balance: number }>(sql`
    select (-sum(entry.amount))::float8 as balance from ledger_entries entry
    join ledger_accounts account on account.id = entry.account_id
    where account.kind = 'fuel' and account.owner = ${`user:${userId}`}`);
  return row?.balance ?? null;
};

it('starts full, is spent, comes back, and is full again the next day, whoever looks first', async () => {
  const user = await makeActor('influencer');
  expect(await watchBalance(user)).toEqual({ points: 0, fuel: fullTank });
  await transaction(() => spendFuel(user.id, 'a', 30));
  await transaction(() => spendFuel(user.id, 'b', 0.5));
  expect((await watchBalance(user)).fuel).toBe(69.5);
  await transaction(() => refundFuel(user.id, 'b', 0.5));
  expect((await watchBalance(user)).fuel).toBe(70);
  await yesterday(user.id);
  expect((await watchBalance(user)).fuel).toBe(100);
  expect(await posted(user.id)).toBe(70);
  await transaction(() => spendFuel(user.id, 'c', 100));
  expect([(await watchBalance(user)).fuel, await posted(user.id)]).toEqual([0, 0]);
  await expect(transaction(() => spendFuel(user.id, 'd', 0.000001))).rejects.toMatchObject({
    code: 'forbidden',
  });
});

it('is never overspent by photos at once', async () => {
  const user = await makeActor('influencer');
  const spent = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => transaction(() => spendFuel(user.id, `${user.id}-${n}`, 9))),
  );
  expect(spent.filter(({ status }) => status === 'fulfilled')).toHaveLength(11);
  expect([(await watchBalance(user)).fuel, await posted(user.id)]).toEqual([1, 1]);
});

it('is refilled by the job once a day, for the platform only', async () => {
  const user = await makeActor('influencer');
  await transaction(() => spendFuel(user.id, `${user.id}-x`, 40));
  await yesterday(user.id);
  expect(await refillFuel(platform)).toBeGreaterThan(0);
  expect(await posted(user.id)).toBe(100);
  expect(await refillFuel(platform)).toBe(0);
  await expect(refillFuel(await makeActor('admin'))).rejects.toMatchObject({ code: 'forbidden' });
});
