import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as adRoute from '@/app/v1/ads/[id]/route';
import * as adsRoute from '@/app/v1/ads/route';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { ads } from '@/db/schema';
import { TargetingField } from '@/nouns/fields/targeting';
import { mostAudiences, reaches, type Targeting, type Traits } from '@/nouns/targeting';
import { writeCountries } from '@/testing/countries';
import { makeActor, makeToken } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { ownProcess } from '@/testing/own-process';
import { type Asker, traitsOf } from './asker';
import { candidates } from './candidates';
import { createAd } from './create';
import { duplicateAd } from './duplicate';
import { isFor } from './reads/target';
import { deliveryRules } from './reads/why';
import { serveAd } from './serve';
import { updateAd } from './update';

const file = path.join(mkdtempSync(path.join(tmpdir(), 'fanfare-countries-')), 'countries.mmdb');
freshDatabase();
ownProcess(() => {
  writeCountries(file, { '192.0.2.0/24': 'DE', '198.51.100.0/24': 'FR' });
  return { GEOIP_DATABASE: file };
});

const addresses = { DE: '192.0.2.9', FR: '198.51.100.9', unknown: '203.0.113.9' };
const nobody: Traits = { country: null, device: null, language: null };
const agents = {
  desktop: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  mobile: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Mobile/15E148 Safari/604.1',
  tablet: 'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) Mobile/15E148 Safari/604.1',
};
const asker = (
  where: keyof typeof addresses,
  device: keyof typeof agents = 'desktop',
  languages: string | null = 'en',
): Asker => ({ address: addresses[where], userAgent: agents[device], languages });

let owner: UserActor;
beforeAll(async () => {
  owner = await makeActor('advertiser');
});
beforeEach(async () => {
  await db().update(ads).set({ status: 'paused' }).where(eq(ads.status, 'active'));
  await candidates().refresh();
});

async function makeAd(targeting: Targeting | null = null) {
  const { id } = await createAd(owner, { title: 't', content: 'c', budget: 10, pricePerView: 1, targeting });
  await updateAd(owner, id, { status: 'active' });
  return id;
}
const servedTo = async (who: Asker) => (await serveAd(who))?.ad.id;

test('an ad is served to those it is for and to nobody else, by country, device and language', async () => {
  const id = await makeAd({ countries: ['DE'], devices: ['mobile', 'tablet'], languages: ['no'] });
  expect(await servedTo(asker('DE', 'tablet', 'nb-NO,en;q=0.5'))).toBe(id);
  for (const other of [
    asker('FR', 'tablet', 'no'),
    asker('unknown', 'tablet', 'no'),
    asker('DE', 'desktop', 'no'),
    asker('DE', 'mobile', 'en,no;q=0.9'),
    asker('DE', 'mobile', null),
    { ...asker('DE', 'mobile', 'no'), userAgent: null },
    undefined,
  ])
    expect(await serveAd(other)).toBeNull();
});

test('where chance is left to the database it judges as memory does', async () => {
  const targets: Targeting[] = [{ hours: [3] }];
  for (const countries of [undefined, ['DE'], ['AT', 'FR']])
    for (const devices of [undefined, ['mobile' as const], ['desktop' as const, 'tablet' as const]])
      for (const languages of [undefined, ['de'], ['no', 'fil']])
        targets.push({
          ...(countries && { countries }),
          ...(devices && { devices }),
          ...(languages && { languages }),
        });
  const traits = [null, 'DE', 'FR'].flatMap((country) =>
    ([null, 'mobile', 'tablet'] as const).flatMap((device) =>
      [null, 'de', 'fil', 'DE'].map((language): Traits => ({ country, device, language })),
    ),
  );
  const judged = await db().execute<{ target: number; asker: number; is_for: boolean }>(sql`
    select target.at::int - 1 as target, asker.at::int - 1 as asker,
      ${isFor(sql`asker.it->>'country'`, sql`asker.it->>'device'`, sql`asker.it->>'language'`)} as is_for
    from jsonb_array_elements(${JSON.stringify(targets)}::jsonb) with ordinality target(it, at)
      cross join jsonb_array_elements(${JSON.stringify(traits)}::jsonb) with ordinality asker(it, at)
      cross join lateral (select nullif(target.it, '{}') as targeting) ads`);
  expect(judged.length).toBe(targets.length * traits.length);
  for (const { target, asker, is_for } of judged) {
    const [aim, who] = [targets[target] ?? {}, traits[asker] ?? nobody];
    expect([aim, who, is_for]).toEqual([aim, who, reaches(aim, who)]);
  }
});

test('once the last ad for some is gone, one that another instance activated is found at once', async () => {
  const id = await makeAd({ devices: ['desktop'] });
  expect(await servedTo(asker('DE'))).toBe(id);
  const elsewhere = (status: 'active' | 'paused', of: string) =>
    db().update(ads).set({ status }).where(eq(ads.id, of));
  await elsewhere('paused', id);
  expect(await serveAd(asker('DE'))).toBeNull();
  const other = await createAd(owner, { title: 't', content: 'c', budget: 10, pricePerView: 1 });
  await elsewhere('active', other.id);
  expect(await servedTo(asker('DE'))).toBe(other.id);
});

test('whoever asks gets each ad that is for them as likely as any other', async () => {
  const open = [await makeAd(), await makeAd()];
  const german = [
    await makeAd({ countries: ['DE'] }),
    await makeAd({ countries: ['DE'], devices: ['desktop'] }),
  ];
  const french = await makeAd({ countries: ['FR'] });
  const counts = new Map<string, number>();
  const served = await Promise.all(Array.from({ length: 1_600 }, () => servedTo(asker('DE'))));
  for (const id of served) counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
  expect([...counts.keys()].sort()).toEqual([...open, ...german].sort());
  // 1,600 draws over 4 ads: five standard deviations around 400.
  for (const count of counts.values()) expect(Math.abs(count - 400)).toBeLessThan(87);
  expect(counts.has(french)).toBe(false);
});

test('an acknowledged change of a target holds for whoever asks afterwards, wherever it was made', async () => {
  const ids = [await makeAd({ countries: ['DE'] }), await makeAd(), await makeAd({ languages: ['fr'] })];
  const targets: (Targeting | null)[] = [
    null,
    { countries: ['DE'] },
    { countries: ['FR'], devices: ['mobile'] },
    { languages: ['en'] },
    { devices: ['desktop', 'tablet'], languages: ['fr'] },
  ];
  const askers = (['DE', 'FR', 'unknown'] as const).flatMap((where) =>
    (['desktop', 'mobile'] as const).flatMap((device) =>
      ['en', 'fr'].map((tongue) => asker(where, device, tongue)),
    ),
  );
  let seed = 7;
  const chance = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const now = new Map<string, Targeting | null>([
    [ids[0] ?? '', { countries: ['DE'] }],
    [ids[1] ?? '', null],
    [ids[2] ?? '', { languages: ['fr'] }],
  ]);
  let reached = 0;
  for (let turn = 0; turn < 60; turn++) {
    const id = ids[chance(ids.length)] ?? '';
    const targeting = targets[chance(targets.length)] ?? null;
    // By a verb here, or by another instance of which this one hears nothing.
    if (chance(2) === 0) await updateAd(owner, id, { targeting });
    else await db().update(ads).set({ targeting }).where(eq(ads.id, id));
    now.set(id, targeting);
    const served = await Promise.all(askers.map(servedTo));
    for (const [at, who] of askers.entries()) {
      const got = served[at];
      const traits = traitsOf(who);
      if (!got) continue;
      expect(reaches(now.get(got) ?? {}, traits)).toBe(true);
      reached++;
    }
  }
  expect(reached).toBeGreaterThan(60);
  await candidates().refresh();
  for (const who of askers) {
    const some = [...now.values()].some((targeting) => reaches(targeting ?? {}, traitsOf(who)));
    expect((await servedTo(who)) !== undefined).toBe(some);
  }
});

test('days and hours are those of the ad’s time zone, by the clock of the database', async () => {
  const id = await makeAd();
  const [clock] = await db().execute<{ day: number; hour: number; there: number }>(sql`
    select extract(isodow from now() at time zone 'UTC')::int as day, extract(hour from now() at time zone 'UTC')::int as hour,
      extract(hour from now() at time zone 'Asia/Kathmandu')::int as there`);
  const { day = 1, hour = 0, there = 0 } = clock ?? {};
  const shownWith = async (targeting: Targeting, timeZone = 'UTC') => {
    await updateAd(owner, id, { targeting, timeZone });
    return (await servedTo(asker('DE'))) === id;
  };
  const others = (of: number[], without: number) => of.filter((each) => each !== without);
  const [days, hours] = [[1, 2, 3, 4, 5, 6, 7], Array.from({ length: 24 }, (_, at) => at)];
  expect(await shownWith({ weekdays: [day] })).toBe(true);
  expect(await shownWith({ weekdays: others(days, day) })).toBe(false);
  expect(await shownWith({ hours: [hour, (hour + 1) % 24] })).toBe(true);
  expect(await shownWith({ hours: others(hours, hour).filter((each) => each !== (hour + 1) % 24) })).toBe(
    false,
  );
  expect(await shownWith({ hours: [there, (there + 1) % 24] }, 'Asia/Kathmandu')).toBe(true);
  const rules = async () => (await deliveryRules(owner, id)).find(({ rule }) => rule === 'targeting');
  expect(await rules()).toMatchObject({ holds: true });
  await updateAd(owner, id, { targeting: { weekdays: others(days, day), hours: [hour] } });
  expect(await rules()).toMatchObject({
    holds: false,
    is: expect.stringContaining('Asia/Kathmandu'),
    change: expect.stringMatching(/^Wait/),
  });
  expect(await duplicateAd(owner, id)).toMatchObject({ targeting: { weekdays: others(days, day) } });
});

test('the API takes a target in one spelling, refuses what it does not know, and takes it off', async () => {
  const token = await makeToken(owner.id);
  const example = { title: 't', content: 'c', budget: 5, price_per_view: 1 };
  const targeting = {
    countries: ['fr', 'DE', 'fr'],
    devices: [],
    languages: ['NB'],
    hours: [23, 1],
    weekdays: null,
  };
  const made = await call(adsRoute.POST, 'POST', { token, body: { ...example, targeting } });
  expect([made.status, made.json.ad.targeting]).toEqual([
    201,
    { countries: ['DE', 'FR'], languages: ['no'], hours: [1, 23] },
  ]);
  const patch = (body: unknown) =>
    call(adRoute.PATCH, 'PATCH', { token, body, params: { id: made.json.ad.id } });
  for (const wrong of [
    { countries: ['XX'] },
    { countries: 'DE' },
    { devices: ['tv'] },
    { languages: ['english'] },
    { languages: ['qq'] },
    { weekdays: [0] },
    { hours: [24] },
    { hours: [1.5] },
    { country: ['DE'] },
    'DE',
    ['DE'],
  ])
    expect([wrong, (await patch({ targeting: wrong })).status]).toEqual([wrong, 400]);
  expect((await patch({ title: 'other' })).json.ad.targeting).toEqual(made.json.ad.targeting);
  expect((await patch({ targeting: { countries: [] } })).json.ad.targeting).toBeNull();
  expect(TargetingField.parse(null)).toBeNull();
});

test('an organisation has so many audiences at once, and may have more ads for each of them', async () => {
  const other = await makeActor('advertiser');
  const token = await makeToken(other.id);
  await db().execute(sql`
    insert into ads (user_id, created_by, title, content, budget, price_per_view, status, targeting)
    select ${other.id}, ${other.id}, 't', 'c', 0.01, 0.01, 'active',
      jsonb_build_object('languages', jsonb_build_array(chr(97 + n / 26) || chr(97 + n % 26)))
    from generate_series(0, ${mostAudiences - 1}::int) n`);
  const draft = { title: 't', content: 'c', budget: 0.01, pricePerView: 0.01 };
  const { id } = await createAd(other, { ...draft, targeting: { devices: ['mobile'] } });
  const patch = (body: unknown) => call(adRoute.PATCH, 'PATCH', { token, body, params: { id } });
  expect(await patch({ status: 'active' })).toMatchObject({
    status: 400,
    json: { error: { fields: { targeting: expect.stringMatching(/audience/) } } },
  });
  expect((await patch({ status: 'active', targeting: { languages: ['aa'], hours: [3] } })).status).toBe(200);
  expect((await patch({ targeting: { languages: ['aa'], devices: ['mobile'] } })).status).toBe(400);
  expect((await patch({ targeting: null })).status).toBe(200);
  expect((await patch({ status: 'paused' })).status).toBe(200);
  expect((await patch({ targeting: { devices: ['mobile'] } })).status).toBe(200);
});

test.for([
  '{}',
  '[]',
  '{"countries":[]}',
  '{"countries":["de"]}',
  '{"countries":[1]}',
  '{"countries":"DE"}',
  '{"devices":["tv"]}',
  '{"languages":["EN"]}',
  '{"weekdays":[8]}',
  '{"hours":["1"]}',
  '{"cities":["Wien"]}',
])('the database refuses %s as a target', async (targeting) => {
  const id = await makeAd();
  await expect(
    db().execute(sql`update ads set targeting = ${targeting}::jsonb where id = ${id}`),
  ).rejects.toMatchObject({ cause: { constraint_name: 'ads_targeting' } });
});
