import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import * as ads from '@/app/v1/ads/route';
import { requireActive, requireAdmin, requireStaff } from '@/auth/actor';
import { actorOfSession, cookieOf, sessionCookie } from '@/auth/session';
import { db } from '@/db/client';
import { authenticators } from '@/db/schema';
import { confirmAuthenticator, offerAuthenticator } from '@/features/factors';
import { makeToken, makeUser } from '@/testing/factories';
import { codeOf } from '@/testing/factors';
import { call, sessionHeaders } from '@/testing/http';

vi.hoisted(() => {
  process.env.REQUIRE_SECOND_FACTOR = 'staff';
});

async function signedIn(role: 'admin' | 'advertiser' | 'influencer') {
  const user = await makeUser(role);
  const headers = await sessionHeaders(user);
  const cookie = cookieOf(new Request('http://here', { headers }), sessionCookie());
  const actor = async () => {
    const now = await actorOfSession(cookie);
    if (!now) throw new Error('no session');
    return now;
  };
  return { id: user.id, headers, actor };
}

const first = { code: 'forbidden', message: 'Turn two-step sign-in on first, in your settings.' };

test.each(['admin', 'advertiser'] as const)(
  'an %s without a second factor does nothing but turn it on, where it is required',
  async (role) => {
    const { id, headers, actor } = await signedIn(role);
    const before = await actor();
    expect(before).toMatchObject({ lacksFactor: true, active: true });
    expect(() => requireActive(before)).toThrow(expect.objectContaining(first));
    if (role === 'admin') expect(() => requireAdmin(before)).toThrow(expect.objectContaining(first));
    expect(await call(ads.GET, 'GET', { headers })).toMatchObject({ status: 403 });
    // Tokens were allowed by somebody signed in, and are held by programs.
    expect(await call(ads.GET, 'GET', { token: await makeToken(id) })).toMatchObject({ status: 200 });

    const { secret } = await offerAuthenticator(before);
    // An app that was never confirmed is none.
    expect(await actor()).toHaveProperty('lacksFactor');
    await confirmAuthenticator(before, codeOf(secret));
    const after = await actor();
    expect(after).not.toHaveProperty('lacksFactor');
    expect(requireStaff(after)).toBe(after);
    expect(await call(ads.GET, 'GET', { headers })).toMatchObject({ status: 200 });

    await db().delete(authenticators).where(eq(authenticators.userId, id));
    expect(await actor()).toHaveProperty('lacksFactor');
  },
);

test('others are not asked for one', async () => {
  const { headers, actor } = await signedIn('influencer');
  expect(requireActive(await actor())).not.toHaveProperty('lacksFactor');
  expect(await call(ads.GET, 'GET', { headers })).toMatchObject({ status: 200 });
});
