import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import * as deliveryRoute from '@/app/v1/ads/[id]/delivery/route';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { ads, users } from '@/db/schema';
import type { AdRule } from '@/nouns/ads';
import type { Scope } from '@/nouns/scopes';
import { makeActor, makeToken } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { candidates } from './candidates';
import { createAd, type NewAd } from './create';
import { type Hit, writeHits } from './impression-batch';
import { moderateAd } from './moderate';
import { deliveryRules } from './reads/why';
import { serveAd } from './serve';
import { updateAd } from './update';

freshDatabase();

const inHours = (count: number) => new Date(Date.now() + count * 3_600_000);

let owner: UserActor;
beforeAll(async () => {
  owner = await makeActor('advertiser');
});

const hit = (adId: string): Hit => ({ adId, kind: 'unverified', nonce: null, expiresAt: null, key: null });

interface Case {
  inTheWay: AdRule[];
  values?: Partial<NewAd>;
  draft?: boolean;
  views?: number;
  next?: (id: string) => Promise<unknown>;
}

const cases: Record<string, Case> = {
  'nothing is in the way': { inTheWay: [] },
  'a draft': { inTheWay: ['status'], draft: true },
  'not begun': { inTheWay: ['flight'], values: { startsAt: inHours(1) } },
  over: { inTheWay: ['flight', 'status'], next: (id) => updateAd(owner, id, { endsAt: inHours(-1) }) },
  'enough for today': { inTheWay: ['daily_cap'], values: { dailyCap: 2 }, views: 3 },
  'as far as its pace': { inTheWay: ['pacing'], values: { pacing: 'even', endsAt: inHours(10) }, views: 1 },
  held: {
    inTheWay: ['status'],
    next: async (id) => moderateAd(await makeActor('admin'), id, { status: 'paused' }),
  },
  spent: { inTheWay: ['budget', 'status'], views: 9, next: (id) => updateAd(owner, id, { budget: 5 }) },
  'as far as its pace before its flight': {
    inTheWay: ['flight'],
    values: { pacing: 'even', endsAt: inHours(10) },
    views: 1,
    next: (id) => updateAd(owner, id, { startsAt: inHours(5) }),
  },
  'for some countries, where none is known': {
    inTheWay: ['targeting'],
    values: { targeting: { countries: ['DE'] } },
  },
  'for all days of the week': { inTheWay: [], values: { targeting: { weekdays: [1, 2, 3, 4, 5, 6, 7] } } },
  'beyond the cover': { inTheWay: ['cover', 'status'], values: { budget: 1_000_000 }, draft: true },
};

test.for(Object.entries(cases))('%s', async ([, { inTheWay, values, draft, views = 0, next }]) => {
  await db().update(ads).set({ status: 'paused' }).where(eq(ads.status, 'active'));
  const { id } = await createAd(owner, { title: 't', content: 'c', budget: 10, pricePerView: 1, ...values });
  if (!draft) await updateAd(owner, id, { status: 'active' });
  if (views > 0)
    await writeHits(
      Array.from({ length: views }, () => hit(id)),
      true,
    );
  await next?.(id);
  const rules = await deliveryRules(owner, id);
  expect(rules.filter(({ holds }) => !holds).map(({ rule }) => rule)).toEqual(inTheWay);
  for (const { holds, change } of rules) expect(change === null).toBe(holds);
  // The rules say what serving does.
  await candidates().refresh();
  expect((await serveAd())?.ad.id).toBe(inTheWay.length === 0 ? id : undefined);
});

test('a token that is limited to ads hears nothing of money that is none of theirs', async () => {
  const { id } = await createAd(owner, { title: 't', content: 'c', budget: 1_000_000, pricePerView: 1 });
  const cover = async (actor: UserActor) =>
    (await deliveryRules(actor, id)).find(({ rule }) => rule === 'cover')?.is;
  const limited = (...scopes: Scope[]) => ({ ...owner, token: { id: 1, scopes } });
  expect(await cover(limited('ads:read'))).toMatch(/cover is short of/);
  for (const actor of [owner, limited('ads:read', 'advertisers:read')])
    expect(await cover(actor)).toMatch(/cover is .*\d.* short of/);
});

test('the API tells its people, and whoever is suspended why', async () => {
  const { id } = await createAd(owner, { title: 't', content: 'c', budget: 10, pricePerView: 1 });
  await updateAd(owner, id, { status: 'active' });
  const ask = async (actor: UserActor) =>
    call(deliveryRoute.GET, 'GET', { token: await makeToken(actor.id), params: { id } });
  const { status, json } = await ask(owner);
  expect([status, json.served, json.rules.length]).toEqual([200, true, 8]);
  expect((await ask(await makeActor('advertiser'))).status).toBe(403);
  await db().update(users).set({ status: 'suspended', bannedAt: new Date() }).where(eq(users.id, owner.id));
  const now = await deliveryRules(owner, id);
  expect(now.filter(({ holds }) => !holds).map(({ rule }) => rule)).toEqual(['owner']);
});
