import { setTimeout } from 'node:timers/promises';
import { eq, inArray, ne, sql } from 'drizzle-orm';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db, pool } from '@/db/client';
import { ads } from '@/db/schema';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { createAd } from './create';
import { serveAd } from './serve';
import { updateAd } from './update';

freshDatabase();

let owner: UserActor;
beforeAll(async () => {
  owner = await makeActor('advertiser');
});
afterEach(async () => {
  await db().update(ads).set({ status: 'paused' }).where(eq(ads.status, 'active'));
});

/** Ads that another instance made, of which this one has heard nothing. */
async function makeAds(count: number): Promise<string[]> {
  const rows = await db().execute<{ id: string }>(sql`
    insert into ads (user_id, created_by, title, content, budget, price_per_view, status)
    select ${owner.id}, ${owner.id}, 'Ad ' || n, 'c', 10, 1, 'active' from generate_series(1, ${count}::int) n returning id`);
  return rows.map(({ id }) => id);
}
const pauseElsewhere = (ids: string[]) =>
  db().update(ads).set({ status: 'paused' }).where(inArray(ads.id, ids));
const serveMany = async (count: number) =>
  (await Promise.all(Array.from({ length: count }, serveAd))).map((served) => served?.ad.id);
const heard = () => expect.poll(async () => (await serveAd()) !== null, { timeout: 5_000 }).toBe(true);

test('an ad activated here is served at once, and while the ids are read again', async () => {
  expect(await serveAd()).toBeNull();
  const { id } = await createAd(owner, { title: 't', content: 'c', budget: 10, pricePerView: 1 });
  await updateAd(owner, id, { status: 'active' });
  // The ids of a moment ago are picked from while they are read again.
  for (let turn = 0; turn < 12; turn++) {
    expect((await serveAd())?.ad.id).toBe(id);
    await setTimeout(200);
  }
});

test('calls at once share their looks at the database, and each has a token of its own', async () => {
  await makeAds(5);
  await heard();
  const unsafe = pool().unsafe.bind(pool());
  let looks = 0;
  Object.assign(pool(), {
    unsafe: (...given: Parameters<typeof unsafe>) => {
      looks++;
      return unsafe(...given);
    },
  });
  const served = await Promise.all(Array.from({ length: 400 }, serveAd));
  Object.assign(pool(), { unsafe });
  expect(new Set(served.map((each) => each?.token)).size).toBe(400);
  expect(looks).toBeGreaterThan(0);
  expect(looks).toBeLessThan(10);
});

test('what another instance paused is not served from then on, however much of it, and the rest evenly', async () => {
  const ids = await makeAds(400);
  await heard();
  const [kept, gone] = [ids.slice(0, 8), ids.slice(8)];
  await pauseElsewhere(gone);
  const served = await serveMany(1_600);
  const counts = new Map(kept.map((id) => [id, 0]));
  for (const id of served) counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
  expect([...counts.keys()].sort()).toEqual(kept.toSorted());
  // 1,600 draws over 8 ads: five standard deviations around 200.
  for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(66);
});

test('under changes by another instance no call gets what was not servable any more when it came', async () => {
  const ids = await makeAds(20);
  await heard();
  const paused = new Set<string>();
  let calling = true;
  const call = async () => {
    while (calling) {
      const before = new Set(paused);
      expect(before).not.toContain((await serveAd())?.ad.id);
    }
  };
  const callers = Promise.all(Array.from({ length: 16 }, call));
  for (const id of ids.slice(0, -1)) {
    await pauseElsewhere([id]);
    paused.add(id);
    await setTimeout(20);
  }
  calling = false;
  await callers;
  expect((await serveAd())?.ad.id).toBe(ids.at(-1));
  await db().update(ads).set({ status: 'paused' }).where(ne(ads.status, 'paused'));
  expect(await serveAd()).toBeNull();
});
