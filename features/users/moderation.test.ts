import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as checkExists from '@/app/api/general/tools/check-user/route';
import * as banTool from '@/app/api/general/tools/user-ban/route';
import * as inbox from '@/app/api/get/notifications/route';
import * as check from '@/app/api/user/check/route';
import * as create from '@/app/api/user/create/route';
import * as logout from '@/app/api/user/force-logout/route';
import * as ban from '@/app/api/user/status/ban/route';
import * as status from '@/app/api/user/status/route';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { makeCampaign } from '@/testing/campaigns';
import { makeActor, makeToken, makeUser, unique } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';

let boss: UserActor;
let admin: string;
type Api = { POST: Parameters<typeof call>[0] };
const ask = (api: Api, body?: unknown, token = admin) => call(api.POST, 'POST', { token, body });
const missing = 2_000_000_000;

const row = async (id: number) => (await db().select().from(users).where(eq(users.id, id)))[0];

beforeAll(async () => {
  boss = await makeActor('admin');
  admin = await makeToken(boss.id);
});

describe('finding a user', () => {
  it('answers 000-13 as documented, whatever the case of the address', async () => {
    const user = await makeUser('influencer');
    expect(await ask(check, { email: ` ${user.email.toUpperCase()} ` })).toMatchObject({
      status: 200,
      json: { id: user.id, message: 'User already exists' },
    });
    expect(await ask(check, { email: `${unique('no')}@people.example` })).toMatchObject({
      status: 404,
      json: { status: 'error', error: 'not_found', message: 'User does not exist' },
    });
    expect((await ask(check, { email: 'nobody' })).json.details).toEqual({
      email: 'must be an email address',
    });
    expect((await ask(check, {})).status).toBe(422);
  });

  it('answers 000-28 and 000-51 as documented', async () => {
    const user = await makeUser('influencer', { createdAt: new Date('2024-01-01T23:59:00Z') });
    for (let joined = 0; joined < 11; joined++) {
      const { id } = await makeCampaign();
      await db().execute(sql`
        insert into participations (campaign_id, user_id, left_at)
        values (${id}, ${user.id}, ${joined === 10 ? '2024-02-01' : null}::timestamptz)`);
    }
    expect((await ask(status, { user_id: user.id })).json).toEqual({
      status: 'active',
      joined_date: '2024-01-01',
      total_campaigns: 10,
    });
    expect((await ask(checkExists, { user_id: String(user.id) })).json).toEqual({
      exists: true,
      status: 'active',
      joined_date: '2024-01-01',
    });
  });

  it('answers 404 for the status of nobody, but says plainly that nobody exists', async () => {
    expect((await ask(status, { user_id: missing })).status).toBe(404);
    const answer = await ask(checkExists, { user_id: missing });
    expect({ status: answer.status, json: answer.json }).toEqual({ status: 200, json: { exists: false } });
    for (const api of [status, checkExists, logout]) {
      expect((await ask(api, {})).json.details).toEqual({ user_id: 'is missing' });
      for (const user_id of ['abc', 1.5, 0, -1, 2 ** 31, '1 or 1=1']) {
        expect((await ask(api, { user_id })).status).toBe(422);
      }
    }
  });
});

describe.each([
  ['/api/user/status/ban/', ban],
  ['/api/general/tools/user-ban/', banTool],
])('banning by %s', (_, api) => {
  it('ends sessions and refuses tokens at once, and gives both back when lifted', async () => {
    const user = await makeUser('influencer');
    const token = await makeToken(user.id);
    const headers = await sessionHeaders(user);
    const asSession = () => call(inbox.POST, 'POST', { headers });
    expect((await asSession()).status).toBe(200);

    expect(await ask(api, { user_id: user.id, banned: true, reason: 'Violation of terms' })).toMatchObject({
      status: 200,
      json: { status: 'success', message: 'User ban status updated' },
    });
    expect((await asSession()).status).toBe(401);
    expect(await ask(status, { user_id: user.id }, token)).toMatchObject({
      status: 403,
      json: { error: 'banned' },
    });
    expect((await ask(status, { user_id: user.id })).json.status).toBe('suspended');
    expect(await row(user.id)).toMatchObject({ bannedBy: boss.id, bannedReason: 'Violation of terms' });

    expect((await ask(api, { user_id: user.id, banned: 'false' })).status).toBe(200);
    expect(await row(user.id)).toMatchObject({ status: 'active', bannedAt: null, bannedReason: null });
    expect((await asSession()).status, 'the old session stays dead').toBe(401);
    const renewed = await sessionHeaders(user);
    expect((await call(inbox.POST, 'POST', { headers: renewed })).status).toBe(200);
    expect((await ask(status, { user_id: user.id }, token)).json.error).toBe('forbidden');
    expect(await historyOf({ type: 'user', id: user.id })).toMatchObject([
      {
        action: 'users.unban',
        actor: { id: boss.id },
        details: { status: { from: 'suspended', to: 'active' } },
      },
      {
        action: 'users.ban',
        details: { status: { from: 'active', to: 'suspended' }, reason: 'Violation of terms' },
      },
    ]);
  });

  it('keeps the first moment when repeated; lifting twice changes nothing', async () => {
    const user = await makeUser('influencer', { status: 'inactive', emailVerifiedAt: null });
    const order = { user_id: user.id, banned: true, reason: 'Spam' };
    await ask(api, order);
    const first = await row(user.id);
    expect((await ask(api, { ...order, reason: 'More spam' })).status).toBe(200);
    expect(await row(user.id)).toMatchObject({ bannedAt: first?.bannedAt, bannedReason: 'More spam' });
    await ask(api, { user_id: user.id, banned: false });
    expect((await row(user.id))?.status, 'the address is still not confirmed').toBe('inactive');
    const updated = (await row(user.id))?.updatedAt;
    expect((await ask(api, { user_id: user.id, banned: false })).status).toBe(200);
    expect((await row(user.id))?.updatedAt).toEqual(updated);
  });

  it.each([
    [true, 'suspended'],
    ['true', 'suspended'],
    ['TRUE', 'suspended'],
    [1, 'suspended'],
    ['1', 'suspended'],
    [false, 'active'],
    ['false', 'active'],
    [0, 'active'],
    ['0', 'active'],
  ])('reads banned=%j as %s', async (banned, expected) => {
    const user = await makeUser('influencer');
    const { status } = await ask(api, { user_id: user.id, banned, reason: 'Spam' });
    expect({ status, now: (await row(user.id))?.status }).toEqual({ status: 200, now: expected });
  });

  it.each([['maybe'], ['yes'], [2], ['on'], [null], [''], [undefined], [[true]], [{}]])(
    'refuses banned=%j',
    async (banned) => {
      const user = await makeUser('influencer');
      const { status, json } = await ask(api, { user_id: user.id, banned, reason: 'Spam' });
      expect({ status, named: Object.keys(json.details) }).toEqual({ status: 422, named: ['banned'] });
      expect((await row(user.id))?.status).toBe('active');
    },
  );

  it('wants a reason to ban', async () => {
    const user = await makeUser('influencer');
    for (const reason of [undefined, '', '   ', null]) {
      const { status, json } = await ask(api, { user_id: user.id, banned: true, reason });
      expect({ status, named: Object.keys(json.details) }).toEqual({ status: 422, named: ['reason'] });
    }
    expect((await row(user.id))?.status).toBe('active');
  });

  it('never bans oneself or another administrator, and nobody who is not there', async () => {
    const other = await makeUser('admin');
    for (const user_id of [boss.id, other.id]) {
      expect(await ask(api, { user_id, banned: true, reason: 'x' })).toMatchObject({
        status: 403,
        json: { error: 'forbidden' },
      });
    }
    expect((await ask(api, { user_id: missing, banned: true, reason: 'x' })).status).toBe(404);
    expect((await row(other.id))?.status).toBe('active');
  });

  it('takes the printed form of the document', async () => {
    const user = await makeUser('influencer');
    const { status } = await call(api.POST, 'POST', {
      token: admin,
      headers: { 'content-type': 'text/plain' },
      body: `user_id=${user.id}\nbanned=true\nreason=Violation of terms`,
    });
    expect({ status, reason: (await row(user.id))?.bannedReason }).toEqual({
      status: 200,
      reason: 'Violation of terms',
    });
  });
});

describe('a form', () => {
  it('that reaches for prototypes, repeats a key or spells an id or a boolean its own way is refused', async () => {
    const user = await makeUser('influencer');
    const send = async (body: string) =>
      (
        await call(ban.POST, 'POST', {
          token: admin,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: `reason=x&${body}`,
        })
      ).status;
    const id = `user_id=${user.id}`;
    for (const extra of ['__proto__[x]=1', '__proto__=1', 'a[__proto__]=1', 'constructor[prototype]=1', id]) {
      expect([extra, await send(`${id}&banned=true&${extra}`)]).toEqual([extra, 400]);
    }
    for (const body of [
      `user_id=+${user.id}&banned=true`,
      `user_id=0${user.id}&banned=true`,
      `${id}&banned=yes`,
    ]) {
      expect([body, await send(body)]).toEqual([body, 422]);
    }
    expect((await row(user.id))?.status).toBe('active');
    expect(await send(`${id}&banned=1`)).toBe(200);
  });
});

describe('force-logout', () => {
  it('ends sessions and leaves tokens alive, with or without a session', async () => {
    const user = await makeUser('admin');
    const token = await makeToken(user.id);
    const headers = await sessionHeaders(user);
    for (let time = 0; time < 2; time++) {
      expect((await ask(logout, { user_id: user.id })).json).toEqual({
        status: 'success',
        message: 'User logged out',
      });
    }
    expect((await call(inbox.POST, 'POST', { headers })).status).toBe(401);
    expect((await ask(status, { user_id: user.id }, token)).status).toBe(200);
    expect((await ask(logout, { user_id: missing })).status).toBe(404);
  });
});

describe('creating a user', () => {
  it('makes an account that is active at once, once for an Idempotency-Key', async () => {
    const body = {
      email: `${unique('new')}@people.example`,
      password: 'a long enough secret',
      role: 'influencer',
      username: unique('new'),
      sex: 'female',
      birth_date: '1999-04-01',
    };
    const headers = { 'idempotency-key': unique('key') };
    const answers = [];
    for (let time = 0; time < 2; time++) {
      answers.push(await call(create.POST, 'POST', { token: admin, body, headers }));
    }
    expect(answers[0]).toMatchObject({ status: 200, json: { status: 'success', message: 'User created' } });
    expect(answers[1]?.json).toEqual(answers[0]?.json);
    const { user_id, uuid } = answers[0]?.json ?? {};
    expect(await row(user_id)).toMatchObject({
      uuid,
      email: body.email,
      status: 'active',
      birthDate: '1999-04-01',
    });
    expect(await ask(create, body)).toMatchObject({ status: 409, json: { error: 'email_taken' } });
  });

  it.each([
    ['email', 'x'],
    ['password', 'short'],
    ['role', 'owner'],
    ['username', '-'],
    ['birth_date', '2024-02-30'],
    ['sex', 'unknown'],
    ['country_id', 'abc'],
  ])('refuses a wrong %s', async (field, value) => {
    const good = {
      email: `${unique('new')}@people.example`,
      password: 'a long enough secret',
      role: 'influencer',
    };
    const { status, json } = await ask(create, { ...good, [field]: value });
    expect({ status, named: Object.keys(json.details) }).toEqual({ status: 422, named: [field] });
  });
});
