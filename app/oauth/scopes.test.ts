import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { actorOfGrant } from '@/auth/applications';
import {
  allowApplication,
  type CreatedApplication,
  createApplication,
  listConnectedApplications,
  openAuthorization,
} from '@/features/applications';
import { appUrl } from '@/lib/env';
import { makeActor, unique } from '@/testing/factories';
import { call } from '@/testing/http';
import * as campaigns from '../api/get/campaigns/route';
import * as notifications from '../api/get/notifications/route';
import * as tokenRoute from './token/route';

const back = 'https://client.example/back';
const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');
let application: CreatedApplication;
let person: UserActor;

beforeAll(async () => {
  application = await createApplication(await makeActor('admin'), {
    name: unique('Desk'),
    redirectUris: [back],
  });
  person = await makeActor('influencer');
});

const asking = (scope?: string) => ({
  ...{ client_id: application.clientId, redirect_uri: back, response_type: 'code' },
  ...{ code_challenge: challenge, code_challenge_method: 'S256', ...(scope !== undefined && { scope }) },
});

async function token(form: Record<string, string>) {
  const proof = { client_id: application.clientId, client_secret: application.secret };
  const request = new Request(`${appUrl()}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...proof, ...form }).toString(),
  });
  const response = await tokenRoute.POST(request, { params: Promise.resolve({}) });
  return { status: response.status, json: await response.json() };
}

/** The tokens that a yes to this scope brings. */
async function granted(scope?: string, user = person) {
  const step = await allowApplication(user, asking(scope));
  const code = step.kind === 'return' && new URL(step.to).searchParams.get('code');
  const form = { grant_type: 'authorization_code', redirect_uri: back, code_verifier: verifier };
  return (await token({ ...form, code: code || '' })).json;
}

const refresh = (refreshToken: string, scope?: string) =>
  token({ grant_type: 'refresh_token', refresh_token: refreshToken, ...(scope && { scope }) });

const scopesHeld = async (accessToken: string) => {
  const actor = await actorOfGrant(accessToken);
  return actor?.kind === 'user' ? actor.grant?.scopes : actor?.scopes;
};

const opened = async (handler: (request: Request, context: never) => Promise<Response>, bearer: string) => {
  const { status, headers } = await call(handler as typeof campaigns.POST, 'POST', { token: bearer });
  return [status, headers.get('www-authenticate')];
};

describe('an application that asks for scopes', () => {
  it('gets these alone, and is told so; what they do not open says what it lacks', async () => {
    const made = await granted('tasks:write  campaigns:read campaigns:read');
    expect(made.scope).toBe('campaigns:read tasks:write');
    expect(await opened(campaigns.POST, made.access_token)).toEqual([200, null]);
    expect(await opened(notifications.POST, made.access_token)).toEqual([
      403,
      'Bearer realm="Fanfare", error="insufficient_scope", scope="notifications:read"',
    ]);
    const whole = await granted();
    expect(whole).not.toHaveProperty('scope');
    expect(await opened(notifications.POST, whole.access_token)).toEqual([200, null]);
  });

  it.each(['everything', 'campaigns:read ads:read', 'campaigns:write', 'openid'])(
    'is told that %j is none for applications',
    async (scope) => {
      const step = await openAuthorization(person, asking(scope));
      const { searchParams } = new URL(step.kind === 'return' ? step.to : 'https://nowhere.example');
      expect(searchParams.get('error')).toBe('invalid_scope');
      expect((await token({ grant_type: 'client_credentials', scope })).json.error).toBe('invalid_scope');
    },
  );

  it('asks people for what they have not allowed yet, and keeps it beside what they have', async () => {
    const user = await makeActor('influencer');
    await allowApplication(user, asking('campaigns:read'));
    expect(await listConnectedApplications(user)).toMatchObject([{ scopes: ['campaigns:read'] }]);
    expect(await openAuthorization(user, asking('campaigns:read'))).toMatchObject({ kind: 'return' });
    expect(await openAuthorization(user, asking('campaigns:read tasks:read'))).toMatchObject({
      ...{ kind: 'ask', scopes: ['tasks:read'], allowedBefore: ['campaigns:read'] },
    });
    await granted('tasks:read', user);
    expect(await openAuthorization(user, asking('campaigns:read tasks:read'))).toMatchObject({
      kind: 'return',
    });
    expect(await openAuthorization(user, asking())).toMatchObject({ kind: 'ask', scopes: null });
    await granted('', user);
    expect(await listConnectedApplications(user)).toMatchObject([{ scopes: null }]);
    expect(await scopesHeld((await granted('tasks:read', user)).access_token)).toEqual(['tasks:read']);
    expect(await listConnectedApplications(user)).toMatchObject([{ scopes: null }]);
  });

  it('may ask for some of what applications can do, for nobody in particular too', async () => {
    const { json } = await token({ grant_type: 'client_credentials', scope: 'campaigns:read' });
    expect(json.scope).toBe('campaigns:read');
    expect(await scopesHeld(json.access_token)).toEqual(['campaigns:read']);
    expect((await token({ grant_type: 'client_credentials', scope: ' ' })).json).not.toHaveProperty('scope');
  });
});

describe('a refresh', () => {
  it('may name fewer scopes, for its access token alone', async () => {
    const first = await granted('campaigns:read tasks:read');
    const less = (await refresh(first.refresh_token, 'tasks:read')).json;
    expect([less.scope, await scopesHeld(less.access_token)]).toEqual(['tasks:read', ['tasks:read']]);
    const all = (await refresh(less.refresh_token)).json;
    expect(all.scope).toBe('campaigns:read tasks:read');
    const whole = await granted();
    const some = (await refresh(whole.refresh_token, 'tasks:read')).json;
    expect(some.scope).toBe('tasks:read');
    expect((await refresh(some.refresh_token)).json).not.toHaveProperty('scope');
  });

  it('never names more, and one that does changes nothing', async () => {
    const first = await granted('tasks:read');
    const more = await refresh(first.refresh_token, 'tasks:read campaigns:read');
    expect([more.status, more.json.error]).toEqual([400, 'invalid_scope']);
    expect(await scopesHeld(first.access_token)).toEqual(['tasks:read']);
    expect((await refresh(first.refresh_token)).json.scope).toBe('tasks:read');
  });

  it('that comes twice has the same answer, and none where it names others the second time', async () => {
    const first = await granted('campaigns:read tasks:read');
    const once = await refresh(first.refresh_token, 'tasks:read');
    const again = await refresh(first.refresh_token, 'tasks:read');
    expect([again.json.access_token, again.json.scope]).toEqual([once.json.access_token, 'tasks:read']);
    const other = await refresh(first.refresh_token);
    expect([other.status, other.json.error]).toEqual([400, 'invalid_scope']);
    expect(await scopesHeld(once.json.access_token)).toEqual(['tasks:read']);
    expect((await refresh(once.json.refresh_token)).status).toBe(200);
  });
});
