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
import * as management from '@/contracts/campaigns/management';
import { findCampaign } from '@/features/campaigns';
import { makeCampaign, makePublisher } from '@/testing/campaigns';
import { makeActor, makeAdvertiser, makeRates, makeToken, makeUser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call, sessionHeaders } from '@/testing/http';

freshDatabase();

let admin: UserActor;
let adminToken: string;
let strangerToken: string;
let influencerToken: string;

type Route = { POST: Parameters<typeof call>[0]; PUT: Parameters<typeof call>[0] };
const send = (route: Route, token: string, body: unknown = {}) => call(route.POST, 'POST', { token, body });
const draft = () => makeCampaign({ status: 'draft' });

beforeAll(async () => {
  // The documented example creates a campaign of advertiser 1.
  const first = await makeAdvertiser();
  if (first.id !== 1) throw new Error('the first advertiser of a fresh database has id 1');
  admin = await makeActor('admin');
  adminToken = await makeToken(admin.id);
  strangerToken = await makeToken((await makeActor('advertiser')).id);
  influencerToken = await makeToken((await makePublisher()).id);
  await makeRates({ USD: 1 });
});

describe('Backend endpoints of campaigns refuse', () => {
  const all: [string, Route, (id: number) => object][] = [
    ['list', listRoute, () => ({})],
    ['allowed', allowedRoute, () => ({})],
    ['get', getRoute, (campaign_id) => ({ campaign_id })],
    ['create', createRoute, () => ({ ...(management.createCampaign.example?.request as object) })],
    ['update', updateRoute, (campaign_id) => ({ campaign_id, name: 'Mine' })],
    ['settings', settingsRoute, (campaign_id) => ({ campaign_id, settings: { post_rate: 1 } })],
    ['status', statusRoute, (campaign_id) => ({ campaign_id, status: 'cancelled' })],
    ['pre-register', preRegisterRoute, (campaign_id) => ({ campaign_id })],
    ['post-register', postRegisterRoute, (campaign_id) => ({ campaign_id })],
  ];

  it.each(all)(
    '%s: no token, a session or a wrong token is 401, an influencer 403',
    async (_, route, body) => {
      const { id } = await draft();
      const headers = await sessionHeaders({ id: admin.id });
      expect((await call(route.POST, 'POST', { body: body(id) })).status).toBe(401);
      expect((await call(route.POST, 'POST', { body: body(id), headers })).status).toBe(401);
      expect((await send(route, 'fan_unknown', body(id))).status).toBe(401);
      const refused = await send(route, influencerToken, body(id));
      expect([refused.status, refused.json.error]).toEqual([403, 'forbidden']);
      expect((await findCampaign(admin, id)).status).toBe('draft');
      const put = await call(
        (route as unknown as Record<string, Route['POST']>).PUT as Route['POST'],
        'PUT',
        {
          token: adminToken,
        },
      );
      expect(put.status).toBe(405);
      expect(put.headers.get('allow')).toContain('POST');
    },
  );

  it.each(all.slice(2))('%s: another advertiser finds nothing', async (_, route, body) => {
    const { id } = await draft();
    const refused = await send(route, strangerToken, body(id));
    expect([refused.status, refused.json.error]).toEqual([404, 'not_found']);
    expect(await findCampaign(admin, id)).toMatchObject({ status: 'draft', postRate: 30 });
  });

  it('a banned user is 403', async () => {
    const banned = await makeUser('admin', { status: 'suspended', bannedAt: new Date() });
    const { status, json } = await send(listRoute, await makeToken(banned.id));
    expect([status, json.error]).toEqual([403, 'banned']);
  });

  const example = management.createCampaign.example?.request as Record<string, unknown>;
  const without = (key: string) => {
    const { [key]: _, ...rest } = example;
    return rest;
  };

  it.each([
    ...[
      'advertiser_id',
      'name',
      'tagline',
      'description',
      'hashtags',
      'networks',
      'categories',
      'date_end',
      'currency',
    ].map((key): [Route, object, string] => [createRoute, without(key), key]),
    [createRoute, { ...example, image_logo: 'javascript:alert(1)' }, 'image_logo'],
    [createRoute, { ...example, attachment: 'ftp://example.com/a' }, 'attachment'],
    [createRoute, { ...example, networks: ['myspace'] }, 'networks.0'],
    [createRoute, { ...example, networks: [] }, 'networks'],
    [createRoute, { ...example, hashtags: ['two words'] }, 'hashtags.0'],
    [createRoute, { ...example, date_end: '2027-02-30' }, 'date_end'],
    [createRoute, { ...example, date_end: '2020-01-01' }, 'date_end'],
    [createRoute, { ...example, budget: -1 }, 'budget'],
    [createRoute, { ...example, budget: 0.0000001 }, 'budget'],
    [createRoute, { ...example, participants_limit: 0 }, 'participants_limit'],
    [createRoute, { ...example, currency: 'XXX' }, 'currency'],
    [createRoute, { ...example, categories: ['Nothing like it'] }, 'categories'],
    [createRoute, { ...example, settings: { post_rat: 1 } }, 'settings'],
    [updateRoute, { campaign_id: 'x' }, 'campaign_id'],
    [settingsRoute, { campaign_id: 1 }, 'settings'],
    [settingsRoute, { campaign_id: 1, settings: {} }, 'settings'],
    [settingsRoute, { campaign_id: 1, settings: 'post_rate=1' }, 'settings'],
    [settingsRoute, { campaign_id: 1, settings: { colour: 'red' } }, 'settings'],
    [settingsRoute, { campaign_id: 1, settings: { post_rate: -1 } }, 'settings.post_rate'],
    [settingsRoute, { campaign_id: 1, settings: { post_rate: 'NaN' } }, 'settings.post_rate'],
    [settingsRoute, { campaign_id: 1, settings: { has_bonus: 'maybe' } }, 'settings.has_bonus'],
    [
      settingsRoute,
      { campaign_id: 1, settings: { maximum_task_complete_hours: 0 } },
      'settings.maximum_task_complete_hours',
    ],
    [statusRoute, { campaign_id: 1, status: 'running' }, 'status'],
    [statusRoute, { campaign_id: 1 }, 'status'],
    [statusRoute, { status: 'active' }, 'campaign_id'],
    [preRegisterRoute, {}, 'campaign_id'],
    [postRegisterRoute, { campaign_id: 0 }, 'campaign_id'],
    [listRoute, { advertiser_id: 'me' }, 'advertiser_id'],
    [allowedRoute, { limit: 'all' }, 'limit'],
  ] as [Route, object, string][])('a parameter that is wrong is named: %#', async (route, body, field) => {
    const { status, json } = await send(route, adminToken, body);
    expect(json).toMatchObject({
      status: 'error',
      error: 'invalid',
      details: { [field]: expect.any(String) },
    });
    expect(status).toBe(422);
  });

  it('bodies that cannot be read are 400, 413 or 415', async () => {
    const post = (body: string, type: string) =>
      call(statusRoute.POST, 'POST', { token: adminToken, headers: { 'content-type': type }, body });
    expect((await post('{"campaign_id":', 'application/json')).status).toBe(400);
    expect((await post('campaign_id=1&campaign_id=2', 'application/x-www-form-urlencoded')).status).toBe(400);
    expect((await post(`a=${'x'.repeat(1024 * 1024)}`, 'application/x-www-form-urlencoded')).status).toBe(
      413,
    );
    expect((await post('<a/>', 'application/xml')).status).toBe(415);
  });
});
