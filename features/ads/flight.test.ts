import { and, eq, inArray } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import * as adRoute from '@/app/v1/ads/[id]/route';
import * as adsRoute from '@/app/v1/ads/route';
import { platform, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { adImpressions, ads, auditLog, notifications } from '@/db/schema';
import { readCover } from '@/features/campaigns/reads/cover';
import { checkBooks } from '@/features/ledger';
import { makeActor, makeToken } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { createAd } from './create';
import { duplicateAd } from './duplicate';
import { endFlights } from './end-flights';
import { recordImpression } from './impression';
import { moderateAd } from './moderate';
import { countAds, ownAd, searchAds } from './reads/ads';
import { adDays, daySpan } from './reads/stats';
import { serveAd } from './serve';
import { updateAd } from './update';

freshDatabase();

const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const past = () => ({ startsAt: minutes(-20), endsAt: minutes(-10) });
const running = () => ({ startsAt: minutes(-10), endsAt: minutes(10) });
const future = () => ({ startsAt: minutes(10), endsAt: minutes(20) });

let owner: UserActor;
beforeAll(async () => {
  owner = await makeActor('advertiser');
});

type Flight = { startsAt?: Date | null; endsAt?: Date | null };

async function makeAd(flight: Flight = {}, actor = owner) {
  const { id } = await createAd(actor, { title: 't', content: 'c', budget: 10, pricePerView: 1 });
  await updateAd(actor, id, { status: 'active' });
  if (flight.startsAt || flight.endsAt) await passTo(id, flight);
  return id;
}
/** Time passes: nothing else of the ad is written, and no instance is told. */
const passTo = (id: string, flight: Flight) => db().update(ads).set(flight).where(eq(ads.id, id));
const see = (id: string) => recordImpression(id, { token: null, userAgent: 'Mozilla/5.0 Firefox/153.0' });
const reasonsOf = async (id: string) =>
  (await db().select().from(adImpressions).where(eq(adImpressions.adId, id))).map(({ reason }) => reason);
const retire = () => db().update(ads).set({ status: 'paused' }).where(eq(ads.status, 'active'));
const deliveryOf = async (id: string) => {
  const rows = await searchAds(owner, { ...daySpan({}), pageSize: 100 });
  return rows.find((row) => row.id === id)?.delivery;
};

test('an ad is served within its flight alone, by the clock and without a write', async () => {
  await retire();
  const id = await makeAd(future());
  expect(await serveAd()).toBeNull();
  await passTo(id, running());
  await expect.poll(async () => (await serveAd())?.ad.id, { timeout: 5_000 }).toBe(id);
  await passTo(id, past());
  for (let call = 0; call < 5; call++) expect(await serveAd()).toBeNull();
  await retire();
});

test('views outside of the flight are kept with their reason and cost nothing', async () => {
  const id = await makeAd(future());
  await see(id);
  await passTo(id, running());
  await see(id);
  await passTo(id, past());
  await Promise.all([see(id), see(id)]);
  expect((await reasonsOf(id)).toSorted()).toEqual([
    'billed',
    'outside_flight',
    'outside_flight',
    'outside_flight',
  ]);
  expect(await ownAd(owner, id)).toMatchObject({ spentBudget: 1, viewsCount: 4 });
  const [day] = await adDays(owner, id, daySpan({ from: new Date().toISOString().slice(0, 10) }));
  expect(day).toMatchObject({ views: 4, billed: 1, outsideFlight: 3 });
  expect((await checkBooks()).filter((line) => line.differences > 0)).toEqual([]);
});

test('what is left of a budget is free once the flight is over, and reserved again only where the cover reaches', async () => {
  const actor = await makeActor('advertiser');
  const free = async () => (await readCover(actor.advertiserId ?? 0)).free;
  const before = await free();
  const id = await makeAd(running(), actor);
  expect(await free()).toBe(before - 10);
  await passTo(id, past());
  expect(await free()).toBe(before);
  const { id: other } = await createAd(actor, { title: 't', content: 'c', budget: before, pricePerView: 1 });
  await updateAd(actor, other, { status: 'active' });
  await expect(updateAd(actor, id, { endsAt: minutes(10) })).rejects.toMatchObject({ code: 'limit_reached' });
  await updateAd(actor, other, { status: 'paused' });
  await updateAd(actor, id, { endsAt: minutes(10) });
  expect(await free()).toBe(before - 10);
});

test('the platform pauses what is over and tells its team, once, also when two do it at the same moment', async () => {
  await retire();
  const over = await makeAd(past());
  const [waiting, goesOn] = [await makeAd(future()), await makeAd(running())];
  expect(await deliveryOf(over)).toBe('ended');
  const counts = await Promise.all([endFlights(platform), endFlights(platform)]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  const rows = await db()
    .select()
    .from(ads)
    .where(inArray(ads.id, [over, waiting, goesOn]));
  expect(Object.fromEntries(rows.map(({ id, status }) => [id, status]))).toEqual({
    [over]: 'paused',
    [waiting]: 'active',
    [goesOn]: 'active',
  });
  const trail = await db()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.action, 'ads.ended'), eq(auditLog.subjectId, over)));
  expect(trail).toHaveLength(1);
  const told = await db().select().from(notifications).where(eq(notifications.userId, owner.id));
  expect(told.filter(({ subject }) => subject?.includes('Flight over'))).toHaveLength(1);
  expect(await Promise.all([over, waiting, goesOn].map(deliveryOf))).toEqual([
    'ended',
    'scheduled',
    'active',
  ]);
  expect(await countAds(owner)).toMatchObject({ scheduled: 1, active: 1 });
  await expect(endFlights(await makeActor('admin'))).rejects.toMatchObject({ code: 'forbidden' });
});

test('what is over is not activated before its end moves, and an end that has passed pauses', async () => {
  const id = await makeAd(running());
  expect(await updateAd(owner, id, { endsAt: minutes(-1) })).toMatchObject({
    status: 'paused',
    flight: 'ended',
  });
  await expect(updateAd(owner, id, { status: 'active' })).rejects.toMatchObject({
    fields: { ends_at: 'must be in the future' },
  });
  const back = await updateAd(owner, id, { status: 'active', endsAt: minutes(5) });
  expect(back).toMatchObject({ status: 'active', flight: 'running' });
  await expect(updateAd(owner, id, { startsAt: minutes(6) })).rejects.toMatchObject({ code: 'invalid' });
  expect(await updateAd(owner, id, { startsAt: null, endsAt: null })).toMatchObject({ flight: 'running' });
});

test('an administrator who releases an ad does not bring back a flight that is over', async () => {
  const admin = await makeActor('admin');
  const id = await makeAd(running());
  await moderateAd(admin, id, { status: 'paused' });
  await passTo(id, past());
  expect(await moderateAd(admin, id, { status: 'active' })).toMatchObject({ status: 'paused' });
});

test('a copy has the flight of its original unless that is over', async () => {
  const id = await makeAd(future());
  expect(await duplicateAd(owner, id)).toMatchObject({ flight: 'scheduled' });
  await passTo(id, past());
  expect(await duplicateAd(owner, id)).toMatchObject({ startsAt: null, endsAt: null });
});

test('the API takes moments and bare days, and refuses a flight without time', async () => {
  const token = await makeToken(owner.id);
  const example = { title: 't', content: 'c', budget: 5, price_per_view: 1 };
  const body = { ...example, starts_at: '2027-03-01', ends_at: '2027-03-31' };
  const made = await call(adsRoute.POST, 'POST', { token, body });
  const whole = { starts_at: '2027-03-01T00:00:00.000Z', ends_at: '2027-03-31T23:59:59.000Z' };
  expect([made.status, made.json.ad]).toEqual([
    201,
    expect.objectContaining({ ...whole, not_served: 'scheduled' }),
  ]);
  const patch = (changes: unknown) =>
    call(adRoute.PATCH, 'PATCH', { token, body: changes, params: { id: made.json.ad.id } });
  for (const wrong of [
    { starts_at: '2027-04-02' },
    { ends_at: '2027-02-01T00:00:00Z' },
    { ends_at: 'soon' },
    { starts_at: '2027-05-02', ends_at: '2027-05-01' },
  ])
    expect([wrong, (await patch(wrong)).status]).toEqual([wrong, 400]);
  expect((await patch({ starts_at: null })).json.ad).toMatchObject({
    starts_at: null,
    ends_at: whole.ends_at,
  });
});
