import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as roll from '@/app/v1/tokens/[id]/roll/route';
import * as one from '@/app/v1/tokens/[id]/route';
import * as all from '@/app/v1/tokens/route';
import { actorOfToken } from '@/auth/tokens';
import { db } from '@/db/client';
import { apiTokens } from '@/db/schema';
import { mostTokenDays, type Scope } from '@/nouns/scopes';
import { makeActor, makeToken } from '@/testing/factories';
import { call } from '@/testing/http';
import { refused } from '@/testing/refused';
import { createToken, listTokens, revokeToken, rollToken } from '.';

const idOf = async (secret: string) => {
  const rows = await db().select({ id: apiTokens.id, prefix: apiTokens.prefix }).from(apiTokens);
  return rows.find(({ prefix }) => secret.startsWith(prefix))?.id ?? 0;
};

async function maker(scopes: Scope[] | null = ['tokens:write', 'tokens:read', 'ads:read']) {
  const actor = await makeActor('influencer');
  const token = await makeToken(actor.id, scopes);
  const make = (body: Record<string, unknown>) => call(all.POST, 'POST', { token, body });
  return { actor, token, id: await idOf(token), make };
}

const opens = async (token: string) => (await call(all.GET, 'GET', { token })).status;

describe('a token that makes tokens', () => {
  it('gives some of its own scopes, never more, and never for ever', async () => {
    const { id, actor, make } = await maker();
    const made = await make({ name: 'figures', scopes: ['ads:read', 'tokens:read'], expires_in_days: 7 });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ name: 'figures', scopes: ['ads:read', 'tokens:read'] });
    const days = (Date.parse(made.json.expires_at) - Date.parse(made.json.created_at)) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    expect((await listTokens(actor)).find((each) => each.id === made.json.id)).toMatchObject({ madeBy: id });
    for (const scopes of [
      ['ads:write'],
      ['tokens:write'],
      ['ads:read', 'users:write'],
      [],
      ['ads'],
      undefined,
    ]) {
      const refused = await make({ name: 'more', scopes });
      expect([refused.status, Object.keys(refused.json.error.fields)[0]?.split('.')[0]]).toEqual([
        400,
        'scopes',
      ]);
    }
    expect(
      (await make({ name: 'long', scopes: ['ads:read'], expires_in_days: mostTokenDays + 1 })).status,
    ).toBe(400);
    expect(await listTokens(actor)).toHaveLength(2);
  });

  it('must be for that by name', async () => {
    for (const scopes of [null, ['tokens:read', 'ads:read'] as Scope[]]) {
      const { make } = await maker(scopes);
      expect((await make({ name: 'more', scopes: ['ads:read'] })).status).toBe(403);
    }
  });

  it('takes what it made with it', async () => {
    const { id, actor, token, make } = await maker();
    const { token: made } = (await make({ name: 'figures', scopes: ['tokens:read'] })).json;
    expect(await opens(made)).toBe(200);
    expect((await call(one.DELETE, 'DELETE', { token, params: { id: String(id) } })).status).toBe(200);
    expect([await opens(made), await opens(token)]).toEqual([401, 401]);
    expect(await listTokens(actor)).toEqual([]);
  });

  it('is no longer one once it was ended or rolled, and its own end is that of all it makes', async () => {
    const { id, actor, token, make } = await maker();
    await db()
      .update(apiTokens)
      .set({ expiresAt: new Date(Date.now() + 86_400_000) })
      .where(eq(apiTokens.id, id));
    const made = (await make({ name: 'figures', scopes: ['ads:read'], expires_in_days: 365 })).json;
    expect(Date.parse(made.expires_at)).toBeLessThanOrEqual(Date.now() + 86_400_000);
    const acting = await actorOfToken(token);
    const values = { name: 'late', scopes: ['ads:read' as const], expiresAt: new Date(Date.now() + 1_000) };
    await rollToken(actor, id, 24);
    await expect(createToken(acting ?? actor, values)).rejects.toEqual(refused('forbidden'));
    await revokeToken(actor, id);
    await expect(createToken(acting ?? actor, values)).rejects.toEqual(refused('forbidden'));
    await expect(rollToken(acting ?? actor, id, 1)).rejects.toEqual(refused('forbidden'));
  });

  it('takes the successors with it that it gave itself, and not one that a person made of it', async () => {
    const { id, actor, token } = await maker();
    const own = await rollToken((await actorOfToken(token)) ?? actor, id, 24);
    const next = await rollToken((await actorOfToken(own.secret)) ?? actor, own.id, 24);
    const byHand = await rollToken(actor, next.id, 24);
    await revokeToken(actor, id);
    expect(await Promise.all([token, own.secret, next.secret, byHand.secret].map(opens))).toEqual([
      401, 401, 401, 200,
    ]);
  });

  it('rolls itself with an overlap, once, and keeps what it made', async () => {
    const { id, actor, token, make } = await maker();
    const { token: made } = (await make({ name: 'figures', scopes: ['tokens:read'] })).json;
    const ask = (body: object) => call(roll.POST, 'POST', { token, params: { id: String(id) }, body });
    expect((await ask({ overlap_hours: 169 })).status).toBe(400);
    const results = await Promise.all([ask({ overlap_hours: 1 }), ask({ overlap_hours: 1 })]);
    expect(results.map(({ status }) => status).sort()).toEqual([201, 403]);
    const { json: next } = results.find(({ status }) => status === 201) ?? { json: {} };
    expect(next).toMatchObject({ scopes: ['tokens:write', 'tokens:read', 'ads:read'], replaces: { id } });
    expect(Date.parse(next.replaces.expires_at) - Date.now()).toBeLessThanOrEqual(3_600_000);
    expect([await opens(token), await opens(next.token), await opens(made)]).toEqual([200, 200, 200]);
    const rows = await listTokens(actor);
    expect(rows.find(({ name }) => name === 'figures')?.madeBy).toBe(next.id);
    expect(
      (await call(one.DELETE, 'DELETE', { token: next.token, params: { id: String(next.id) } })).status,
    ).toBe(200);
    expect(await opens(made)).toBe(401);
  });

  it('rolls nobody else’s, nor those of its owner that it did not make', async () => {
    const { actor, token } = await maker();
    const others = [await idOf(await makeToken(actor.id)), (await maker()).id];
    for (const id of others) {
      const { status } = await call(roll.POST, 'POST', { token, params: { id: String(id) }, body: {} });
      expect(status).toBe(404);
    }
  });
});

it('somebody at the keyboard rolls any of their own, for as long as it was made for', async () => {
  const { actor, id } = await maker(null);
  const made = await rollToken(actor, id, 0);
  expect(made).toMatchObject({ scopes: null, expiresAt: null, replaces: { id } });
  expect(made.replaces.expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 1000);
  await expect(rollToken({ ...actor, unproved: true }, made.id, 0)).rejects.toMatchObject({
    code: 'confirmation_needed',
  });
});

it('a limited token ends itself, and others only where it is for that', async () => {
  const actor = await makeActor('influencer');
  const [limited, other] = [await makeToken(actor.id, ['ads:read']), await makeToken(actor.id)];
  const end = async (id: number) =>
    (await call(one.DELETE, 'DELETE', { token: limited, params: { id: String(id) } })).status;
  expect(await end(await idOf(other))).toBe(403);
  expect(await end(await idOf(limited))).toBe(200);
  expect([await opens(limited), await opens(other)]).toEqual([401, 200]);
});
