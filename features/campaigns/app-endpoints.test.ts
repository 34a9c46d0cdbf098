import { beforeAll, describe, expect, it } from 'vitest';
import * as joinRoute from '@/app/api/action/campaign/join/route';
import * as campaignRoute from '@/app/api/get/campaign/route';
import * as campaignsRoute from '@/app/api/get/campaigns/route';
import * as leaderboardRoute from '@/app/api/get/leaderboard/route';
import * as publicRoute from '@/app/api/get/public/campaigns/route';
import type { UserActor } from '@/auth/actor';
import { getCampaign, getCampaigns, getPublicCampaigns } from '@/contracts/campaigns/campaigns';
import { getLeaderboard } from '@/contracts/campaigns/leaderboard';
import { joinCampaign } from '@/contracts/campaigns/participations';
import { registerApplication } from '@/features/applications';
import { makeCampaign, makeCategory, makeNetwork, makeParticipant, makePublisher } from '@/testing/campaigns';
import { makeActor, makeToken, makeUser, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call, sessionHeaders } from '@/testing/http';

freshDatabase();

const day = 24 * 60 * 60 * 1000;
const past = { dateStart: new Date('2024-06-01'), dateEnd: new Date('2024-08-31T23:59:59Z') };
let influencer: UserActor;
let session: Record<string, string>;
let application: Record<string, string>;
let fashion: { id: number; name: string };

const summer = (values: Parameters<typeof makeCampaign>[0] = {}) =>
  makeCampaign(
    {
      type: 'influencer',
      name: 'Summer Fashion Campaign',
      tagline: 'Show off your summer style',
      description: 'Promote our latest summer collection',
      imageLogo: 'https://example.com/logo.jpg',
      imagePost: 'https://example.com/post.jpg',
      attachment: 'https://example.com/attachment.pdf',
      postRate: 25,
      hasBonus: true,
      promoReachBonus: 50,
      promoEngagementRateBonus: 25,
      promoBestPostBonus: 100,
      maximumTaskCompleteHours: 72,
      featured: true,
      leaderboard: true,
      ...values,
    },
    { networks: ['instagram', 'facebook'], hashtags: ['summer', 'fashion'], categoryIds: [fashion.id] },
  );

const signedIn = (user: { id: number }) => sessionHeaders({ id: user.id });
const ids = (json: { campaigns: { id: number }[] }) => json.campaigns.map(({ id }) => id);

beforeAll(async () => {
  influencer = await makeActor('influencer');
  session = await signedIn(influencer);
  const { clientId, secret } = await registerApplication({
    name: unique('Reader'),
    redirectUris: ['https://client.example/back'],
  });
  application = { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` };
  fashion = await makeCategory('Fashion');
  await summer({ id: 123, ...past });
  await makeUser('influencer', { id: 456, username: 'influencer1' });
  await makeParticipant(123, 456, { completed: 15 });
});

describe('documented examples', () => {
  it('000-01 the leaderboard of a campaign', async () => {
    const { status, json } = await call(leaderboardRoute.POST, 'POST', {
      headers: session,
      body: getLeaderboard.example?.request,
    });
    expect(status).toBe(200);
    expect(json).toEqual(getLeaderboard.example?.response);
  });

  it('000-02 campaigns; the example ended in 2024, so it stands under completed', async () => {
    const { status, json } = await call(campaignsRoute.POST, 'POST', {
      headers: session,
      body: { ...(getCampaigns.example?.request as object), filter: 'completed' },
    });
    expect(status).toBe(200);
    expect(json).toEqual(getCampaigns.example?.response);
  });

  it('000-02 the documented request finds a campaign that still runs', async () => {
    const { id } = await summer();
    const { json } = await call(campaignsRoute.POST, 'POST', {
      headers: session,
      body: getCampaigns.example?.request,
    });
    const [example] = getCampaigns.example?.response.campaigns ?? [];
    const row = json.campaigns.find((campaign: { id: number }) => campaign.id === id);
    expect(row).toEqual({ ...example, id, date_end: row.date_end });
  });

  it('000-03 one campaign, with what its reader may publish as', async () => {
    const reader = await makeUser('influencer');
    await makeNetwork(reader.id, { network: 'instagram', kind: 'user' });
    await makeNetwork(reader.id, { network: 'facebook', kind: 'user', status: 'pending' });
    await makeNetwork(reader.id, { network: 'instagram', kind: 'page' });
    await makeNetwork(reader.id, { network: 'facebook', kind: 'page' });
    await makeNetwork(reader.id, { network: 'facebook', kind: 'wall' });
    await makeNetwork(reader.id, { network: 'youtube', kind: 'channel' });
    const headers = await signedIn(reader);
    for (const body of [getCampaign.example?.request, { campaign_id: 123 }, { id: '123', campaign_id: 9 }]) {
      const { status, json } = await call(campaignRoute.POST, 'POST', { headers, body });
      expect(status).toBe(200);
      const review = { days: 5, end: 'accept', grace_hours: 24, hold_days: 0, paying: 'by_hand' };
      const bonuses_later = { days: 0, rules: { reach: [], engagement_rate: [] } };
      const requirement_items = ['summer', 'fashion'].map((value, at) => ({
        ...{ id: at + 1, kind: 'hashtag', value, text: `Include the hashtag #${value}` },
      }));
      expect(json).toEqual({ ...getCampaign.example?.response, requirement_items, review, bonuses_later });
    }
  });

  it('000-05 joining', async () => {
    const { id } = await summer();
    const person = await makePublisher();
    const headers = await signedIn(person);
    const body = { campaign_id: id };
    const { status, json } = await call(joinRoute.POST, 'POST', { headers, body });
    expect(status).toBe(200);
    expect(json).toEqual({ ...joinCampaign.example?.response, task_id: expect.any(Number) });
    const again = await call(joinRoute.POST, 'POST', { headers, body });
    expect([again.status, again.json.error]).toEqual([409, 'already_joined']);
  });

  it('000-09 campaigns for everyone', async () => {
    const { status, json, headers } = await call(publicRoute.POST, 'POST', {
      body: { ...(getPublicCampaigns.example?.request as object), filter: 'completed' },
    });
    expect(status).toBe(200);
    expect(json).toEqual(getPublicCampaigns.example?.response);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
  });
});

describe('who may call', () => {
  const reads = [
    ['leaderboard', leaderboardRoute, {}],
    ['campaigns', campaignsRoute, {}],
    ['campaign', campaignRoute, { id: 123 }],
  ] as const;

  it.each(reads)('%s: sessions and applications, not strangers or API tokens', async (_, route, body) => {
    const token = await makeToken((await makeActor('admin')).id);
    expect((await call(route.POST, 'POST', { body })).status).toBe(401);
    expect((await call(route.POST, 'POST', { body, token })).status).toBe(401);
    expect((await call(route.POST, 'POST', { body, headers: application })).status).toBe(200);
    expect((await call(route.POST, 'POST', { body, headers: session })).status).toBe(200);
    const wrong = { authorization: `Basic ${Buffer.from('nobody:knows').toString('base64')}` };
    const refused = await call(route.POST, 'POST', { body, headers: wrong });
    expect(refused.status).toBe(401);
    expect(refused.json).toMatchObject({ status: 'error', error: 'unauthorized' });
  });

  it('joining takes a user', async () => {
    const body = { campaign_id: (await summer()).id };
    const token = await makeToken((await makePublisher()).id);
    for (const options of [{}, { token }, { headers: application }]) {
      expect((await call(joinRoute.POST, 'POST', { body, ...options })).status).toBe(401);
    }
    const brand = await signedIn(await makeActor('advertiser'));
    expect((await call(joinRoute.POST, 'POST', { body, headers: brand })).status).toBe(403);
    const banned = await makeUser('influencer', { status: 'suspended', bannedAt: new Date() });
    expect((await call(joinRoute.POST, 'POST', { body, headers: await signedIn(banned) })).status).toBe(401);
    const headers = { ...session, 'sec-fetch-site': 'cross-site' };
    expect((await call(joinRoute.POST, 'POST', { body, headers })).status).toBe(403);
  });

  it('public campaigns take no credential, but no wrong one either', async () => {
    expect((await call(publicRoute.POST, 'POST', {})).status).toBe(200);
    expect((await call(publicRoute.POST, 'POST', { token: 'fan_wrong' })).status).toBe(401);
  });

  it('joined campaigns need a user', async () => {
    const body = { filter: 'joined' };
    expect((await call(campaignsRoute.POST, 'POST', { body, headers: application })).status).toBe(401);
    expect((await call(publicRoute.POST, 'POST', { body })).status).toBe(422);
  });
});

describe('filters', () => {
  const of = async (body: object, headers = session) =>
    ids((await call(campaignsRoute.POST, 'POST', { headers, body })).json);

  it('select by what a campaign is now, and never show what was not approved', async () => {
    const running = await summer();
    const paused = await summer({ status: 'paused' });
    const coming = await summer({ dateStart: new Date(Date.now() + day) });
    const hidden = await Promise.all(
      (['draft', 'pending', 'cancelled'] as const).flatMap((status) => [
        summer({ status }),
        summer({ status, ...past }),
      ]),
    );
    const all = await of({ filter: 'all' });
    expect(all).toEqual(expect.arrayContaining([running.id, paused.id, coming.id, 123]));
    for (const { id } of hidden) {
      expect(all).not.toContain(id);
      const single = await call(campaignRoute.POST, 'POST', { headers: session, body: { id } });
      expect([single.status, single.json.error]).toEqual([404, 'not_found']);
      const board = await call(leaderboardRoute.POST, 'POST', {
        headers: session,
        body: { campaign_id: id },
      });
      expect(board.status).toBe(404);
    }
    expect(await of({})).toContain(running.id);
    for (const { id } of [paused, coming]) expect(await of({})).not.toContain(id);
    expect(await of({ filter: 'upcoming' })).toEqual([coming.id]);
    expect(await of({ filter: 'completed' })).toEqual([123]);
    const everyone = await call(publicRoute.POST, 'POST', { body: { filter: 'upcoming' } });
    expect(ids(everyone.json)).toEqual([coming.id]);
  });

  it('find what the user joined, until they leave', async () => {
    const person = await makePublisher();
    const headers = await signedIn(person);
    const { id } = await summer();
    expect(await of({ filter: 'joined' }, headers)).toEqual([]);
    await call(joinRoute.POST, 'POST', { headers, body: { campaign_id: id } });
    expect(await of({ filter: 'joined' }, headers)).toEqual([id]);
  });

  it('match a category by name in any case or by id, and a network', async () => {
    const pets = await makeCategory('Pets & Co');
    const { id } = await makeCampaign({}, { networks: ['tiktok'], categoryIds: [pets.id] });
    for (const category of ['pets & co', 'PETS & CO', pets.id, String(pets.id)]) {
      expect(await of({ category })).toEqual([id]);
    }
    expect(await of({ category: 'unheard of' })).toEqual([]);
    expect(await of({ category: pets.name, network: 'TikTok' })).toEqual([id]);
    expect(await of({ category: pets.name, network: 'youtube' })).toEqual([]);
    const everyone = await call(publicRoute.POST, 'POST', { body: { category: pets.name } });
    expect(everyone.json.campaigns[0]).toMatchObject({
      id,
      image_logo: `http://127.0.0.1:3000/art/campaign/${id}/logo.svg`,
    });
  });

  it('page when asked', async () => {
    const whole = await of({ filter: 'all' });
    expect(whole.length).toBeGreaterThan(4);
    expect(await of({ filter: 'all', limit: 2 })).toEqual(whole.slice(0, 2));
    expect(await of({ filter: 'all', limit: '2', page: '2' })).toEqual(whole.slice(2, 4));
    expect(await of({ filter: 'all', page: 2 })).toEqual(whole.slice(100));
  });

  it.each([
    [campaignsRoute, { filter: 'secret' }, 'filter'],
    [campaignsRoute, { network: 'myspace' }, 'network'],
    [campaignsRoute, { limit: 1001 }, 'limit'],
    [campaignsRoute, { page: 0 }, 'page'],
    [campaignRoute, {}, 'id'],
    [campaignRoute, { id: 'abc' }, 'id'],
    [leaderboardRoute, { campaign_id: 1.5 }, 'campaign_id'],
    [joinRoute, {}, 'campaign_id'],
    [publicRoute, { filter: 'joined' }, 'filter'],
  ])('name the parameter that is wrong: %#', async (route, body, field) => {
    const headers = route === publicRoute ? {} : session;
    const { status, json } = await call(route.POST, 'POST', { headers, body });
    expect(status).toBe(422);
    expect(json).toEqual({
      status: 'error',
      error: 'invalid',
      message: expect.any(String),
      details: { [field]: expect.any(String) },
    });
  });
});

describe('requests', () => {
  it('take a query string on reads, and refuse every other method', async () => {
    const url = '/api/get/campaign/?id=123';
    expect((await call(campaignRoute.GET, 'GET', { url, headers: session })).json.id).toBe(123);
    for (const [route, allow] of [
      [campaignsRoute, 'POST, GET, HEAD, OPTIONS'],
      [joinRoute, 'POST, OPTIONS'],
    ] as const) {
      const { status, headers, json } = await call(route.DELETE, 'DELETE', { headers: session });
      expect([status, json.error, headers.get('allow')]).toEqual([405, 'method_not_allowed', allow]);
    }
    expect((await call(joinRoute.GET, 'GET', { headers: session })).status).toBe(405);
  });

  it('join once for one Idempotency-Key', async () => {
    const headers = { ...(await signedIn(await makePublisher())), 'idempotency-key': unique('key') };
    const body = { campaign_id: (await summer()).id };
    const [first, second] = [
      await call(joinRoute.POST, 'POST', { headers, body }),
      await call(joinRoute.POST, 'POST', { headers, body }),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.json).toEqual(first.json);
  });
});
