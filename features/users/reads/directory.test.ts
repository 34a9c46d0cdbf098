import { beforeAll, describe, expect, test } from 'vitest';
import * as inbox from '@/app/api/get/notifications/route';
import * as userRoute from '@/app/v1/admin/users/[id]/route';
import * as usersRoute from '@/app/v1/admin/users/route';
import type { UserActor } from '@/auth/actor';
import { historyOf } from '@/features/audit';
import { makeActor, makeToken, makeUser, tokenOf, unique } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';
import { searchUsers, userCampaigns, userDetail } from './directory';

let admin: UserActor;
let adminToken: string;

beforeAll(async () => {
  admin = await makeActor('admin');
  adminToken = await makeToken(admin.id);
});

const list = (query: string, token = adminToken) =>
  call(usersRoute.GET, 'GET', { token, url: `/v1/admin/users${query}` });
const change = (id: string, body: unknown, token = adminToken) =>
  call(userRoute.PATCH, 'PATCH', { token, body, params: { id } });

describe('GET /v1/admin/users', () => {
  test('is for administrators', async () => {
    expect((await call(usersRoute.GET, 'GET')).status).toBe(401);
    for (const role of ['influencer', 'advertiser'] as const) {
      const { status, json } = await list('', await makeToken((await makeActor(role)).id));
      expect([status, json.error.code]).toEqual([403, 'forbidden']);
    }
  });

  test('gives a user with both ids and without secrets', async () => {
    const user = await makeUser('advertiser');
    const { json } = await list(`?q=${user.username}`);
    expect(json.next_cursor).toBeNull();
    expect(json.users).toEqual([
      {
        id: user.uuid,
        user_id: user.id,
        email: user.email,
        username: user.username,
        name: user.name,
        role: 'advertiser',
        status: 'active',
        advertiser_id: user.advertiserId,
        email_verified: true,
        created_at: user.createdAt.toISOString(),
        last_seen_at: null,
        banned_at: null,
        banned_reason: null,
      },
    ]);
  });

  test('finds by role, status and id, and takes a search literally', async () => {
    const stem = unique('find');
    const active = await makeUser('influencer', { name: `${stem} 100%` });
    const inactive = await makeUser('influencer', { name: `${stem} idle`, status: 'inactive' });
    await makeUser('admin', { name: `${stem} boss` });
    const ids = async (query: string) =>
      (await list(query)).json.users.map((user: { user_id: number }) => user.user_id);
    expect(await ids(`?q=${stem}&role=influencer`)).toEqual([inactive.id, active.id]);
    expect(await ids(`?q=${stem}&role=influencer&status=inactive`)).toEqual([inactive.id]);
    expect(await ids(`?q=${encodeURIComponent(`${stem} 100%`)}`)).toEqual([active.id]);
    expect(await ids(`?q=${encodeURIComponent(`${stem}%idle`)}`)).toEqual([]);
    expect(await ids(`?q=${active.uuid.toUpperCase()}`)).toEqual([active.id]);
  });

  test('pages newest first without losing or repeating anybody', async () => {
    const stem = unique('page');
    const made: number[] = [];
    for (let n = 0; n < 5; n++) made.push((await makeUser('influencer', { name: stem })).id);
    const seen: number[] = [];
    let cursor: number | null = null;
    do {
      const { json } = await list(`?q=${stem}&limit=2${cursor === null ? '' : `&cursor=${cursor}`}`);
      seen.push(...json.users.map((user: { user_id: number }) => user.user_id));
      cursor = json.next_cursor;
    } while (cursor !== null);
    expect(seen).toEqual(made.reverse());
  });

  test.each(['role=king', 'status=banned', 'cursor=abc', 'cursor=-1', 'limit=0', 'limit=101', 'limit=x'])(
    'refuses %s with 400',
    async (query) => {
      const { status, json } = await list(`?${query}`);
      expect([status, json.error.code]).toEqual([400, 'invalid']);
      expect(Object.keys(json.error.fields)).toEqual([query.split('=')[0]]);
    },
  );
});

describe('PATCH /v1/admin/users/{id}', () => {
  test('bans with a reason and unbans, in the audit log too', async () => {
    const user = await makeUser('influencer');
    const missing = await change(user.uuid, { status: 'suspended' });
    expect([missing.status, missing.json.error.fields]).toEqual([400, { reason: 'is missing' }]);
    const banned = await change(user.uuid, { status: 'suspended', reason: 'Bought followers' });
    expect(banned).toMatchObject({
      status: 200,
      json: { user: { id: user.uuid, status: 'suspended', banned_reason: 'Bought followers' } },
    });
    expect(banned.json.user.banned_at).toMatch(/Z$/);
    const free = await change(user.uuid, { status: 'active' });
    expect(free.json.user).toMatchObject({ status: 'active', banned_at: null, banned_reason: null });
    const history = await historyOf({ type: 'user', id: user.id });
    expect(history.map(({ action }) => action)).toEqual(['users.unban', 'users.ban']);
  });

  test('logs out of the browser and leaves tokens alone', async () => {
    const user = await makeUser('influencer');
    const headers = await sessionHeaders(user);
    const token = await makeToken(user.id);
    expect((await call(inbox.POST, 'POST', { headers, body: {} })).status).toBe(200);
    expect((await change(user.uuid, { force_logout: true })).status).toBe(200);
    expect((await call(inbox.POST, 'POST', { headers, body: {} })).status).toBe(401);
    const own = await call(usersRoute.GET, 'GET', { token });
    expect(own.status).toBe(403);
  });

  test('is for administrators, and not against them', async () => {
    const user = await makeUser('influencer');
    const other = await makeUser('admin');
    const ban = { status: 'suspended', reason: 'Because' };
    expect((await call(userRoute.PATCH, 'PATCH', { body: ban, params: { id: user.uuid } })).status).toBe(401);
    expect((await change(user.uuid, ban, await tokenOf('advertiser'))).status).toBe(403);
    expect((await change(other.uuid, ban)).status).toBe(403);
    expect((await change(admin.uuid, ban)).status).toBe(403);
    expect((await change('5f0c5c5e-6f5b-4b8e-9d57-0f6b0a3c2d11', ban)).status).toBe(404);
  });

  test.each([
    {},
    { reason: 'alone' },
    { status: 'inactive' },
    { status: 'suspended', reason: ' ' },
    { force_logout: 'yes' },
  ])('refuses %j with 400', async (body) => {
    const user = await makeUser('influencer');
    const { status, json } = await change(user.uuid, body);
    expect([status, json.error.code]).toEqual([400, 'invalid']);
  });

  test('does both or nothing', async () => {
    const other = await makeUser('admin');
    const { status } = await change(other.uuid, { status: 'suspended', reason: 'No', force_logout: true });
    expect(status).toBe(403);
    expect(await historyOf({ type: 'user', id: other.id })).toEqual([]);
  });
});

describe('the pages', () => {
  test('sort and count what a search finds', async () => {
    const stem = unique('sort');
    for (const letter of ['b', 'a', 'c']) await makeUser('influencer', { name: `${stem} ${letter}` });
    const found = await searchUsers(admin, { text: stem, sort: 'name', direction: 'asc', pageSize: 2 });
    expect([found.total, found.users.map(({ name }) => name)]).toEqual([3, [`${stem} a`, `${stem} b`]]);
    const influencer = await makeActor('influencer');
    await expect(searchUsers(influencer, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(userDetail(influencer, influencer.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(userCampaigns(influencer, influencer.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(userDetail(admin, 2_000_000_000)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('count the tokens that still work', async () => {
    const user = await makeUser('influencer');
    await makeToken(user.id);
    expect(await userDetail(admin, user.id)).toMatchObject({ liveTokens: 1, name: user.name });
  });
});
