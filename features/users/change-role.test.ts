import { eq, sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { platform } from '@/auth/actor';
import { actorOfSession, cookieOf, sessionCookie } from '@/auth/session';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { requestPayout } from '@/features/payouts';
import { approveTask, payTask, rejectTask } from '@/features/tasks';
import { makeActor, makeAdvertiser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { sessionHeaders } from '@/testing/http';
import { expectBooksBalanced, makeSpentAd, makeWorld, race } from '@/testing/money';
import { refused } from '@/testing/refused';
import { changeRole } from './change-role';

freshDatabase();
afterAll(expectBooksBalanced);

const rowOf = async (id: number) => (await db().select().from(users).where(eq(users.id, id)))[0];

describe('changing a role', () => {
  it('ends the sessions, is recorded, and repeats change nothing', async () => {
    const admin = await makeActor('admin');
    const person = await makeActor('influencer');
    const headers = await sessionHeaders(person);
    const session = cookieOf(new Request('http://here', { headers }), sessionCookie());
    expect(await actorOfSession(session)).toBeDefined();
    await changeRole(admin, { userId: person.id, role: 'admin' });
    await changeRole(admin, { userId: person.id, role: 'admin' });
    expect(await rowOf(person.id)).toMatchObject({ role: 'admin' });
    expect(await actorOfSession(session)).toBeUndefined();
    expect(await historyOf({ type: 'user', id: person.id })).toMatchObject([
      { action: 'users.change-role', details: { role: { from: 'influencer', to: 'admin' } } },
    ]);
  });

  it('to advertiser needs an organisation, which the first one owns', async () => {
    const admin = await makeActor('admin');
    const { id: advertiserId } = await makeAdvertiser();
    const [first, second] = [await makeActor('influencer'), await makeActor('admin')];
    for (const wrong of [undefined, 2_000_000_000]) {
      await expect(
        changeRole(admin, { userId: first.id, role: 'advertiser', advertiserId: wrong }),
      ).rejects.toMatchObject({ code: 'invalid', fields: { advertiser_id: expect.any(String) } });
    }
    await changeRole(admin, { userId: first.id, role: 'advertiser', advertiserId });
    await changeRole(admin, { userId: second.id, role: 'advertiser', advertiserId });
    expect(await rowOf(first.id)).toMatchObject({
      role: 'advertiser',
      advertiserId,
      advertiserRole: 'owner',
    });
    expect(await rowOf(second.id)).toMatchObject({ advertiserId, advertiserRole: 'member' });
    await expect(changeRole(admin, { userId: first.id, role: 'influencer' })).rejects.toEqual(
      refused('wrong_state'),
    );
  });

  it('waits for money, tasks and payouts of an influencer, and for whoever owns ads', async () => {
    const admin = await makeActor('admin');
    const { staff, influencer, task } = await makeWorld();
    const change = () => changeRole(admin, { userId: influencer.id, role: 'admin' });
    await expect(change()).rejects.toMatchObject({ message: expect.stringContaining('tasks') });
    await approveTask(staff, task.id);
    await expect(change()).rejects.toMatchObject({ message: expect.stringContaining('money') });
    await payTask(staff, task.id);
    await expect(change()).rejects.toMatchObject({ message: expect.stringContaining('money') });
    await requestPayout(influencer, { amount: 30, method: 'Bank transfer' });
    await expect(change()).rejects.toMatchObject({ message: expect.stringContaining('money') });
    const idle = await makeWorld();
    await rejectTask(idle.staff, idle.task.id);
    await changeRole(admin, { userId: idle.influencer.id, role: 'admin' });
    await makeSpentAd(staff, '1.00', new Date());
    await db().execute(sql`update users set advertiser_id = advertiser_id where id = ${staff.id}`);
    await expect(changeRole(admin, { userId: staff.id, role: 'admin' })).rejects.toEqual(
      refused('wrong_state'),
    );
  });

  it('is for administrators, never on oneself, and of existing people', async () => {
    const admin = await makeActor('admin');
    const other = await makeActor('influencer');
    await expect(changeRole(admin, { userId: admin.id, role: 'influencer' })).rejects.toEqual(
      refused('forbidden'),
    );
    await expect(changeRole(other, { userId: other.id, role: 'admin' })).rejects.toEqual(
      refused('forbidden'),
    );
    await expect(
      changeRole(await makeActor('advertiser'), { userId: other.id, role: 'admin' }),
    ).rejects.toEqual(refused('forbidden'));
    await expect(changeRole(admin, { userId: 2_000_000_000, role: 'admin' })).rejects.toEqual(
      refused('not_found'),
    );
  });

  it('is for whoever is at the machine too, who cannot demote the last administrator', async () => {
    await db().execute(sql`update users set status = 'inactive' where role = 'admin'`);
    const person = await makeActor('influencer');
    await changeRole(platform, { userId: person.id, role: 'admin' });
    expect(await rowOf(person.id)).toMatchObject({ role: 'admin' });
    await expect(changeRole(platform, { userId: person.id, role: 'influencer' })).rejects.toEqual(
      refused('wrong_state'),
    );
    await makeActor('admin');
    await changeRole(platform, { userId: person.id, role: 'influencer' });
    await expect(changeRole({ kind: 'anonymous' }, { userId: person.id, role: 'admin' })).rejects.toEqual(
      refused('unauthorized'),
    );
  });

  it('leaves one of two administrators who demote each other at once, whichever is first', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await makeActor('admin'), await makeActor('admin')];
      const outcome = await race([
        () => changeRole(one, { userId: other.id, role: 'influencer' }),
        () => changeRole(other, { userId: one.id, role: 'influencer' }),
      ]);
      expect(outcome).toEqual({ done: 1, forbidden: 1 });
      const roles = [(await rowOf(one.id))?.role, (await rowOf(other.id))?.role].sort();
      expect(roles).toEqual(['admin', 'influencer']);
    }
  });

  it('keeps an administrator when all of them demote everybody else at once', async () => {
    await db().execute(
      sql`update users set status = 'inactive', email_verified_at = null where role = 'admin'`,
    );
    const admins = await Promise.all(Array.from({ length: 4 }, () => makeActor('admin')));
    await race(
      admins.flatMap((one) =>
        admins.flatMap((other) =>
          one.id === other.id ? [] : [() => changeRole(one, { userId: other.id, role: 'influencer' })],
        ),
      ),
    );
    const left = await Promise.all(admins.map(async ({ id }) => (await rowOf(id))?.role));
    expect(left.filter((role) => role === 'admin')).toHaveLength(1);
  });
});
