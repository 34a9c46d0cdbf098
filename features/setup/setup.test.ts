import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { verifySignIn } from '@/features/users';
import { makeUser, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { race } from '@/testing/money';
import { ownProcess } from '@/testing/own-process';
import { refused } from '@/testing/refused';
import { makeFirstAdmin, setupCode, setupOpen } from '.';

freshDatabase();
ownProcess(() => ({ DATABASE_URL: process.env.DATABASE_URL ?? '', RATE_LIMIT_PER_MINUTE: '1200' }));

const from = () => `198.51.100.${Math.floor(Math.random() * 250)}-${unique('caller')}`;
const given = (values: Partial<Parameters<typeof makeFirstAdmin>[0]> = {}) => ({
  code: setupCode(),
  email: `${unique('ada')}@company.example`,
  password: 'the first password',
  name: 'Ada',
  ...values,
});

describe('a platform without an administrator', () => {
  it('is open to people who sign up, and to nobody without the code', async () => {
    await makeUser('influencer');
    expect(await setupOpen()).toBe(true);
    expect(setupCode()).toMatch(/^(?:[A-Z0-9]{5}-){3}[A-Z0-9]{5}$/);
    for (const code of ['', 'AAAAA-AAAAA-AAAAA-AAAAA', setupCode().slice(0, -1)]) {
      await expect(makeFirstAdmin(given({ code }), from())).rejects.toMatchObject({
        code: 'invalid',
        fields: { code: expect.stringContaining('its log') },
      });
    }
    await expect(makeFirstAdmin(given({ password: 'short' }), from())).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    });
    expect(await setupOpen()).toBe(true);
  });

  it('bounds how often the code is tried, also the right one, from one address and from all', async () => {
    const caller = from();
    for (let attempt = 0; attempt < 10; attempt++) {
      await expect(makeFirstAdmin(given({ code: 'wrong' }), caller)).rejects.toEqual(refused('invalid'));
    }
    await expect(makeFirstAdmin(given(), caller)).rejects.toEqual(refused('rate_limited'));
    for (let attempt = 0; attempt < 100; attempt++) {
      await expect(makeFirstAdmin(given({ code: 'wrong' }), from())).rejects.toMatchObject({
        code: expect.stringMatching(/^(invalid|rate_limited)$/),
      });
    }
    await expect(makeFirstAdmin(given(), from())).rejects.toEqual(refused('rate_limited'));
    await db().execute(sql`delete from rate_limits`);
  });

  it('gets one first administrator of several who try at once, and none after', async () => {
    const all = [1, 2, 3].map(() => given({ code: setupCode().toLowerCase().replaceAll('-', ' ') }));
    const outcome = await race(all.map((each) => () => makeFirstAdmin(each, from())));
    expect(outcome).toEqual({ done: 1, not_found: 2 });
    const admins = await db().select().from(users).where(eq(users.role, 'admin'));
    expect(admins).toMatchObject([{ name: 'Ada', status: 'active' }]);
    const [admin] = admins;
    const id = admin?.id ?? 0;
    expect(
      await verifySignIn({ email: admin?.email, password: 'the first password' }, from()),
    ).toHaveProperty('userId', id);
    expect(await historyOf({ type: 'user', id })).toMatchObject([{ action: 'setup.first-admin' }]);
    expect(await setupOpen()).toBe(false);
    await expect(makeFirstAdmin(given(), from())).rejects.toEqual(refused('not_found'));
    // One who is suspended was one.
    await db()
      .update(users)
      .set({ status: 'suspended', bannedAt: new Date() })
      .where(eq(users.role, 'admin'));
    expect(await setupOpen()).toBe(false);
  });
});
