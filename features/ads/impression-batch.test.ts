import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db, pool } from '@/db/client';
import { adImpressions, adTokenUses } from '@/db/schema';
import { checkBooks } from '@/features/ledger';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { createAd } from './create';
import { recordImpression } from './impression';
import { type Hit, type Outcome, writeHits } from './impression-batch';
import { newImpressionToken } from './impression-token';
import { ownAd } from './reads/ads';
import { removeAd } from './remove';
import { updateAd } from './update';

freshDatabase();

let owner: UserActor;
beforeAll(async () => {
  owner = await makeActor('advertiser');
});

async function makeAd(budget: number, chargePolicy: 'all' | 'verified' = 'all') {
  const { id } = await createAd(owner, { title: 't', content: 'c', budget, pricePerView: 1, chargePolicy });
  await updateAd(owner, id, { status: 'active' });
  return id;
}
const userAgent = 'Mozilla/5.0 Firefox/153.0';
const see = (id: string, token: string | null = null) => recordImpression(id, { token, userAgent });
const views = async (id: string) => (await ownAd(owner, id)).viewsCount;
const reasonsOf = async (id: string) =>
  (await db().select().from(adImpressions).where(eq(adImpressions.adId, id)))
    .map(({ reason }) => reason)
    .sort();
const differences = async () => (await checkBooks()).filter((line) => line.differences > 0);
const hit = (adId: string, key?: string): Hit => ({
  ...{ adId, kind: 'unverified', nonce: null, expiresAt: null },
  key: key === undefined ? null : { principal: 'address:x', key, requestHash: adId },
});

test('hits on many ads share one write, each judged by its own ad', async () => {
  const [all, verified, last, spent] = [
    await makeAd(100),
    await makeAd(100, 'verified'),
    await makeAd(3),
    await makeAd(1),
  ];
  await see(spent);
  const token = newImpressionToken(verified);
  const unknown = randomUUID();
  const seen = await Promise.allSettled([
    ...[all, all, verified, last, last, last, last, spent, unknown].map((id) => see(id)),
    ...[token, token, newImpressionToken(all)].map((each) => see(verified, each)),
  ]);
  expect(seen.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []))).toEqual([8]);
  expect(await reasonsOf(all)).toEqual(['billed', 'billed']);
  expect(await reasonsOf(verified)).toEqual(['billed', 'replayed', 'unverified', 'unverified']);
  expect(await reasonsOf(last)).toEqual(['billed', 'billed', 'billed', 'budget_spent']);
  expect(await reasonsOf(spent)).toEqual(['billed', 'budget_spent']);
  expect(await ownAd(owner, last)).toMatchObject({ status: 'paused', spentBudget: 3, viewsCount: 4 });
  const [written] = await db().execute<{ transactions: number }>(sql`
    select count(distinct xmin::text)::int as transactions from ad_impressions
    where ad_id in (${all}, ${verified})`);
  expect(written?.transactions).toBe(1);
  expect(await differences()).toEqual([]);
});

test('a token that was redeemed before tokens stood under their ads is worth nothing more', async () => {
  const id = await makeAd(100, 'verified');
  const [nonce, fresh] = [randomUUID(), randomUUID()];
  const expiresAt = new Date(Date.now() + 60_000);
  await db().insert(adTokenUses).values({ adId: '00000000-0000-0000-0000-000000000000', nonce, expiresAt });
  for (const each of [nonce, fresh, fresh])
    await writeHits([{ adId: id, kind: 'fresh', nonce: each, expiresAt, key: null }]);
  expect(await reasonsOf(id)).toEqual(['billed', 'replayed', 'replayed']);
});

test('an ad that somebody holds keeps its own hits waiting and no others', async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, () => makeAd(100)));
  const [held = '', ...free] = ids;
  let heldHits: Promise<unknown> = Promise.resolve();
  await pool().begin(async (tx) => {
    await tx`select 1 from ads where id = ${held} for update`;
    let isRecorded = false;
    heldHits = Promise.all([see(held), see(held), ...free.slice(0, 1).map((id) => see(id))]).then(() => {
      isRecorded = true;
    });
    for (let turn = 0; turn < 5; turn++) await Promise.all(free.map((id) => see(id)));
    await setTimeout(50);
    expect(isRecorded).toBe(false);
  });
  await heldHits;
  expect(await Promise.all(ids.map(views))).toEqual([2, 6, 5, 5]);
  await Promise.all([see(held), see(held)]);
  expect(await views(held)).toBe(4);
  expect(await differences()).toEqual([]);
});

test('of hits with one key the first is counted, wherever the others go', async () => {
  const [one, other, gone] = [await makeAd(100), await makeAd(100), await makeAd(100)];
  await writeHits([hit(gone, 'before')]);
  await removeAd(owner, gone);
  const asked: [Hit, Outcome][] = [
    [hit(one, 'shared'), 'counted'],
    [hit(one, 'shared'), 'repeated'],
    [hit(other, 'shared'), 'mismatched'],
    [hit(other, 'own'), 'counted'],
    [hit(other), 'counted'],
    [hit(gone, 'before'), 'repeated'],
    [hit(gone, 'new'), 'missing'],
    [hit(other, 'before'), 'mismatched'],
    [hit(gone), 'missing'],
  ];
  expect(await writeHits(asked.map(([each]) => each))).toEqual(asked.map(([, outcome]) => outcome));
  expect(await writeHits([hit(one, 'shared'), hit(other, 'new')])).toEqual(['repeated', 'counted']);
  expect(await Promise.all([one, other].map(views))).toEqual([1, 3]);
  expect(await differences()).toEqual([]);
});

test('hits that reach a budget are left to whoever tells of it', async () => {
  const id = await makeAd(3);
  expect(await writeHits([hit(id), hit(id)])).toEqual(['counted', 'counted']);
  expect(await writeHits([hit(id)])).toEqual(['left']);
  expect(await writeHits([hit(id)], true)).toEqual(['left']);
  await see(id);
  expect(await ownAd(owner, id)).toMatchObject({ status: 'paused', spentBudget: 3, viewsCount: 3 });
  expect(await writeHits([hit(id)])).toEqual(['counted']);
  expect(await reasonsOf(id)).toEqual(['billed', 'billed', 'billed', 'budget_spent']);
});

test('two instances that write at once spend a budget exactly', async () => {
  const id = await makeAd(1_000);
  // Each statement has a connection of its own, as those of several instances have.
  const written = await Promise.all(Array.from({ length: 40 }, () => writeHits([hit(id), hit(id)], true)));
  expect(written.flat()).toEqual(Array(80).fill('counted'));
  expect(await ownAd(owner, id)).toMatchObject({ spentBudget: 80, viewsCount: 80 });
  expect(await differences()).toEqual([]);
});
