import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as createRoute from '@/app/api/campaign/create/route';
import * as getRoute from '@/app/api/campaign/get/route';
import * as postRegisterRoute from '@/app/api/campaign/post-register/route';
import * as preRegisterRoute from '@/app/api/campaign/pre-register/route';
import * as settingsRoute from '@/app/api/campaign/settings/route';
import * as statusRoute from '@/app/api/campaign/status/route';
import * as updateRoute from '@/app/api/campaign/update/route';
import * as listRoute from '@/app/api/campaigns/route';
import * as allowedRoute from '@/app/api/general/lists/allowed-campaigns/route';
import type { UserActor } from '@/auth/actor';
import { allowedCampaigns, listCampaigns } from '@/contracts/campaigns/campaigns';
import * as management from '@/contracts/campaigns/management';
import { db } from '@/db/client';
import { countries } from '@/db/schema';
import { findCampaign } from '@/features/campaigns';
import { makeBrief, makeCampaign, makeCategory, makeNetwork, makeParticipant } from '@/testing/campaigns';
import { makeActor, makeAdvertiser, makeRates, makeToken, makeUser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';

freshDatabase();

let admin: UserActor;
let owner: UserActor;
let adminToken: string;
let ownerToken: string;

type Route = { POST: Parameters<typeof call>[0] };
const send = (route: Route, token: string, body: unknown = {}) => call(route.POST, 'POST', { token, body });
const ofOwner = () => owner.advertiserId ?? 0;
const draft = () => makeCampaign({ status: 'draft', participantsLimit: 20, advertiserId: ofOwner() });
const documented = (row: Record<string, unknown>, example: object) =>
  Object.fromEntries(Object.keys(example).map((key) => [key, row[key]]));

beforeAll(async () => {
  const first = await makeAdvertiser();
  if (first.id !== 1) throw new Error('the first advertiser of a fresh database has id 1');
  await makeCampaign(
    {
      advertiserId: 1,
      name: 'campaign name',
      tagline: 'Tagline',
      description: '\n\nTest descriptions for the show us your pet campaign\n\nRequirements\n\n',
      imageLogo: '/static/media/campaigns/advertiser_1/2025-07-14__08-07-06__bdefault_campaign_base.jpg',
      imagePost:
        '/static/media/campaigns/advertiser_1/2025-07-14__08-07-06__bistockphoto-536315459-612x612.jpg',
      dateStart: new Date('2025-07-14T08:07:06Z'),
      dateEnd: new Date('2025-07-16T16:14:34Z'),
      maximumTaskCompleteHours: 24,
      hasBonus: true,
      postRate: 100,
    },
    { networks: ['facebook', 'instagram'], hashtags: ['hashtag'] },
  );
  admin = await makeActor('admin');
  owner = await makeActor('advertiser');
  adminToken = await makeToken(admin.id);
  ownerToken = await makeToken(owner.id);
  await makeRates({ USD: 1 });
});

describe('documented examples', () => {
  it('000-10 the campaigns of an advertiser', async () => {
    const { status, json } = await send(listRoute, adminToken, listCampaigns.example?.request);
    expect(status).toBe(200);
    const [example] = listCampaigns.example?.response ?? [];
    if (!example) throw new Error('no example');
    expect(json).toHaveLength(1);
    expect(documented(json[0], example)).toEqual({
      ...example,
      image_logo: `http://127.0.0.1:3000${example.image_logo}`,
      image_post: `http://127.0.0.1:3000${example.image_post}`,
    });
    expect(json[0]).toMatchObject({ status: 'completed', advertiser_id: 1 });
  });

  it('000-22 settings, in all four encodings', async () => {
    const { id } = await draft();
    const form = `campaign_id=${id}&settings[post_rate]=30&settings[has_bonus]=true&settings[promo_reach_bonus]=50`;
    const multipart = new FormData();
    for (const pair of form.split('&')) multipart.append(...(pair.split('=') as [string, string]));
    const packed = new Response(multipart);
    const bodies: [string, string][] = [
      ['application/x-www-form-urlencoded', form],
      ['text/plain', form.replaceAll('&', '\n')],
      ['text/plain', form],
      [packed.headers.get('content-type') ?? '', await packed.text()],
      [
        'application/json',
        JSON.stringify({ ...(management.campaignSettings.example?.request as object), campaign_id: id }),
      ],
    ];
    for (const [type, body] of bodies) {
      await db().execute(sql`update campaigns set post_rate = 1, has_bonus = false where id = ${id}`);
      const { status, json } = await call(settingsRoute.POST, 'POST', {
        token: ownerToken,
        headers: { 'content-type': type },
        body,
        url: '/api/campaign/settings/',
      });
      expect(status).toBe(200);
      expect(json).toEqual(management.campaignSettings.example?.response);
      expect(await findCampaign(owner, id)).toMatchObject({
        postRate: 30,
        hasBonus: true,
        promoReachBonus: 50,
        promoBestPostBonus: 0,
        maximumTaskCompleteHours: 72,
      });
    }
  });

  it('000-24, 000-25 and 000-23: announced, closed, approved', async () => {
    const { id } = await draft();
    const early = await send(postRegisterRoute, ownerToken, { campaign_id: id });
    expect([early.status, early.json.error]).toEqual([409, 'not_pre_registered']);
    for (const [route, contract, body] of [
      [preRegisterRoute, management.preRegisterCampaign, {}],
      [postRegisterRoute, management.postRegisterCampaign, {}],
      [statusRoute, management.setCampaignStatus, { status: 'active' }],
    ] as const) {
      for (let again = 0; again < 2; again++) {
        const { status, json } = await send(route, adminToken, { campaign_id: id, ...body });
        expect(status).toBe(200);
        expect(json).toEqual(contract.example?.response);
      }
    }
    expect((await findCampaign(owner, id)).status).toBe('active');
    const late = await send(preRegisterRoute, ownerToken, { campaign_id: id });
    expect([late.status, late.json.error]).toEqual([409, 'wrong_state']);
  });

  it('000-49 campaigns one may join', async () => {
    const brand = await makeActor('advertiser');
    const token = await makeToken(brand.id);
    const own = { advertiserId: brand.advertiserId ?? 0 };
    await makeCampaign({ id: 123, name: 'Summer Fashion Campaign', ...own });
    await makeCampaign({ name: 'Paused', status: 'paused', ...own });
    await makeCampaign({
      name: 'Over',
      ...own,
      dateStart: new Date('2024-01-01'),
      dateEnd: new Date('2024-02-01'),
    });
    const { status, json } = await send(allowedRoute, token);
    expect(status).toBe(200);
    expect(json).toEqual(allowedCampaigns.example?.response);
    const all = await call(allowedRoute.GET, 'GET', { token: adminToken });
    expect(all.json.campaigns).toContainEqual({ id: 123, name: 'Summer Fashion Campaign' });
  });
});

describe('000-10 the list', () => {
  it('shows an advertiser its own, in any status, and nothing of others', async () => {
    const { id } = await draft();
    const mine = (await send(listRoute, ownerToken)).json as { id: number; advertiser_id: number }[];
    expect(mine.map((row) => row.id)).toContain(id);
    expect(mine.every((row) => row.advertiser_id === ofOwner())).toBe(true);
    expect((await send(listRoute, ownerToken, { advertiser_id: 1 })).json).toEqual([]);
    expect((await send(listRoute, adminToken, { advertiser_id: 2_000_000_000 })).json).toEqual([]);
    const all = await call(listRoute.GET, 'GET', { token: adminToken, url: '/api/campaigns?limit=2&page=1' });
    expect(all.json.map((row: { id: number }) => row.id)[0]).toBe(1);
    expect(all.json).toHaveLength(2);
  });

  it('shows what is open to a user, with what they may publish as', async () => {
    const [land] = await db()
      .insert(countries)
      .values({ code: 'zz', name: 'Nowhere', currencyCode: 'USD', allowed: false })
      .returning();
    const person = await makeUser('influencer');
    await makeNetwork(person.id, { network: 'youtube', kind: 'channel' });
    const { id } = await makeCampaign({ advertiserId: ofOwner() }, { networks: ['youtube', 'tiktok'] });
    await makeCampaign({ advertiserId: ofOwner() }, { networks: ['tiktok'] });
    await makeCampaign({ advertiserId: ofOwner(), status: 'paused' }, { networks: ['youtube'] });
    const { json } = await send(listRoute, adminToken, { user_id: person.id });
    expect(json).toHaveLength(1);
    expect(json[0]).toMatchObject({ id });
    const none = { youtube: false, tiktok: false };
    expect(json[0].publisher).toEqual({
      social_users_available: none,
      social_pages_available: none,
      social_walls_available: none,
      social_channels_available: { youtube: true, tiktok: false },
      social_extras_available: none,
    });
    const both = await send(listRoute, adminToken, { user_id: person.id, advertiser_id: 1 });
    expect(both.json.map((row: { id: number }) => row.id)).toEqual([1]);
    expect(both.json[0].publisher.social_users_available).toEqual({});
    expect((await send(listRoute, adminToken, { user_id: 2_000_000_000 })).json).toEqual([]);
    for (const values of [{ countryId: land?.id }, { status: 'suspended' as const, bannedAt: new Date() }]) {
      const barred = await makeUser('influencer', values);
      await makeNetwork(barred.id, { network: 'youtube' });
      expect((await send(listRoute, adminToken, { user_id: barred.id })).json).toEqual([]);
    }
  });

  it('tells the open tasks of a featured campaign and the first ten places of its board', async () => {
    const { id, advertiserId } = await makeCampaign({ featured: true });
    const brief = await makeBrief(id, { title: 'Film it' });
    const people = await Promise.all(Array.from({ length: 11 }, () => makeUser('influencer')));
    for (const [at, person] of people.entries()) {
      await makeParticipant(id, person.id, { completed: at === 3 ? 2 : 1 });
    }
    const [row] = (await send(listRoute, adminToken, { advertiser_id: advertiserId })).json;
    expect(row.tasks_featured).toEqual([{ id: brief.id, title: 'Film it' }]);
    expect(row.tasks_leaderboard).toHaveLength(10);
    expect(row.tasks_leaderboard[0]).toEqual({
      user_id: people[3]?.id,
      username: people[3]?.username,
      score: 200,
      rank: 1,
      completed_tasks: 2,
    });
    expect(row.tasks_leaderboard[1].rank).toBe(2);
    const plain = await makeCampaign({ leaderboard: false });
    await makeBrief(plain.id);
    await makeParticipant(plain.id, people[0]?.id ?? 0, { completed: 1 });
    const { json } = await send(getRoute, adminToken, { campaign_id: plain.id });
    expect(json).toMatchObject({ id: plain.id, status: 'active', tasks_featured: [], tasks_leaderboard: [] });
  });
});

describe('the life of a campaign over HTTP', () => {
  it('may be one day long, given as two bare days', async () => {
    const category = await makeCategory();
    const body = {
      ...(management.createCampaign.example?.request as object),
      advertiser_id: ofOwner(),
      categories: [category.name],
      date_start: '2027-12-31',
      date_end: '2027-12-31',
    };
    const { campaign_id } = (await send(createRoute, ownerToken, body)).json;
    const { dateStart, dateEnd } = await findCampaign(admin, campaign_id);
    expect([dateStart, dateEnd]).toEqual([
      new Date('2027-12-31T00:00:00Z'),
      new Date('2027-12-31T23:59:59Z'),
    ]);
    const moved = { campaign_id, date_end: '2028-01-01' };
    expect((await send(updateRoute, ownerToken, moved)).status).toBe(200);
    expect((await findCampaign(admin, campaign_id)).dateEnd).toEqual(new Date('2028-01-01T23:59:59Z'));
  });

  it('is created, changed, submitted, approved, paused and cancelled', async () => {
    await makeCategory('Fashion');
    const body = { ...(management.createCampaign.example?.request as object), advertiser_id: ofOwner() };
    const created = await send(createRoute, ownerToken, body);
    expect(created.status).toBe(200);
    expect(created.json).toEqual({
      ...management.createCampaign.example?.response,
      campaign_id: expect.any(Number),
    });
    const campaign_id = created.json.campaign_id;
    const row = (await send(getRoute, ownerToken, { campaign_id })).json;
    expect(row).toMatchObject({
      id: campaign_id,
      status: 'draft',
      type: 'influencer',
      hashtags: ['summer', 'fashion'],
      networks: ['instagram', 'facebook'],
      date_end: { year: 2027, month: 8, day: 31, hour: 23, minute: 59, second: 59 },
      image_logo: `http://127.0.0.1:3000/art/campaign/${campaign_id}/logo.svg`,
      tasks: { time: 72, minimum_reward: 25, bonus: { active: true, promo_reach: 50 } },
      budget: 5000,
      participants_limit: 50,
      participants_count: 0,
    });
    expect(row.categories.map(({ name }: { name: string }) => name)).toEqual(['Fashion']);

    const changed = await call(updateRoute.POST, 'POST', {
      token: ownerToken,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `campaign_id=${campaign_id}&hashtags=%23winter&hashtags=snow&networks=tiktok&featured=yes`,
    });
    expect([changed.status, changed.json]).toEqual([200, management.updateCampaign.example?.response]);
    expect((await send(getRoute, ownerToken, { campaign_id })).json).toMatchObject({
      hashtags: ['winter', 'snow'],
      networks: ['tiktok'],
      featured: true,
      name: 'Summer Fashion Campaign',
    });

    const to = (status: string, token: string) => send(statusRoute, token, { campaign_id, status });
    expect((await to('active', ownerToken)).status).toBe(409);
    expect((await to('pending', ownerToken)).status).toBe(200);
    expect((await to('active', ownerToken)).status).toBe(403);
    expect((await to('active', adminToken)).status).toBe(200);
    expect((await to('paused', ownerToken)).status).toBe(200);
    expect((await to('active', ownerToken)).status).toBe(200);
    expect((await to('cancelled', ownerToken)).status).toBe(200);
    expect((await to('active', adminToken)).json.error).toBe('wrong_state');
  });

  it('stops at the limit of the advertiser', async () => {
    const brand = await makeAdvertiser({ maximumLimit: 99 });
    const { id } = await makeCampaign({ advertiserId: brand.id, status: 'pending', budget: 100 });
    const { status, json } = await send(statusRoute, adminToken, { campaign_id: id, status: 'active' });
    expect([status, json.error]).toEqual([409, 'limit_reached']);
  });

  it('is created once for one Idempotency-Key', async () => {
    const body = { ...(management.createCampaign.example?.request as object), advertiser_id: ofOwner() };
    const headers = { 'idempotency-key': 'the-same-campaign' };
    const once = () => call(createRoute.POST, 'POST', { token: ownerToken, headers, body });
    const [first, second] = [await once(), await once()];
    expect(first.status).toBe(200);
    expect(second.json).toEqual(first.json);
  });
});
