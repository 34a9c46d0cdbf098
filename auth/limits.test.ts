import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as advertiserCheck from '@/app/api/advertiser/check/route';
import * as userCheck from '@/app/api/user/check/route';
import * as impressionRoute from '@/app/v1/ads/[id]/impression/route';
import * as adsRoute from '@/app/v1/ads/route';
import * as reportsRoute from '@/app/v1/reports/route';
import { db } from '@/db/client';
import { rateLimits } from '@/db/schema';
import { verifySignIn } from '@/features/users';
import { makeToken, makeUser, tokenOf } from '@/testing/factories';
import { call } from '@/testing/http';
import { addressOf } from './address';
import { limitOwnData, limitRegistration, limitSignIn } from './limits';

// The limiters are off in tests unless a test is about them.
vi.hoisted(() => {
  process.env.RATE_LIMIT_PER_MINUTE = '40';
});

const statuses = async (times: number, work: (index: number) => Promise<{ status: number }>) => {
  const found: number[] = [];
  for (let index = 0; index < times; index++) found.push((await work(index)).status);
  return found;
};
const many = (count: number, status: number) => Array.from({ length: count }, () => status);

describe('the limits of the APIs', () => {
  it('take 20 reports of a user in an hour, and as many of the next user', async () => {
    const token = await tokenOf('influencer');
    const report = (by: string, index: number) =>
      call(reportsRoute.POST, 'POST', {
        token: by,
        body: { reportable_id: `post-${index}`, reportable_type: 'post', reason: 'Spam' },
      });
    expect(await statuses(20, (index) => report(token, index))).toEqual(many(20, 201));
    const refused = await report(token, 20);
    expect([refused.status, refused.json.error.code]).toEqual([429, 'rate_limited']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
    expect((await report(await tokenOf('influencer'), 0)).status).toBe(201);
  });

  it('give five copies of their data to a person in a day', async () => {
    const { id } = await makeUser('influencer');
    for (let copy = 0; copy < 5; copy++) await limitOwnData(id);
    await expect(limitOwnData(id)).rejects.toMatchObject({ code: 'rate_limited' });
    await limitOwnData((await makeUser('influencer')).id);
  });

  it('answer 30 look-ups of email addresses in a minute, of users and advertisers together', async () => {
    const token = await tokenOf('admin');
    const look = (index: number) =>
      call((index % 2 ? userCheck : advertiserCheck).POST, 'POST', {
        token,
        body: { email: `${randomUUID()}@people.example` },
      });
    expect(await statuses(30, look)).toEqual(many(30, 404));
    const refused = await look(0);
    expect([refused.status, refused.json.status, refused.json.error]).toEqual([429, 'error', 'rate_limited']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('count calls by user, not by token', async () => {
    const user = await makeUser('advertiser');
    const [one, two] = [await makeToken(user.id), await makeToken(user.id)];
    const list = (token: string) => call(adsRoute.GET, 'GET', { token });
    expect(await statuses(40, (index) => list(index % 2 ? one : two))).toEqual(many(40, 200));
    const { status, headers } = await list(one);
    expect([status, headers.get('ratelimit-policy')]).toEqual([429, '"call";q=40;w=60']);
    expect(headers.get('ratelimit')).toMatch(/^"call";r=0;t=\d+$/);
    const told = (await list(await tokenOf('admin'))).headers;
    expect(told.get('ratelimit-policy')).toBe('"call";q=40;w=60');
    expect(told.get('ratelimit')).toMatch(/^"call";r=39;t=\d+$/);
    const wrong = await call(adsRoute.POST, 'POST', { token: await tokenOf('advertiser'), body: {} });
    expect([wrong.status, wrong.headers.get('ratelimit')?.slice(0, 11)]).toEqual([400, '"call";r=39']);
  });

  it('count public calls by the address the server established, ten times as many', async () => {
    const hit = (address: string, index: number) =>
      call(impressionRoute.POST, 'POST', {
        // Counted before it is looked for, and this one need not be.
        params: { id: 'none' },
        headers: { 'x-fanfare-client': address, 'x-forwarded-for': `10.0.0.${index % 250}` },
      });
    expect(await statuses(400, (index) => hit('203.0.113.7', index))).toEqual(many(400, 404));
    const refused = await hit('203.0.113.7', 0);
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([429, '*']);
    expect((await hit('203.0.113.8', 0)).status).toBe(404);
  });
});

describe('the limits of an address', () => {
  it('count all of an IPv6 household as one caller, and the next household as another', async () => {
    const open = (address: string) =>
      limitRegistration(addressOf(new Headers({ 'x-fanfare-client': address }))).then(
        () => 200,
        () => 429,
      );
    for (let index = 1; index <= 20; index++) expect(await open(`2001:db8:1:2::${index}`)).toBe(200);
    expect(await open('2001:db8:1:2:ffff::9')).toBe(429);
    expect(await open('2001:db8:1:3::1')).toBe(200);
  });
});

describe('the shared counters', () => {
  beforeAll(() => limitRegistration('203.0.113.99'));

  it('do not keep whose they are', async () => {
    const keys = (await db().select({ key: rateLimits.key }).from(rateLimits)).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('register'))).not.toEqual([]);
    expect(keys.filter((key) => key.includes('203.0.113.99'))).toEqual([]);
  });

  it('let nobody guess while they cannot be read', async () => {
    await db().execute(sql`alter table rate_limits rename to rate_limits_away`);
    try {
      await expect(limitSignIn('maya@people.example', '203.0.113.98')).rejects.toThrow();
      await expect(
        verifySignIn({ email: 'maya@people.example', password: 'a guess' }, '203.0.113.98'),
      ).rejects.not.toMatchObject({ code: 'unauthorized' });
    } finally {
      await db().execute(sql`alter table rate_limits_away rename to rate_limits`);
    }
  });
});
