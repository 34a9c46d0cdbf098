import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { grantToken } from '@/auth/oauth';
import { hashSecret, newSecret } from '@/auth/secret';
import { issueTicket, redeemTicket } from '@/auth/tickets';
import { db } from '@/db/client';
import { oauthConsents, oauthTokens, users, viewTickets } from '@/db/schema';
import {
  type CreatedApplication,
  createApplication,
  disableApplication,
  registerApplication,
} from '@/features/applications';
import { makeActor, makeToken, makeUser, unique } from '@/testing/factories';
import { sessionHeaders } from '@/testing/http';
import { POST as getCampaign } from '../api/get/campaign/route';
import { POST as getCampaigns, GET as listCampaigns } from '../api/get/campaigns/route';
import { POST as getLeaderboard } from '../api/get/leaderboard/route';
import { POST as getPublicCampaigns } from '../api/get/public/campaigns/route';
import { POST as getTasks } from '../api/get/tasks/route';

let application: CreatedApplication;
let maya: UserActor;
const html = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

beforeAll(async () => {
  application = await registerApplication({
    name: unique('Viewer'),
    redirectUris: ['https://client.example/'],
  });
  maya = await makeActor('influencer');
});

const basic = (secret = application.secret) =>
  `Basic ${Buffer.from(`${application.clientId}:${secret}`).toString('base64')}`;

/** An access token of the user for the application, as the token endpoint writes them. */
async function userToken(user = maya): Promise<string> {
  await db()
    .insert(oauthConsents)
    .values({ applicationId: application.id, userId: user.id })
    .onConflictDoNothing();
  const secret = newSecret('fanaccess');
  await db()
    .insert(oauthTokens)
    .values({
      applicationId: application.id,
      userId: user.id,
      family: unique('family'),
      accessHash: hashSecret(secret),
      accessExpiresAt: new Date(Date.now() + 60_000),
    });
  return secret;
}

type Handler = typeof getCampaigns;

const ask = (handler: Handler, headers: Record<string, string>, body: Record<string, string> = {}) =>
  handler(
    new Request('http://127.0.0.1:3000/api/get/', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(body).toString(),
    }),
    { params: Promise.resolve({}) },
  );

describe('who may call the App endpoints', () => {
  it('is an application by Basic, by its own token, or for a user, and a signed-in browser', async () => {
    const own = (await grantToken(application.id, { grant_type: 'client_credentials' })) as {
      access_token: string;
    };
    const { id } = await makeUser('influencer');
    for (const headers of [
      { authorization: basic() },
      { authorization: `Bearer ${own.access_token}` },
      { authorization: `Bearer ${await userToken()}` },
      await sessionHeaders({ id }),
    ]) {
      expect((await ask(getCampaigns, headers)).status).toBe(200);
    }
  });

  it('is not a Backend token, a wrong secret, an expired token, nor a stranger', async () => {
    const expired = await userToken();
    await db()
      .update(oauthTokens)
      .set({ accessExpiresAt: new Date(Date.now() - 1000) })
      .where(eq(oauthTokens.accessHash, hashSecret(expired)));
    for (const headers of [
      { authorization: `Bearer ${await makeToken(maya.id)}` },
      { authorization: basic('fanapp_wrong') },
      { authorization: `Bearer ${expired}` },
      {},
    ] as Record<string, string>[]) {
      const response = await ask(getCampaigns, headers);
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ status: 'error', error: 'unauthorized' });
    }
  });

  it('lets an application without a user browse, not act', async () => {
    expect((await ask(getTasks, { authorization: basic() }, { campaign_id: '1' })).status).toBe(401);
    const joined = await ask(getCampaigns, { authorization: basic() }, { filter: 'joined' });
    expect(joined.status).toBe(401);
  });
});

describe('Accept: text/html', () => {
  const located = async (handler: Handler, authorization: string, body?: Record<string, string>) => {
    const response = await ask(handler, { authorization, accept: html }, body);
    expect(response.status).toBe(303);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const url = new URL(response.headers.get('location') ?? '', 'http://x');
    expect(url.searchParams.get('ticket')).toMatch(/^fanview_/);
    url.searchParams.delete('ticket');
    return url.pathname + url.search;
  };

  it('leads to the page of the same data, with what was asked for', async () => {
    expect(await located(getCampaigns, basic(), { filter: 'active', category: 'Food & drink' })).toBe(
      '/view/campaigns?filter=active&category=Food+%26+drink',
    );
    expect(await located(getPublicCampaigns, basic())).toBe('/view/campaigns');
    expect(await located(getCampaign, basic(), { id: '7' })).toBe('/view/campaigns/7');
    expect(await located(getLeaderboard, basic(), { campaign_id: '7' })).toBe(
      '/view/leaderboard?campaign_id=7',
    );
    const asMaya = `Bearer ${await userToken()}`;
    expect(await located(getTasks, asMaya, { campaign_id: '7' })).toBe('/view/tasks?campaign_id=7');
  });

  it('is an error like any other when a parameter is wrong', async () => {
    const response = await ask(getCampaign, { authorization: basic(), accept: html }, { id: 'x' });
    expect(response.status).toBe(422);
  });

  it.each([
    ['application/json', 200],
    ['*/*', 200],
    ['text/html;q=0.5, application/json', 200],
    ['application/json;q=0.1, text/*', 303],
    ['text/html', 303],
    ['', 200],
  ])('%s answers %i', async (accept, status) => {
    expect((await ask(getCampaigns, { authorization: basic(), accept })).status).toBe(status);
  });

  it('opens for our own browser session too, and stays JSON for strangers', async () => {
    const session = await sessionHeaders(await makeUser('influencer'));
    const view = await ask(getCampaigns, { ...session, accept: html });
    expect(view.status).toBe(303);
    expect(view.headers.get('location')).toMatch(/^\/view\/campaigns\?ticket=fanview_/);
    expect((await ask(getCampaigns, { ...session, accept: '*/*' })).status).toBe(200);
    expect((await ask(getPublicCampaigns, { accept: html })).status).toBe(200);
  });

  it('works by GET too', async () => {
    const request = new Request('http://127.0.0.1:3000/api/get/campaigns/?filter=all', {
      headers: { authorization: basic(), accept: html },
    });
    const response = await listCampaigns(request, { params: Promise.resolve({}) });
    expect(response.headers.get('location')).toMatch(/^\/view\/campaigns\?filter=all&ticket=fanview_/);
  });
});

describe('a ticket', () => {
  const path = '/view/campaigns?filter=all';
  const holder = () => ({ kind: 'application' as const, applicationId: application.id });

  it('opens once, whoever comes first of twenty', async () => {
    const ticket = await issueTicket(maya, path);
    const opened = await Promise.all(Array.from({ length: 20 }, () => redeemTicket(ticket, path)));
    const [first, ...others] = opened.filter((actor) => actor !== undefined);
    expect(first).toMatchObject({ kind: 'user', id: maya.id, credential: 'grant' });
    expect(others).toEqual([]);
  });

  it('is for one address, written in any order, and is kept as a hash', async () => {
    const ticket = await issueTicket(holder(), '/view/campaigns?filter=all&category=a+b');
    const [row] = await db()
      .select()
      .from(viewTickets)
      .where(eq(viewTickets.hash, hashSecret(ticket)));
    expect(JSON.stringify(row)).not.toContain(ticket);
    expect(await redeemTicket(ticket, '/view/campaigns?filter=joined&category=a+b')).toBeUndefined();
    expect(await redeemTicket(ticket, '/view/tasks?filter=all&category=a+b')).toBeUndefined();
    expect(await redeemTicket(ticket, '/view/campaigns?category=a%20b&filter=all')).toEqual(holder());
  });

  it('lasts 60 seconds', async () => {
    const ticket = await issueTicket(holder(), path);
    const where = eq(viewTickets.hash, hashSecret(ticket));
    const [row] = await db().select().from(viewTickets).where(where);
    const seconds = ((row?.expiresAt.getTime() ?? 0) - Date.now()) / 1000;
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60.5);
    await db()
      .update(viewTickets)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(where);
    expect(await redeemTicket(ticket, path)).toBeUndefined();
    expect(await redeemTicket('fanview_nothing', path)).toBeUndefined();
  });

  it('dies with its holder', async () => {
    const user = await makeActor('influencer');
    const ofUser = await issueTicket(user, path);
    await db().update(users).set({ status: 'suspended', bannedAt: new Date() }).where(eq(users.id, user.id));
    expect(await redeemTicket(ofUser, path)).toBeUndefined();

    const admin = await makeActor('admin');
    const other = await createApplication(admin, { name: 'Shut', redirectUris: ['https://shut.example/'] });
    const ofApplication = await issueTicket({ kind: 'application', applicationId: other.id }, path);
    await disableApplication(admin, other.id);
    expect(await redeemTicket(ofApplication, path)).toBeUndefined();
  });
});
