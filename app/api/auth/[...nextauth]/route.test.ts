import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { actorOfSession, sessionCookie } from '@/auth/session';
import { stepCookie } from '@/auth/steps';
import { accountById, toActor } from '@/auth/users';
import { db, pool } from '@/db/client';
import { users } from '@/db/schema';
import { createUser } from '@/features/users';
import { unique } from '@/testing/factories';
import { makeTwoStep } from '@/testing/factors';
import { sessionHeaders } from '@/testing/http';
import { makePasskey } from '@/testing/passkeys';
import { GET, POST } from './route';

// The limiters are off in tests unless a test is about them.
vi.hoisted(() => {
  process.env.RATE_LIMIT_PER_MINUTE = '1000';
});

const password = 'a right password';
let address = 0;

/** Calls the route from an address of its own unless one is given, the way the server hands requests over. */
async function call(method: string, path: string, init: { body?: BodyInit; headers?: object } = {}) {
  const [pathname = '', query] = path.split('?');
  const request = new Request(`http://127.0.0.1:3000/api/auth/${pathname}${query ? `?${query}` : ''}`, {
    method,
    body: init.body,
    headers: { 'x-fanfare-client': `10.0.0.${++address}`, ...init.headers },
  });
  const handler = method === 'GET' ? GET : POST;
  return handler(request, { params: Promise.resolve({ nextauth: pathname.split('/') }) });
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');

async function csrf() {
  const response = await call('GET', 'csrf');
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return { csrfToken, cookie: cookiesOf(response) };
}

/** What the sign-in form does. */
async function signIn(
  email: string,
  secret: string,
  values: Record<string, string> = {},
  from = 'somewhere',
) {
  const { csrfToken, cookie } = await csrf();
  const body = new URLSearchParams({ email, password: secret, csrfToken, json: 'true', ...values });
  const headers = { cookie, 'x-fanfare-client': from };
  const response = await call('POST', 'callback/credentials', { body, headers });
  const json = (await response.clone().json()) as { url: string };
  const session = response.headers.getSetCookie().find((each) => each.startsWith(sessionCookie()));
  return { response, json, session, error: new URL(json.url).searchParams.get('error') };
}

const makePerson = async (values: Partial<typeof users.$inferInsert> = {}) => {
  const email = `${unique('person')}@people.example`;
  const { id } = await createUser({ email, password, role: 'influencer' });
  await db()
    .update(users)
    .set({ bio: '', ...values })
    .where(eq(users.id, id));
  return { id, email };
};

describe('sign-in', () => {
  it('opens a session that holds two claims only', async () => {
    const { id, email } = await makePerson();
    const { response, session, json } = await signIn(` ${email.toUpperCase()} `, password);
    expect(response.status).toBe(200);
    expect(json.url).toBe('http://127.0.0.1:3000/dashboard');
    expect(session).toMatch(/; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
    const cookie = session?.split(';')[0]?.split('=').slice(1).join('=');
    expect(await actorOfSession(cookie)).toMatchObject({ id, role: 'influencer', credential: 'session' });
    const own = await call('GET', 'session', { headers: { cookie: `${sessionCookie()}=${cookie}` } });
    expect(await own.json()).toEqual({ userId: id, expires: expect.any(String) });
  });

  it('says the same for a wrong password and an unknown address', async () => {
    const { email } = await makePerson();
    const wrong = await signIn(email, 'something else', {}, unique('from'));
    const unknown = await signIn(`${unique('nobody')}@people.example`, password, {}, unique('from'));
    for (const each of [wrong, unknown]) {
      expect(each.response.status).toBe(401);
      expect(each.error).toBe('unauthorized');
      expect(each.session).toBeUndefined();
    }
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const { email } = await makePerson();
    const timed = async (who: string) => {
      const started = performance.now();
      await signIn(who, 'a wrong password', {}, unique('from'));
      return performance.now() - started;
    };
    await signIn('warm@people.example', password, {}, unique('from'));
    // Each pair runs back to back, so that what else the machine does weighs on both alike. Without the work of a hash an
    // unknown address takes a tenth of the time.
    const ratios: number[] = [];
    for (let round = 0; round < 15; round++) {
      ratios.push((await timed(`${unique('nobody')}@people.example`)) / (await timed(email)));
    }
    const median = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)];
    expect(median).toBeGreaterThan(0.5);
    expect(median).toBeLessThan(2);
  });

  it('tells a suspended person so only when they know the password', async () => {
    const { email } = await makePerson({ status: 'suspended', bannedAt: new Date() });
    expect((await signIn(email, password, {}, unique('from'))).error).toBe('banned');
    expect((await signIn(email, 'something else', {}, unique('from'))).error).toBe('unauthorized');
  });

  it('refuses the sixth attempt and then the right password too, but nobody else', async () => {
    const { email } = await makePerson();
    const other = await makePerson();
    const from = unique('from');
    for (let attempt = 0; attempt < 5; attempt++) {
      expect((await signIn(email, 'something else', {}, from)).response.status).toBe(401);
    }
    const sixth = await signIn(email, 'something else', {}, from);
    expect(sixth.response.status).toBe(429);
    expect(Number(sixth.response.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(sixth.error).toMatch(/^rate_limited:\d+$/);
    const right = await signIn(email, password, {}, from);
    expect(right.response.status).toBe(429);
    expect(right.session).toBeUndefined();
    expect((await signIn(other.email, password, {}, from)).response.status).toBe(200);
    expect((await signIn(email, password, {}, unique('elsewhere'))).response.status).toBe(200);
  });

  it('gives the attempts back after a success', async () => {
    const { email } = await makePerson();
    const from = unique('from');
    for (let round = 0; round < 3; round++) {
      for (let attempt = 0; attempt < 4; attempt++) await signIn(email, 'something else', {}, from);
      expect((await signIn(email, password, {}, from)).response.status).toBe(200);
    }
  });

  it('with a second step keeps a secret in the browser, and opens a session by the code alone', async () => {
    const { id, email } = await makePerson();
    const { code } = await makeTwoStep(id);
    const first = await signIn(email, password, {}, unique('from'));
    expect([first.response.status, first.error, first.session]).toEqual([401, 'second_step', undefined]);
    const [step = ''] = first.response.headers.getSetCookie().filter((each) => each.startsWith(stepCookie()));
    expect(step).toMatch(/=fanstep_[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Strict$/);
    const confirm = async (given: string, kept: string) => {
      const { csrfToken, cookie } = await csrf();
      return call('POST', 'callback/credentials', {
        headers: { cookie: `${cookie}; ${kept}` },
        body: new URLSearchParams({ code: given, csrfToken, json: 'true' }),
      });
    };
    const kept = step.split(';')[0] ?? '';
    expect((await confirm(await code(), 'nothing=1')).status).toBe(401);
    expect((await confirm('000000', kept)).status).toBe(400);
    const done = await confirm(await code(), kept);
    expect(done.status).toBe(200);
    const cookies = done.headers.getSetCookie();
    expect(cookies.find((each) => each.startsWith(`${stepCookie()}=;`))).toContain('Max-Age=0');
    const session = cookies.find((each) => each.startsWith(sessionCookie()))?.split(';')[0] ?? '';
    expect(await actorOfSession(session.slice(session.indexOf('=') + 1))).toMatchObject({ id });
    expect((await confirm(await code(), kept)).status).toBe(401);
  });

  it('asks for a passkey in one browser, and opens a session by what it signs there', async () => {
    const { id, email } = await makePerson();
    const account = await accountById(id);
    if (!account) throw new Error('no account');
    const passkey = await makePasskey(toActor(account, 'session'), randomUUID());
    expect((await signIn(email, password, {}, unique('from'))).error).toBe('second_step:passkey');
    const asked = await call('GET', 'passkey');
    const [kept = ''] = asked.headers.getSetCookie();
    expect(kept).toMatch(/=fanbrowser_[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Strict$/);
    const browser = cookiesOf(asked);
    // Another page of the same browser asks beside it.
    const again = await call('GET', 'passkey', { headers: { cookie: browser } });
    expect(cookiesOf(again)).toBe(browser);
    const finish = async (answer: string, cookies: string) => {
      const { csrfToken, cookie } = await csrf();
      return call('POST', 'callback/credentials', {
        headers: { cookie: `${cookie}; ${cookies}` },
        body: new URLSearchParams({ passkey: answer, csrfToken, json: 'true' }),
      });
    };
    const answer = passkey.use((await asked.json()) as { challenge: string });
    expect((await finish(answer, 'nothing=1')).status).toBe(401);
    expect((await finish('{}', browser)).status).toBe(400);
    const done = await finish(answer, browser);
    expect(done.status).toBe(200);
    const session = done.headers.getSetCookie().find((each) => each.startsWith(sessionCookie()));
    const cookie = session?.split(';')[0]?.slice(sessionCookie().length + 1);
    expect(await actorOfSession(cookie)).toMatchObject({ id });
    expect((await finish(answer, browser)).status).toBe(409);
  });

  it('needs the form token of the same browser', async () => {
    const { email } = await makePerson();
    const { session, response } = await signIn(email, password, { csrfToken: 'forged' });
    expect(session).toBeUndefined();
    expect(response.status).toBeLessThan(500);
  });
});

describe('callbackUrl', () => {
  const hostile = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'https:evil.example',
    'http://127.0.0.1:3000@evil.example/',
    '%2f%2fevil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\u0000',
    'javascript:alert(1)',
    'data:text/html,x',
    'foo',
    '/..//evil.example',
    '///evil.example',
    ' //evil.example',
    '/\u0000',
  ];

  it.each(hostile)('%j leads to a page of ours, before and after sign-in', async (value) => {
    const before = await call('GET', `signin?${new URLSearchParams({ callbackUrl: value })}`);
    expect(before.status).toBe(302);
    expect(before.headers.get('location')).toBe('/sign-in');
    const { email } = await makePerson();
    const after = await signIn(email, password, { callbackUrl: value });
    expect(after.json.url).toBe('http://127.0.0.1:3000/dashboard');
    const cookies = after.response.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const each of cookies) expect(each).not.toContain('evil');
  });

  it('keeps a path of ours, given as path or as address', async () => {
    const { email } = await makePerson();
    const path = '/ads?status=active&page=2';
    expect((await signIn(email, password, { callbackUrl: path })).json.url).toBe(
      `http://127.0.0.1:3000${path}`,
    );
    const { json } = await signIn(email, password, { callbackUrl: `http://127.0.0.1:3000${path}` });
    expect(json.url).toBe(`http://127.0.0.1:3000${path}`);
    const form = await call('GET', `signin?callbackUrl=${encodeURIComponent(path)}`);
    expect(form.headers.get('location')).toBe(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  });
});

describe('hostile calls', () => {
  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const calls: [string, string, { body?: BodyInit; headers?: object }?][] = [
    ['POST', 'callback/credentials', { body: '{', headers: json }],
    ['POST', 'callback/credentials', { body: '[]', headers: json }],
    ['POST', 'callback/credentials', { body: 'null', headers: json }],
    ['POST', 'callback/credentials', { body: '{"email":{"$ne":1},"csrfToken":[]}', headers: json }],
    ['POST', 'callback/credentials', { body: new Uint8Array([0xff, 0xfe]), headers: form }],
    ['POST', 'callback/credentials', { body: `a=${'x'.repeat(70_000)}`, headers: form }],
    ['POST', 'callback/credentials', { headers: { 'content-type': 'multipart/form-data' } }],
    ['POST', 'callback/credentials?callbackUrl=javascript:alert(1)'],
    ['POST', 'callback/github'],
    ['POST', 'signout', { body: '{"callbackUrl":"//evil"}', headers: json }],
    ['POST', 'session', { body: '{"data":{"userId":1}}', headers: json }],
    ['POST', '_log', { body: '{', headers: json }],
    ['GET', 'signin?callbackUrl=%00'],
    ['GET', 'error?error=%3Cscript%3E&callbackUrl=foo'],
    ['GET', 'callback/credentials'],
    ['GET', 'verify-request'],
    ['GET', 'constructor'],
    ['GET', 'csrf', { headers: { cookie: 'next-auth.csrf-token=%ff; next-auth.callback-url=javascript:x' } }],
    ['GET', 'session', { headers: { cookie: `${sessionCookie()}=garbage` } }],
    ['GET', 'providers?callbackUrl=%00'],
  ];

  it.each(calls)('%s %s is answered below 500', async (method, path, init) => {
    const response = await call(method, path, init);
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get('cache-control')).toContain('no-store');
    const location = response.headers.get('location');
    if (location) expect(new URL(location, 'http://127.0.0.1:3000').origin).toBe('http://127.0.0.1:3000');
    expect(location ?? '').not.toContain('script');
  });
});

describe('sign-out', () => {
  it('ends the session behind the cookie, for whoever kept a copy too, and only by a form of ours', async () => {
    const { email } = await makePerson();
    const { session } = await signIn(email, password);
    const own = session?.split(';')[0] ?? '';
    const copy = own.slice(own.indexOf('=') + 1);
    const { csrfToken, cookie } = await csrf();
    const leave = (token: string) =>
      call('POST', 'signout', {
        headers: { cookie: `${cookie}; ${own}` },
        body: new URLSearchParams({ csrfToken: token, json: 'true' }),
      });
    await leave('forged');
    expect(await actorOfSession(copy)).toBeDefined();
    await leave(csrfToken);
    expect(await actorOfSession(copy)).toBeUndefined();
  });
});

describe('session', () => {
  let headers: Record<string, string>;
  beforeAll(async () => {
    const { id } = await makePerson();
    headers = await sessionHeaders({ id });
  });

  it('that was ended is none', async () => {
    const { id } = await makePerson();
    const old = await sessionHeaders({ id }, { ended: true });
    expect(await (await call('GET', 'session', { headers: old })).json()).toEqual({});
  });

  it('is neither shown nor deleted while the database is away', async () => {
    await pool().end();
    const response = await call('GET', 'session', { headers });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});
