import { setTimeout } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as adRoute from '@/app/v1/ads/[id]/route';
import * as adsRoute from '@/app/v1/ads/route';
import type { UserActor } from '@/auth/actor';
import { db, pool } from '@/db/client';
import { ads } from '@/db/schema';
import { checkBooks } from '@/features/ledger';
import { makeActor, makeToken } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { candidates } from './candidates';
import { createAd, type NewAd } from './create';
import { type Hit, writeHits } from './impression-batch';
import { moderateAd } from './moderate';
import { ownAd } from './reads/ads';
import { paceAt } from './reads/pace';
import { adDays, daySpan } from './reads/stats';
import { serveAd } from './serve';
import { updateAd } from './update';

freshDatabase();

const hour = 3_600_000;
const inHours = (count: number) => new Date(Date.now() + count * hour);

let owner: UserActor;
beforeAll(async () => {
  owner = await makeActor('advertiser');
});
beforeEach(async () => {
  await db().update(ads).set({ status: 'paused' }).where(eq(ads.status, 'active'));
});

async function makeAd(values: Partial<NewAd>) {
  const { id } = await createAd(owner, { title: 't', content: 'c', budget: 100, pricePerView: 1, ...values });
  await updateAd(owner, id, { status: 'active' });
  return id;
}
const hit = (adId: string): Hit => ({ adId, kind: 'unverified', nonce: null, expiresAt: null, key: null });
const see = (id: string, times: number) =>
  writeHits(
    Array.from({ length: times }, () => hit(id)),
    true,
  );
const differences = async () => (await checkBooks()).filter((line) => line.differences > 0);
const billed = async (id: string) => (await ownAd(owner, id)).spentBudget;
/** What another instance wrote is known once the ids are read again. */
const served = async () => {
  await candidates().refresh();
  return (await serveAd())?.ad.id;
};

test('no more than the cap is charged on a day, however many hits come at once and on however many instances', async () => {
  const id = await makeAd({ dailyCap: 7.5 });
  expect(await served()).toBe(id);
  // Each call is a write of its own, as those of other instances are.
  await Promise.all(Array.from({ length: 8 }, () => see(id, 3)));
  expect(await billed(id)).toBe(7);
  expect(await served()).toBeUndefined();
  const [day] = await adDays(owner, id, daySpan({ from: new Date().toISOString().slice(0, 10) }));
  expect(day).toMatchObject({ views: 24, billed: 7, dailyCap: 17, budgetSpent: 0 });
  await updateAd(owner, id, { dailyCap: 9 });
  expect(await served()).toBe(id);
  await see(id, 5);
  expect(await billed(id)).toBe(9);
  await updateAd(owner, id, { dailyCap: 3 });
  await see(id, 5);
  expect(await billed(id)).toBe(9);
  expect(await differences()).toEqual([]);
});

test('the next day begins anew, and the budget bounds the cap', async () => {
  const id = await makeAd({ budget: 5, dailyCap: 3 });
  await see(id, 4);
  expect(await served()).toBeUndefined();
  await db().execute(sql`update ads set charged_day = charged_day - 1 where id = ${id}`);
  expect(await served()).toBe(id);
  await see(id, 1);
  // Hits that reach the budget are left for who pauses the ad.
  expect(await see(id, 2)).toContain('left');
  expect(await billed(id)).toBe(4);
  await db().execute(sql`update ads set charged_day = null where id = ${id}`);
});

test('a day that has begun goes on, whatever a clock says, and its cap is charged once', async () => {
  const id = await makeAd({ dailyCap: 3 });
  await db().execute(sql`update ads set charged_day = (now() at time zone 'UTC')::date + 1 where id = ${id}`);
  await see(id, 2);
  await see(id, 3);
  expect(await ownAd(owner, id)).toMatchObject({ spentBudget: 3, chargedToday: 3, withinCap: false });
  await updateAd(owner, id, { dailyCap: 5 });
  await see(id, 3);
  expect(await ownAd(owner, id)).toMatchObject({ spentBudget: 5, chargedToday: 5 });
  const [kept] = await db().execute(sql`select charged_day > (now() at time zone 'UTC')::date as goes_on
    from ads where id = ${id}`);
  expect(kept?.goes_on).toBe(true);
  expect(await differences()).toEqual([]);
});

/** What `change` does while others wait for the ad, which comes first. */
async function whileHeld(id: string, change: string, waiting: () => Promise<unknown>) {
  let done: Promise<unknown> = Promise.resolve();
  await pool().begin(async (tx) => {
    await tx`select 1 from ads where id = ${id} for update`;
    done = waiting();
    const isWaiting = () =>
      tx`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await isWaiting()).length === 0) await setTimeout(5);
    await tx.unsafe(`update ads set ${change} where id = '${id}'`);
  });
  await done;
}

test('what waited for its ad is judged by the clock once it has it', async () => {
  const id = await makeAd({});
  await whileHeld(id, 'starts_at = clock_timestamp()', () => see(id, 1));
  expect(await billed(id)).toBe(1);
});

test('of two changes at once the later one knows what the first one wrote', async () => {
  const id = await makeAd({});
  await whileHeld(id, "time_zone = 'Asia/Tokyo', charged_day = null, charged_on_day = 0", () =>
    updateAd(owner, id, { timeZone: 'UTC', title: 'other' }),
  );
  await see(id, 2);
  await updateAd(owner, id, { timeZone: 'Asia/Tokyo' });
  expect(await ownAd(owner, id)).toMatchObject({ timeZone: 'Asia/Tokyo', chargedToday: 2 });
  await whileHeld(id, "time_zone = 'UTC'", () => updateAd(owner, id, { timeZone: 'Asia/Tokyo' }));
  expect(await ownAd(owner, id)).toMatchObject({ timeZone: 'Asia/Tokyo', chargedToday: 2 });
  expect(await differences()).toEqual([]);
});

test('hits are left for the end of a budget only where they may reach it', async () => {
  const id = await makeAd({ budget: 5, dailyCap: 1 });
  expect(await see(id, 9)).toEqual(Array(9).fill('counted'));
  await updateAd(owner, id, { dailyCap: null, startsAt: inHours(1) });
  expect(await see(id, 9)).toEqual(Array(9).fill('counted'));
  await updateAd(owner, id, { startsAt: null });
  expect(await see(id, 9)).toEqual(Array(9).fill('left'));
  expect(await billed(id)).toBe(1);
});

test('where a midnight comes twice, the first one begins the day', async () => {
  const id = await makeAd({
    pacing: 'even',
    dailyCap: 50,
    timeZone: 'America/Havana',
    startsAt: new Date('2027-11-01T00:00:00Z'),
    endsAt: new Date('2027-11-20T00:00:00Z'),
  });
  const [row] = await db().execute(sql`select (${pace.dayAllowance})::float8 as daily
    from ads cross join (values ('2027-11-07 04:30Z'::timestamptz)) clock (at) where ads.id = ${id}`);
  expect(row?.daily).toBe(2);
});

test('days are those of the zone, and another zone counts what its own day was charged', async () => {
  const id = await makeAd({ dailyCap: 10, timeZone: 'Pacific/Kiritimati' });
  await see(id, 4);
  expect(await ownAd(owner, id)).toMatchObject({ timeZone: 'Pacific/Kiritimati', chargedToday: 4 });
  for (const zone of ['Pacific/Pago_Pago', 'Asia/Kolkata', 'UTC']) {
    expect(await updateAd(owner, id, { timeZone: zone })).toMatchObject({ chargedToday: 4 });
    expect(await differences()).toEqual([]);
  }
  await expect(updateAd(owner, id, { timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
    fields: { time_zone: expect.stringContaining('time zone') },
  });
});

test('an even pace gives each hour its part, and makes up for what was missed', async () => {
  const id = await makeAd({ pacing: 'even', endsAt: inHours(10) });
  expect(await served()).toBe(id);
  await see(id, 10);
  expect(await served()).toBeUndefined();
  await laterBy(3);
  expect(await served()).toBe(id);
  await see(id, 29);
  expect(await served()).toBe(id);
  await see(id, 1);
  expect(await served()).toBeUndefined();
  // What is left goes over what is left of the flight, whichever of them moves.
  expect(await updateAd(owner, id, { budget: 110 })).toMatchObject({ pacing: 'even' });
  expect(await served()).toBe(id);
  await see(id, 10);
  expect(await served()).toBeUndefined();
  expect(await updateAd(owner, id, { pacing: 'asap' })).toMatchObject({ withinPace: true });
  expect(await served()).toBe(id);
});

test('an ad that is released spreads what is left from then on', async () => {
  const admin = await makeActor('admin');
  const id = await makeAd({ pacing: 'even', endsAt: inHours(10) });
  await moderateAd(admin, id, { status: 'paused' });
  await db()
    .update(ads)
    .set({ pacedFrom: inHours(-6), endsAt: inHours(4) })
    .where(eq(ads.id, id));
  await moderateAd(admin, id, { status: 'active' });
  await see(id, 24);
  expect(await served()).toBe(id);
  await see(id, 1);
  expect(await served()).toBeUndefined();
});

/** Hours pass: what the pace goes by is that much longer ago. */
const laterBy = (count: number) => {
  const ago = sql`${count} * interval '1 hour'`;
  return db().execute(sql`update ads set starts_at = starts_at - ${ago}, ends_at = ends_at - ${ago},
    paced_from = paced_from - ${ago} where status = 'active'`);
};

test('over any fortnight an even pace is off by less than a twentieth, whenever viewers come', async () => {
  const start = Date.parse('2027-03-18T00:00:00Z');
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        offset: fc.integer({ min: 0, max: 23 }),
        capped: fc.boolean(),
        zone: fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kolkata'),
        night: fc.integer({ min: 0, max: 8 }),
      }),
      async ({ offset, capped, zone, night }) => {
        const [from, hours, budget] = [start + offset * hour, 14 * 24, 336];
        const id = await makeAd({
          budget,
          pricePerView: 0.5,
          pacing: 'even',
          timeZone: zone,
          startsAt: new Date(from),
          endsAt: new Date(from + hours * hour),
          dailyCap: capped ? 30 : null,
        });
        await updateAd(owner, id, { status: 'paused' });
        const rows = await db().execute<{ day: string; allowance: number; daily: number | null }>(sql`
          select (clock.at at time zone ads.time_zone)::date::text as day, (${pace.allowance})::float8 as allowance,
            (${pace.dayAllowance})::float8 as daily
          from ads cross join lateral generate_series(${new Date(from).toISOString()}::timestamptz + interval '30 minutes',
            ads.ends_at, interval '1 hour') as clock (at) where ads.id = ${id} order by clock.at`);
        expect(rows).toHaveLength(hours);
        let spent = 0;
        const charged = new Map<string, number>();
        let worst = 0;
        for (const [index, { day, allowance, daily }] of rows.entries()) {
          if ((index + offset) % 24 < night) continue;
          const today = () => charged.get(day) ?? 0;
          for (let viewer = 0; viewer < 20; viewer++) {
            if (spent >= allowance || (daily !== null && (today() >= daily || today() + 0.5 > 30))) break;
            spent += 0.5;
            charged.set(day, today() + 0.5);
          }
          worst = Math.max(worst, Math.abs(spent - ((index + 1) / hours) * budget) / budget);
        }
        expect(worst).toBeLessThan(0.05);
        expect(Math.max(...charged.values())).toBeLessThanOrEqual(capped ? 30 : budget);
        expect(spent).toBeGreaterThan(budget * 0.95);
      },
    ),
    { numRuns: 8 },
  );
});

const pace = paceAt(sql`clock.at`);

test('whatever is changed and however views come, what was acknowledged is kept to', async () => {
  const change = fc.oneof(
    fc.record({ dailyCap: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }) }),
    fc.constantFrom({ endsAt: inHours(-1) }, { endsAt: inHours(2) }, { endsAt: null }),
    fc.constantFrom({ timeZone: 'Asia/Tokyo' }, { timeZone: 'UTC' }),
  );
  const step = fc.record({ change, hits: fc.integer({ min: 1, max: 9 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const id = await makeAd({ budget: 1000 });
      let cap: number | null = null;
      let over = false;
      let charged = 0;
      for (const { change: changes, hits } of steps) {
        await updateAd(owner, id, changes);
        if ('dailyCap' in changes) cap = changes.dailyCap;
        if ('endsAt' in changes) over = changes.endsAt !== null && changes.endsAt < new Date();
        await Promise.all([see(id, hits), see(id, hits)]);
        if (!over) charged += Math.min(2 * hits, cap === null ? 2 * hits : Math.max(cap - charged, 0));
        expect(await billed(id)).toBe(charged);
      }
    }),
    { numRuns: 8 },
  );
  expect(await differences()).toEqual([]);
});

test('the API takes a cap, a zone and a pace, and refuses what cannot be kept', async () => {
  const token = await makeToken(owner.id);
  const example = { title: 't', content: 'c', budget: 5, price_per_view: 1 };
  const create = (more: object) => call(adsRoute.POST, 'POST', { token, body: { ...example, ...more } });
  const wanted = { daily_cap: 2.5, time_zone: 'Europe/Berlin', pacing: 'even' };
  const made = await create({ ...wanted, ends_at: '2027-12-31' });
  expect([made.status, made.json.ad]).toEqual([201, expect.objectContaining(wanted)]);
  const plain = (await create({})).json.ad;
  expect(plain).toMatchObject({ daily_cap: null, time_zone: 'UTC', pacing: 'asap' });
  for (const wrong of [
    { daily_cap: 0.5 },
    { daily_cap: 0 },
    { pacing: 'even' },
    { pacing: 'slow' },
    { time_zone: '+02:00' },
    { time_zone: 'Mars/Olympus' },
  ]) {
    expect([wrong, (await create(wrong)).status]).toEqual([wrong, 400]);
    const changed = await call(adRoute.PATCH, 'PATCH', { token, body: wrong, params: { id: plain.id } });
    expect([wrong, changed.status, Object.keys(changed.json.error.fields)]).toEqual([
      wrong,
      400,
      Object.keys(wrong),
    ]);
  }
  const off = await call(adRoute.PATCH, 'PATCH', {
    token,
    body: { ends_at: null },
    params: { id: made.json.ad.id },
  });
  expect([off.status, off.json.error.fields]).toEqual([400, { pacing: expect.any(String) }]);
});
