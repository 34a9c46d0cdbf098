import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { adForecast, createAd } from '.';

freshDatabase();

/** An ad of 10.00 at 0.05 that spent `each` in an hour of every one of these days ago. */
async function spending(owner: UserActor, each: number, daysAgo: number[]): Promise<string> {
  const { id } = await createAd(owner, {
    title: 'Fair',
    content: 'On the quay',
    budget: 10,
    pricePerView: 0.05,
  });
  for (const days of daysAgo) {
    await db().execute(sql`
      insert into ad_stats_hourly (ad_id, hour, views, billed, spend)
      values (${id}, date_trunc('hour', now() - make_interval(days => ${days})), 1, 1, ${each})`);
  }
  await db().execute(sql`update ads set spent_budget = ${each * daysAgo.length} where id = ${id}`);
  return id;
}

it('goes by the days since the first view, and says nothing before one is over', async () => {
  const owner = await makeActor('advertiser');
  expect(await adForecast(owner, await spending(owner, 1, []))).toEqual({
    viewsLeft: 200,
    dailySpend: 0,
    daysLeft: null,
  });
  expect(await adForecast(owner, await spending(owner, 1, [0]))).toEqual({
    viewsLeft: 180,
    dailySpend: 1,
    daysLeft: null,
  });
  // Three days and at most an hour more: a unit a day.
  const young = await adForecast(owner, await spending(owner, 1, [3, 2, 1]));
  expect(young.viewsLeft).toBe(140);
  expect(young.dailySpend).toBeGreaterThan(0.98);
  expect(young.dailySpend).toBeLessThanOrEqual(1);
  expect([7, 8]).toContain(young.daysLeft);
});
