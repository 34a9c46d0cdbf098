import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { anonymous, platform } from '@/auth/actor';
import { actorOfSession, cookieOf, sessionCookie } from '@/auth/session';
import { db } from '@/db/client';
import { notifications } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { makeActor } from '@/testing/factories';
import { sessionHeaders } from '@/testing/http';
import { refused } from '@/testing/refused';
import { verifySignIn } from '.';
import { setPassword } from './set-password';

const password = 'a new password from the machine';

describe('setting a password at the machine', () => {
  it('lets its owner in with it, ends every session and tells them', async () => {
    const person = await makeActor('influencer');
    const headers = await sessionHeaders(person);
    const session = cookieOf(new Request('http://here', { headers }), sessionCookie());
    await setPassword(platform, { email: ` ${person.email.toUpperCase()} `, password });
    expect(await actorOfSession(session)).toBeUndefined();
    const opened = await verifySignIn({ email: person.email, password }, '198.51.100.7');
    expect(opened).toHaveProperty('userId', person.id);
    expect(await db().$count(notifications, eq(notifications.userId, person.id))).toBe(1);
    expect(await historyOf({ type: 'user', id: person.id })).toMatchObject([
      { action: 'users.set-password' },
    ]);
  });

  it('is for nobody who calls, wants a password that is one, and an account', async () => {
    const { email } = await makeActor('influencer');
    for (const actor of [anonymous, await makeActor('admin')]) {
      await expect(setPassword(actor, { email, password })).rejects.toEqual(refused('forbidden'));
    }
    await expect(setPassword(platform, { email, password: 'short' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { password: expect.any(String) },
    });
    await expect(setPassword(platform, { email: 'nobody@people.example', password })).rejects.toEqual(
      refused('not_found'),
    );
  });
});
