import { desc, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as networks from '@/app/api/get/networks/route';
import * as one from '@/app/v1/ads/[id]/route';
import * as log from '@/app/v1/api-log/route';
import * as tokens from '@/app/v1/tokens/route';
import type { UserActor } from '@/auth/actor';
import { startCallLog } from '@/auth/call-log';
import { db } from '@/db/client';
import { apiCallDays, apiCalls, apiTokens, users } from '@/db/schema';
import { registerApplication } from '@/features/applications';
import { makeActor, makeAdvertiser, makeGrant, makeToken, unique } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';
import { listCalls, tokenActivity } from '.';

/** What is called inside is written down once this is over. */
async function logged(work: () => Promise<unknown>): Promise<void> {
  const end = startCallLog();
  try {
    await work();
  } finally {
    await end();
  }
}

const everything = async (actor: UserActor) => (await listCalls(actor, { limit: 100 })).calls;

/** Calls as if they had been written. */
const keep = (values: Partial<typeof apiCalls.$inferInsert> & { userId: number }, count = 1) =>
  db().execute(sql`
    insert into api_calls (at, user_id, advertiser_id, token_id, application_id, method, operation, path, status, milliseconds, request_id)
    select now(), ${values.userId}, ${values.advertiserId ?? null}::int, ${values.tokenId ?? null}::int,
      ${values.applicationId ?? null}::int, 'GET', ${values.operation ?? '/v1/ads'}, ${values.path ?? '/v1/ads'},
      ${values.status ?? 200}::int, 3, gen_random_uuid() from generate_series(1, ${count}::int)`);

describe('the log of calls', () => {
  it('holds what tokens and applications called, without queries, and what became of it', async () => {
    const actor = await makeActor('influencer');
    const { id: applicationId } = await registerApplication({
      name: unique('Desk'),
      redirectUris: ['https://client.example/'],
    });
    const [token, grant] = [await makeToken(actor.id), await makeGrant(applicationId, actor.id)];
    const id = '5f0c5c5e-6f5b-4b8e-9d57-0f6b0a3c2d11';
    let requestId: string | null = '';
    await logged(async () => {
      const { headers } = await call(tokens.GET, 'GET', {
        token,
        url: '/v1/tokens?email=maya@fanfare.example',
      });
      requestId = headers.get('x-request-id');
      await call(one.GET, 'GET', { token, url: `/v1/ads/${id}?secret=1`, params: { id } });
      await call(networks.POST, 'POST', { token: grant, url: '/api/get/networks/' });
      // None of these is anybody's program.
      await call(tokens.GET, 'GET', { url: '/v1/tokens' });
      await call(tokens.GET, 'GET', { token: 'fan_unknown', url: '/v1/tokens' });
      await call(tokens.GET, 'GET', { headers: await sessionHeaders(actor), url: '/v1/tokens' });
    });
    const calls = await everything(actor);
    expect(calls.map(({ method, path, status }) => [method, path, status]).sort()).toEqual([
      ['GET', `/v1/ads/${id}`, 404],
      ['GET', '/v1/tokens', 200],
      ['POST', '/api/get/networks/', 200],
    ]);
    const byPath = new Map(calls.map((each) => [each.operation, each]));
    expect(byPath.get('/v1/tokens')).toMatchObject({ requestId, token: 'test', applicationId: null });
    expect(byPath.get('/v1/ads/{id}')).toMatchObject({ token: 'test' });
    expect(byPath.get('/api/get/networks/')).toMatchObject({ applicationId, tokenId: null });
    expect(JSON.stringify(await db().select().from(apiCalls))).not.toMatch(/maya@|secret|fan_|fanaccess/);
    const [{ id: tokenId = 0 } = {}] = await db()
      .select({ id: apiTokens.id })
      .from(apiTokens)
      .where(eq(apiTokens.userId, actor.id));
    const activity = (await tokenActivity(actor)).get(tokenId);
    expect([activity?.days.length, activity?.days.at(-1), activity?.failures]).toEqual([30, 2, 1]);
  });

  it('adds up what a token did on a day, and knows nothing of who has left', async () => {
    const [actor, left] = [await makeActor('influencer'), await makeActor('influencer')];
    const [token, other] = [await makeToken(actor.id), await makeToken(left.id)];
    const ask = (bearer: string) => call(tokens.GET, 'GET', { token: bearer, url: '/v1/tokens' });
    await logged(() => ask(token));
    await logged(() => Promise.all([ask(token), ask(token)]));
    expect([...(await tokenActivity(actor)).values()].map(({ days }) => days.at(-1))).toEqual([3]);
    await logged(async () => {
      await ask(other);
      await db().update(users).set({ leavingAt: new Date() }).where(eq(users.id, left.id));
    });
    expect(await db().$count(apiCalls, eq(apiCalls.userId, left.id))).toBe(0);
    expect(await db().$count(apiCallDays, eq(apiCallDays.userId, left.id))).toBe(0);
  });

  it('is everybody’s own; owners see what the tokens of their people did for the organisation', async () => {
    const { id: advertiserId } = await makeAdvertiser();
    const person = (advertiserRole: 'owner' | 'member') =>
      makeActor('advertiser', { advertiserId, advertiserRole });
    const [owner, member, stranger, admin] = [
      await person('owner'),
      await person('member'),
      await makeActor('advertiser'),
      await makeActor('admin'),
    ];
    await keep({ userId: member.id, advertiserId, tokenId: 1, path: '/v1/ads/by-token' });
    await keep({ userId: member.id, advertiserId, applicationId: 1, path: '/v1/ads/by-application' });
    await keep({ userId: owner.id, advertiserId, applicationId: 1, path: '/v1/ads/own-application' });
    const paths = async (actor: UserActor) => (await everything(actor)).map(({ path }) => path);
    expect(await paths(owner)).toEqual(['/v1/ads/own-application', '/v1/ads/by-token']);
    expect(await paths(member)).toEqual(['/v1/ads/by-application', '/v1/ads/by-token']);
    expect(await paths(stranger)).toEqual([]);
    expect(await paths(admin)).toEqual([]);
    await expect(listCalls({ kind: 'anonymous' }, { limit: 1 })).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });

  it('is narrowed by token, answer and path, and read on by its cursor over the API', async () => {
    const actor = await makeActor('influencer');
    const token = await makeToken(actor.id, ['tokens:read']);
    const ask = async (query: string) => {
      const { status, json } = await call(log.GET, 'GET', { token, url: `/v1/api-log?${query}` });
      return { status, ...json };
    };
    await keep({ userId: actor.id, tokenId: 7, path: '/v1/ads/a', operation: '/v1/ads/{id}' });
    await keep({ userId: actor.id, tokenId: 8, path: '/api/tasks/', operation: '/api/tasks/', status: 503 });
    await keep({ userId: actor.id, tokenId: 7, path: '/v1/ads/b', operation: '/v1/ads/{id}', status: 404 });
    const paths = async (query: string) =>
      ((await ask(query)).calls as { path: string }[]).map(({ path }) => path);
    expect(await paths('token_id=7')).toEqual(['/v1/ads/b', '/v1/ads/a']);
    expect(await paths('status=4xx')).toEqual(['/v1/ads/b']);
    expect(await paths('path={id}&status=2xx')).toEqual(['/v1/ads/a']);
    expect(await paths('path=%25')).toEqual([]);
    const first = await ask('limit=2');
    expect([first.calls.length, first.has_more]).toEqual([2, true]);
    const rest = await ask(`limit=2&cursor=${first.cursor}`);
    expect([rest.calls.length, rest.has_more, rest.cursor]).toEqual([1, false, null]);
    expect(rest.calls[0]).toMatchObject({ path: '/v1/ads/a', operation: '/v1/ads/{id}', token_id: 7 });
    expect((await ask('status=9xx')).status).toBe(400);
    const limited = await makeToken(actor.id, ['ads:read']);
    expect((await call(log.GET, 'GET', { token: limited, url: '/v1/api-log' })).status).toBe(403);
  });

  it('looks through so many at a time, and says where to go on', async () => {
    const actor = await makeActor('influencer');
    await keep({ userId: actor.id, status: 500, path: '/v1/rare' });
    await keep({ userId: actor.id }, 20_000);
    const first = await listCalls(actor, { status: '5xx', limit: 10 });
    expect([first.calls.length, first.cursor === null]).toEqual([0, false]);
    const second = await listCalls(actor, { status: '5xx', limit: 10, before: first.cursor ?? 0 });
    expect(second).toMatchObject({ calls: [{ path: '/v1/rare' }], cursor: null });
    const [newest] = await db()
      .select({ id: apiCalls.id })
      .from(apiCalls)
      .where(eq(apiCalls.userId, actor.id))
      .orderBy(desc(apiCalls.id))
      .limit(1);
    expect((await listCalls(actor, { limit: 1 })).calls[0]?.id).toBe(newest?.id);
  });
});
