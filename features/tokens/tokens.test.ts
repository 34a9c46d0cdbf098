import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as one from '@/app/v1/tokens/[id]/route';
import * as all from '@/app/v1/tokens/route';
import { anonymous } from '@/auth/actor';
import { hashSecret } from '@/auth/secret';
import { db } from '@/db/client';
import { apiTokens, auditLog } from '@/db/schema';
import { makeActor, makeUser } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';
import { createToken, createTokenFor, listTokens, revokeToken } from '.';

const tomorrow = () => new Date(Date.now() + 86_400_000);
const forever = { name: 'script', expiresAt: null, scopes: null };

describe('API tokens', () => {
  it('are shown once and stored as hashes', async () => {
    const actor = await makeActor('advertiser');
    const made = await createToken(actor, { ...forever, expiresAt: tomorrow() });
    expect(made.secret).toMatch(/^fan_[\w-]{43}$/);
    const [row] = await db().select().from(apiTokens).where(eq(apiTokens.id, made.id));
    expect(row).toMatchObject({ hash: hashSecret(made.secret), userId: actor.id });
    expect(JSON.stringify(row)).not.toContain(made.secret);
    expect(JSON.stringify(await listTokens(actor))).not.toContain(made.secret);
    const audit = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, String(made.id)));
    expect(audit.find((each) => each.action === 'tokens.create')?.actorId).toBe(actor.id);
    expect(JSON.stringify(audit)).not.toContain(made.secret);
  });

  it('need somebody active at the keyboard', async () => {
    const actor = await makeActor('influencer');
    await expect(createToken({ ...actor, credential: 'token' }, forever)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(createToken({ ...actor, active: false }, forever)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(createToken(anonymous, forever)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('are made for a user by command', async () => {
    const user = await makeUser('admin');
    const { secret } = await createTokenFor(` ${user.email.toUpperCase()} `, forever);
    expect((await call(all.GET, 'GET', { token: secret })).json.tokens).toHaveLength(1);
    await expect(createTokenFor('nobody@people.example', forever)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('expire', async () => {
    const actor = await makeActor('influencer');
    await expect(createToken(actor, { ...forever, expiresAt: new Date() })).rejects.toMatchObject({
      code: 'invalid',
    });
    const made = await createToken(actor, { ...forever, expiresAt: tomorrow() });
    expect((await call(all.GET, 'GET', { token: made.secret })).status).toBe(200);
    await db()
      .update(apiTokens)
      .set({ expiresAt: new Date(Date.now() - 1_000) })
      .where(eq(apiTokens.id, made.id));
    expect((await call(all.GET, 'GET', { token: made.secret })).status).toBe(401);
  });

  it('are at most 50, even when they are asked for at once', async () => {
    const actor = await makeActor('influencer');
    const results = await Promise.allSettled(Array.from({ length: 55 }, () => createToken(actor, forever)));
    expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(50);
  });

  it('are revoked by their owner only, and refused from then on', async () => {
    const actor = await makeActor('influencer');
    const made = await createToken(actor, forever);
    const stranger = await makeActor('admin');
    await expect(revokeToken(stranger, made.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await call(all.GET, 'GET', { token: made.secret })).status).toBe(200);
    await revokeToken(actor, made.id);
    expect((await call(all.GET, 'GET', { token: made.secret })).status).toBe(401);
    await expect(revokeToken(actor, made.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await listTokens(actor)).toEqual([]);
  });
});

describe('/v1/tokens', () => {
  it('lists the caller’s own, by token or session', async () => {
    const user = await makeUser('influencer');
    const other = await makeActor('influencer');
    await createToken(other, forever);
    const made = await createTokenFor(user.email, { ...forever, name: 'mine', expiresAt: tomorrow() });
    const byToken = await call(all.GET, 'GET', { token: made.secret });
    expect(byToken.json.tokens).toEqual([
      {
        id: made.id,
        scopes: null,
        made_by: null,
        name: 'mine',
        prefix: made.prefix,
        created_at: expect.stringMatching(/Z$/),
        expires_at: expect.stringMatching(/Z$/),
        last_used_at: expect.stringMatching(/Z$/),
      },
    ]);
    const bySession = await call(all.GET, 'GET', { headers: await sessionHeaders(user) });
    expect(bySession.json.tokens).toHaveLength(1);
    expect((await call(all.GET, 'GET')).status).toBe(401);
  });

  it('lets a token end itself', async () => {
    const user = await makeUser('influencer');
    const made = await createTokenFor(user.email, forever);
    const params = { id: String(made.id) };
    const gone = await call(one.DELETE, 'DELETE', { token: made.secret, params });
    expect(gone).toMatchObject({ status: 200, json: { message: 'Token revoked' } });
    expect((await call(one.DELETE, 'DELETE', { token: made.secret, params })).status).toBe(401);
  });

  it('knows nothing of other people’s tokens, nor of strange ids', async () => {
    const made = await createToken(await makeActor('influencer'), forever);
    const other = await createTokenFor((await makeUser('influencer')).email, forever);
    for (const id of [String(made.id), '0', '-1', 'abc', '99999999999']) {
      const answer = await call(one.DELETE, 'DELETE', { token: other.secret, params: { id } });
      expect(answer.status).toBe(404);
    }
    expect((await call(all.GET, 'GET', { token: made.secret })).status).toBe(200);
  });
});
