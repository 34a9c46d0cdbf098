import { and, eq, isNull } from 'drizzle-orm';
import * as oauth from 'oauth4webapi';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { actorOfGrant } from '@/auth/applications';
import { hashSecret } from '@/auth/secret';
import { db } from '@/db/client';
import { oauthCodes, oauthTokens, users } from '@/db/schema';
import {
  allowApplication,
  type CreatedApplication,
  createApplication,
  denyApplication,
  disableApplication,
  disconnectApplication,
  enableApplication,
  listConnectedApplications,
  openAuthorization,
} from '@/features/applications';
import { appUrl } from '@/lib/env';
import { makeActor, unique } from '@/testing/factories';
import { GET as metadata } from '../.well-known/oauth-authorization-server/route';
import * as revokeRoute from './revoke/route';
import * as tokenRoute from './token/route';

// Read before the first limiter is made: here the wrong secrets are counted.
process.env.RATE_LIMIT_PER_MINUTE = '100000';

const context = { params: Promise.resolve({}) };
const token = (request: Request) => tokenRoute.POST(request, context);
const revoke = (request: Request) => revokeRoute.POST(request, context);

/** The client library's way to our handlers, as if over the network. */
const handlers: Record<string, (request: Request) => Promise<Response> | Response> = {
  '/oauth/token': token,
  '/oauth/revoke': revoke,
  '/.well-known/oauth-authorization-server': metadata,
};
const options = {
  [oauth.allowInsecureRequests]: true,
  [oauth.customFetch]: async (url: string, init: RequestInit) => {
    const handler = handlers[new URL(url).pathname];
    if (!handler) throw new Error(`nothing at ${url}`);
    return handler(new Request(url, init));
  },
} as const;

const back = 'https://client.example/back?tenant=7';
let server: oauth.AuthorizationServer;
let application: CreatedApplication;
let admin: UserActor;
let maya: UserActor;
const client = () => ({ client_id: application.clientId });
const basic = () => oauth.ClientSecretBasic(application.secret);

beforeAll(async () => {
  const issuer = new URL(appUrl());
  const response = await oauth.discoveryRequest(issuer, { ...options, algorithm: 'oauth2' });
  server = await oauth.processDiscoveryResponse(issuer, response);
  admin = await makeActor('admin');
  application = await createApplication(admin, { name: unique('Desk'), redirectUris: [back] });
  maya = await makeActor('influencer');
});

async function ask(changes: Record<string, string | undefined> = {}) {
  const verifier = oauth.generateRandomCodeVerifier();
  const parameters = {
    client_id: application.clientId,
    redirect_uri: back,
    response_type: 'code',
    state: 'a state/with=signs',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { verifier, parameters: Object.fromEntries(given) };
}

/** A yes of the user and the code it brings back. */
async function allowed(user = maya) {
  const { verifier, parameters } = await ask();
  const step = await allowApplication(user, parameters);
  if (step.kind !== 'return') throw new Error(step.kind);
  return {
    verifier,
    answer: oauth.validateAuthResponse(server, client(), new URL(step.to), parameters.state),
  };
}

async function exchange({ verifier, answer }: Awaited<ReturnType<typeof allowed>>, proof = basic()) {
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client(),
    proof,
    answer,
    back,
    verifier,
    options,
  );
  return oauth.processAuthorizationCodeResponse(server, client(), response);
}

async function refresh(refreshToken: string | undefined) {
  const response = await oauth.refreshTokenGrantRequest(
    server,
    client(),
    basic(),
    refreshToken ?? '',
    options,
  );
  return oauth.processRefreshTokenResponse(server, client(), response);
}

const refusedAs = (error: string, status = 400) =>
  expect.objectContaining({ name: 'ResponseBodyError', error, status });

describe('asking', () => {
  it('asks first, remembers the yes, and passes state and issuer back', async () => {
    const user = await makeActor('influencer');
    const { parameters } = await ask();
    expect(await openAuthorization(user, parameters)).toEqual({
      kind: 'ask',
      application: expect.stringContaining('Desk'),
      redirectUri: back,
      scopes: null,
      allowedBefore: [],
    });
    const yes = await allowApplication(user, parameters);
    expect(yes.kind === 'return' && yes.to.startsWith(`${back}&code=fancode_`)).toBe(true);
    const again = await openAuthorization(user, parameters);
    if (again.kind !== 'return') throw new Error(again.kind);
    const { searchParams } = new URL(again.to);
    expect(searchParams.get('state')).toBe(parameters.state);
    expect(searchParams.get('iss')).toBe(appUrl());
    expect(searchParams.get('tenant')).toBe('7');
  });

  it('takes what is sent without a value as left out', async () => {
    const { parameters } = await ask({ scope: '', state: '', nonce: '' });
    const step = await denyApplication(maya, parameters);
    if (step.kind !== 'return') throw new Error(step.kind);
    expect(new URL(step.to).searchParams.get('error')).toBe('access_denied');
    expect(new URL(step.to).searchParams.has('state')).toBe(false);
    expect(await openAuthorization(maya, (await ask({ redirect_uri: '' })).parameters)).toMatchObject({
      kind: 'refused',
    });
  });

  it('leaves no code behind while it only looks', async () => {
    const user = await makeActor('influencer');
    await openAuthorization(user, (await ask()).parameters);
    expect(await db().$count(oauthCodes, eq(oauthCodes.userId, user.id))).toBe(0);
  });

  it('takes a no back to the application', async () => {
    const step = await denyApplication(maya, (await ask()).parameters);
    expect(step.kind === 'return' && new URL(step.to).searchParams.get('error')).toBe('access_denied');
  });

  it.each([
    { client_id: 'fanclient_unknown' },
    { client_id: undefined },
    { redirect_uri: 'https://client.example/back' },
    { redirect_uri: `${back}&more=1` },
    { redirect_uri: 'https://evil.example/' },
    { redirect_uri: undefined },
  ])('never sends the browser away for %j', async (changes) => {
    const { parameters } = await ask(changes);
    for (const decide of [openAuthorization, allowApplication, denyApplication]) {
      expect(await decide(maya, parameters)).toMatchObject({ kind: 'refused' });
    }
  });

  it.each([
    [{ code_challenge: undefined }, 'invalid_request'],
    [{ code_challenge: 'short' }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge_method: undefined }, 'invalid_request'],
    [{ code_challenge_method: '' }, 'invalid_request'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ response_type: undefined }, 'invalid_request'],
    [{ scope: 'everything' }, 'invalid_scope'],
  ])('tells the application what is wrong with %j', async (changes, error) => {
    const { parameters } = await ask(changes);
    const step = await openAuthorization(maya, parameters);
    if (step.kind !== 'return') throw new Error(step.kind);
    expect(new URL(step.to).searchParams.get('error')).toBe(error);
    expect(step.to.startsWith(`${back}&`)).toBe(true);
  });

  it('is for a person in the browser, not for tokens or strangers', async () => {
    const { parameters } = await ask();
    await expect(openAuthorization({ kind: 'anonymous' }, parameters)).rejects.toMatchObject({
      code: 'unauthorized',
    });
    await expect(allowApplication({ ...maya, credential: 'grant' }, parameters)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('an application on the machine of its user', () => {
  const native = (redirectUris: string[]) =>
    createApplication(admin, { name: unique('Native'), redirectUris });
  const kindOf = async (registered: string, asked: string) => {
    const { clientId } = await native([registered]);
    const step = await denyApplication(
      maya,
      (await ask({ client_id: clientId, redirect_uri: asked })).parameters,
    );
    return step.kind === 'return' && step.to.startsWith(asked) ? 'return' : 'refused';
  };

  it.each([
    ['http://127.0.0.1:4000/back', 'http://127.0.0.1:53124/back', 'return'],
    ['http://127.0.0.1:4000/back', 'http://127.0.0.1/back', 'return'],
    ['http://[::1]:4000/back?a=1', 'http://[::1]:9/back?a=1', 'return'],
    ['http://localhost:4000/back', 'http://localhost:4001/back', 'return'],
    ['http://127.0.0.1:4000/back', 'http://localhost:4000/back', 'refused'],
    ['http://127.0.0.1:4000/back', 'http://127.0.0.1:4000/other', 'refused'],
    ['http://127.0.0.1:4000/back', 'http://127.0.0.1.evil.example:4000/back', 'refused'],
    ['http://127.0.0.1:4000/back', 'http://127.0.0.1:4000@evil.example/back', 'refused'],
    ['https://client.example/back', 'https://client.example:8443/back', 'refused'],
  ])('registered as %s and back at %s: %s', async (registered, asked, kind) => {
    expect(await kindOf(registered, asked)).toBe(kind);
  });

  it('gets its tokens at the port it asked for', async () => {
    const { clientId, secret } = await native(['http://127.0.0.1:4000/back']);
    const there = 'http://127.0.0.1:50505/back';
    const { verifier, parameters } = await ask({ client_id: clientId, redirect_uri: there });
    const step = await allowApplication(maya, parameters);
    if (step.kind !== 'return') throw new Error(step.kind);
    const form = {
      ...{ grant_type: 'authorization_code', code: new URL(step.to).searchParams.get('code') ?? '' },
      ...{ code_verifier: verifier, client_id: clientId, client_secret: secret },
    };
    const wrong = await post(token, { ...form, redirect_uri: 'http://127.0.0.1:4000/back' });
    expect([wrong.status, wrong.json.error]).toEqual([400, 'invalid_grant']);
    expect((await post(token, { ...form, redirect_uri: there })).status).toBe(200);
  });
});

describe('a code', () => {
  it('buys an access token of an hour that acts as the user, and a refresh token', async () => {
    const granted = await exchange(await allowed());
    expect(granted).toMatchObject({ token_type: 'bearer', expires_in: expect.any(Number) });
    expect(granted.expires_in).toBeGreaterThan(3590);
    expect(await actorOfGrant(granted.access_token)).toMatchObject({ id: maya.id, credential: 'grant' });
    const [row] = await db()
      .select()
      .from(oauthTokens)
      .where(eq(oauthTokens.accessHash, hashSecret(granted.access_token)));
    const days = ((row?.refreshExpiresAt?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(30.1);
    expect(JSON.stringify(row)).not.toContain(granted.access_token);
  });

  it('is taken with the secret in the body too', async () => {
    const granted = await exchange(await allowed(), oauth.ClientSecretPost(application.secret));
    expect(granted.refresh_token).toMatch(/^fanrefresh_/);
  });

  it('works once; its second use also ends what the first bought', async () => {
    const code = await allowed();
    const granted = await exchange(code);
    await expect(exchange(code)).rejects.toEqual(refusedAs('invalid_grant'));
    expect(await actorOfGrant(granted.access_token)).toBeUndefined();
    await expect(refresh(granted.refresh_token)).rejects.toEqual(refusedAs('invalid_grant'));
  });

  it('has one winner among twenty, and even that one is out', async () => {
    const code = await allowed();
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => exchange(code)));
    const won = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value.access_token] : []));
    expect(won).toHaveLength(1);
    expect(await actorOfGrant(won[0] ?? '')).toBeUndefined();
  });

  it('is spent by a wrong verifier', async () => {
    const code = await allowed();
    const wrong = { ...code, verifier: oauth.generateRandomCodeVerifier() };
    await expect(exchange(wrong)).rejects.toEqual(refusedAs('invalid_grant'));
    await expect(exchange(code)).rejects.toEqual(refusedAs('invalid_grant'));
  });

  it('needs the address it was made for', async () => {
    const { verifier, answer } = await allowed();
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client(),
      basic(),
      answer,
      'https://client.example/other',
      verifier,
      options,
    );
    await expect(oauth.processAuthorizationCodeResponse(server, client(), response)).rejects.toEqual(
      refusedAs('invalid_grant'),
    );
    expect((await exchange({ verifier, answer })).access_token).toMatch(/^fanaccess_/);
  });

  it('ends after 60 seconds', async () => {
    const code = await allowed();
    const hash = hashSecret(code.answer.get('code') ?? '');
    const [row] = await db().select().from(oauthCodes).where(eq(oauthCodes.hash, hash));
    const seconds = ((row?.expiresAt.getTime() ?? 0) - Date.now()) / 1000;
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
    await db()
      .update(oauthCodes)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(oauthCodes.hash, hash));
    await expect(exchange(code)).rejects.toEqual(refusedAs('invalid_grant'));
  });

  it('is of no use to another application, and to nobody without a secret', async () => {
    const code = await allowed();
    const other = await createApplication(admin, { name: unique('Other'), redirectUris: [back] });
    const form = {
      grant_type: 'authorization_code',
      code: code.answer.get('code') ?? '',
      redirect_uri: back,
      code_verifier: code.verifier,
    };
    const stolen = { ...form, client_id: other.clientId, client_secret: other.secret };
    expect(await post(token, stolen)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
    expect(await post(token, { ...form, client_id: application.clientId })).toMatchObject({
      status: 401,
      json: { error: 'invalid_client' },
    });
    expect((await exchange(code)).access_token).toMatch(/^fanaccess_/);
  });
});

async function post(
  handler: (request: Request) => Promise<Response>,
  form: Record<string, string> | string,
  headers: Record<string, string> = {},
) {
  const body = typeof form === 'string' ? form : new URLSearchParams(form).toString();
  const response = await handler(
    new Request(`${appUrl()}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    }),
  );
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : undefined };
}

/** As if the token had been used longer ago than a repeat may come. */
const aWhileLater = (refreshToken = '') =>
  db()
    .update(oauthTokens)
    .set({ refreshUsedAt: new Date(Date.now() - 21_000) })
    .where(eq(oauthTokens.refreshHash, hashSecret(refreshToken)));

describe('a refresh token', () => {
  it('rotates, and its second use ends the whole family', async () => {
    const first = await exchange(await allowed());
    const second = await refresh(first.refresh_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    const third = await refresh(second.refresh_token);
    expect(await actorOfGrant(third.access_token)).toMatchObject({ id: maya.id });
    await aWhileLater(first.refresh_token);
    await expect(refresh(first.refresh_token)).rejects.toEqual(refusedAs('invalid_grant'));
    for (const { access_token } of [first, second, third]) {
      expect(await actorOfGrant(access_token)).toBeUndefined();
    }
    await expect(refresh(third.refresh_token)).rejects.toEqual(refusedAs('invalid_grant'));
  });

  it('used ten times at once has one answer, which lives, until it is used a while later', async () => {
    const first = await exchange(await allowed());
    const all = await Promise.all(Array.from({ length: 10 }, () => refresh(first.refresh_token)));
    const pairs = new Set(all.map((each) => `${each.access_token} ${each.refresh_token}`));
    expect(pairs.size).toBe(1);
    const [one] = all;
    expect(await actorOfGrant(one?.access_token ?? '')).toMatchObject({ id: maya.id });
    expect(
      await db().$count(oauthTokens, eq(oauthTokens.refreshHash, hashSecret(one?.refresh_token ?? ''))),
    ).toBe(1);
    const next = await refresh(one?.refresh_token);
    expect(await actorOfGrant(next.access_token)).toMatchObject({ id: maya.id });
    await aWhileLater(first.refresh_token);
    await expect(refresh(first.refresh_token)).rejects.toEqual(refusedAs('invalid_grant'));
    expect(await actorOfGrant(next.access_token)).toBeUndefined();
  });

  it('has no second answer for another application, or once its grant has ended', async () => {
    const first = await exchange(await allowed());
    const second = await refresh(first.refresh_token);
    const other = await createApplication(admin, { name: unique('Other'), redirectUris: [back] });
    const form = { grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' };
    const stolen = { ...form, client_id: other.clientId, client_secret: other.secret };
    expect(await post(token, stolen)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
    expect(await actorOfGrant(second.access_token)).toMatchObject({ id: maya.id });
    await post(revoke, {
      client_id: application.clientId,
      client_secret: application.secret,
      token: second.access_token,
    });
    await expect(refresh(first.refresh_token)).rejects.toEqual(refusedAs('invalid_grant'));
    expect(await actorOfGrant(second.access_token)).toBeUndefined();
  });

  it('is as it was after a refusal', async () => {
    const first = await exchange(await allowed());
    const form = {
      ...{ grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' },
      ...{ client_id: application.clientId, client_secret: application.secret },
    };
    for (const [name, wrong] of [
      ['scope', 'everything'],
      ['grant_type', 'password'],
    ] as const) {
      expect((await post(token, { ...form, [name]: wrong })).status).toBe(400);
      expect(await actorOfGrant(first.access_token)).toMatchObject({ id: maya.id });
    }
    const second = await post(token, { ...form, scope: '', code: '' });
    expect(second.status).toBe(200);
    expect(await actorOfGrant(second.json.access_token)).toMatchObject({ id: maya.id });
  });

  it('dies with the user and with the consent', async () => {
    const user = await makeActor('influencer');
    const granted = await exchange(await allowed(user));
    const waiting = await allowed(user);
    expect(await listConnectedApplications(user)).toMatchObject([{ id: application.id, disabled: false }]);
    await disconnectApplication(user, application.id);
    expect(await actorOfGrant(granted.access_token)).toBeUndefined();
    await expect(refresh(granted.refresh_token)).rejects.toEqual(refusedAs('invalid_grant'));
    await expect(exchange(waiting)).rejects.toEqual(refusedAs('invalid_grant'));
    expect(await listConnectedApplications(user)).toEqual([]);
    await expect(disconnectApplication(user, application.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await openAuthorization(user, (await ask()).parameters)).toMatchObject({ kind: 'ask' });

    const anew = await exchange(await allowed(user));
    const code = await allowed(user);
    await db().update(users).set({ status: 'suspended', bannedAt: new Date() }).where(eq(users.id, user.id));
    await expect(refresh(anew.refresh_token)).rejects.toEqual(refusedAs('invalid_grant'));
    await expect(exchange(code)).rejects.toEqual(refusedAs('invalid_grant'));
    await expect(actorOfGrant(anew.access_token)).rejects.toMatchObject({ code: 'banned' });
  });

  it('never outlives a disconnection that meets its rotation', async () => {
    for (let round = 0; round < 10; round++) {
      const user = await makeActor('influencer');
      const granted = await exchange(await allowed(user));
      await Promise.allSettled([refresh(granted.refresh_token), disconnectApplication(user, application.id)]);
      const alive = and(eq(oauthTokens.userId, user.id), isNull(oauthTokens.revokedAt));
      expect(await db().$count(oauthTokens, alive)).toBe(0);
    }
  });
});

describe('client credentials', () => {
  const grant = async (proof = basic()) => {
    const response = await oauth.clientCredentialsGrantRequest(server, client(), proof, {}, options);
    return oauth.processClientCredentialsResponse(server, client(), response);
  };

  it('buy a token that acts for nobody, without a refresh token', async () => {
    const granted = await grant();
    expect(granted.refresh_token).toBeUndefined();
    expect(await actorOfGrant(granted.access_token)).toEqual({
      kind: 'application',
      applicationId: application.id,
    });
  });

  it('are refused to a disabled application, whose tokens sleep until it is enabled', async () => {
    const granted = await grant();
    await disableApplication(admin, application.id);
    await expect(grant()).rejects.toMatchObject({ status: 401 });
    expect(await actorOfGrant(granted.access_token)).toBeUndefined();
    const { parameters } = await ask();
    expect(await openAuthorization(maya, parameters)).toMatchObject({ kind: 'refused' });
    await enableApplication(admin, application.id);
    expect(await actorOfGrant(granted.access_token)).toBeDefined();
  });

  it('with a wrong secret are 401, and 429 from the eleventh on; the right one still opens', async () => {
    const { clientId, secret } = await createApplication(admin, { name: 'Guessed', redirectUris: [back] });
    const guess = () =>
      post(token, { grant_type: 'client_credentials', client_id: clientId, client_secret: 'fanapp_wrong' });
    const statuses = [];
    for (let attempt = 0; attempt < 10; attempt++) statuses.push((await guess()).status);
    expect(statuses).toEqual(Array(10).fill(401));
    const eleventh = await guess();
    expect(eleventh.status).toBe(429);
    expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(0);
    const right = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret };
    expect((await post(token, right)).status).toBe(200);
  });
});

describe('revoking', () => {
  const end = async (value: string) => {
    const response = await oauth.revocationRequest(server, client(), basic(), value, options);
    await oauth.processRevocationResponse(response);
  };

  it('ends the grant of either token', async () => {
    for (const which of ['access_token', 'refresh_token'] as const) {
      const granted = await exchange(await allowed());
      await end(granted[which] ?? '');
      expect(await actorOfGrant(granted.access_token)).toBeUndefined();
      await expect(refresh(granted.refresh_token)).rejects.toEqual(refusedAs('invalid_grant'));
    }
  });

  it('takes an unknown token for done, and leaves that of another application alone', async () => {
    await end('fanaccess_nothing');
    const granted = await exchange(await allowed());
    const other = await createApplication(admin, { name: unique('Other'), redirectUris: [back] });
    const pair = { client_id: other.clientId, client_secret: other.secret };
    expect((await post(revoke, { ...pair, token: granted.access_token })).status).toBe(200);
    expect(await actorOfGrant(granted.access_token)).toBeDefined();
    const nothing = await post(revoke, { ...pair, token: 'nothing' });
    expect([nothing.status, nothing.headers.get('content-type')]).toEqual([
      200,
      'application/json; charset=utf-8',
    ]);
    expect(nothing.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await post(revoke, pair)).toMatchObject({ status: 400, json: { error: 'invalid_request' } });
  });
});

describe('the token endpoint', () => {
  const good = () => ({ client_id: application.clientId, client_secret: application.secret });

  it('answers nothing that may be stored', async () => {
    const { headers, json } = await post(token, { ...good(), grant_type: 'client_credentials' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(Object.keys(json).sort()).toEqual(['access_token', 'expires_in', 'token_type']);
  });

  it.each([
    ['password', 'unsupported_grant_type'],
    ['urn:x:y', 'unsupported_grant_type'],
    ['', 'invalid_request'],
  ])('refuses the grant type %j', async (grantType, error) => {
    const { status, json } = await post(token, { ...good(), grant_type: grantType });
    expect([status, json.error]).toEqual([400, error]);
  });

  it('refuses two proofs, parameters given twice, and other encodings', async () => {
    const pair = Buffer.from(`${application.clientId}:${application.secret}`).toString('base64');
    const form = { ...good(), grant_type: 'client_credentials' };
    expect((await post(token, form, { authorization: `Basic ${pair}` })).json.error).toBe('invalid_request');
    const twice = `${new URLSearchParams(form)}&grant_type=client_credentials`;
    expect(await post(token, twice)).toMatchObject({ status: 400, json: { error: 'invalid_request' } });
    const nested = `${new URLSearchParams(form)}&code[a]=1`;
    expect(await post(token, nested)).toMatchObject({ status: 400, json: { error: 'invalid_request' } });
    const json = await post(token, JSON.stringify(form), { 'content-type': 'application/json' });
    expect(json).toMatchObject({ status: 415, json: { error: 'invalid_request' } });
  });

  it.each([
    'Bearer',
    'Bearer %',
    'Basic',
    'Basic !!!',
    'Basic Og==',
    'Digest x',
    `Basic ${'A'.repeat(4000)}`,
  ])('answers 401 to the Authorization header %.20j', async (authorization) => {
    const answer = await post(token, { grant_type: 'client_credentials' }, { authorization });
    expect(answer).toMatchObject({ status: 401, json: { error: 'invalid_client' } });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Basic /);
  });

  it('has only POST', async () => {
    const response = await tokenRoute.GET(new Request(`${appUrl()}/oauth/token`), context);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    const preflight = await tokenRoute.OPTIONS(new Request(`${appUrl()}/oauth/token`), context);
    expect([preflight.status, preflight.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
  });
});
