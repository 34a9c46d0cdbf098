import { afterAll, describe, expect, it } from 'vitest';
import { approveTask, payTask } from '@/features/tasks';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced, makeWorld, postings } from '@/testing/money';
import { refused } from '@/testing/refused';
import { payoutQueue, payoutTotals, requestPayout, walletOf } from '.';
import { handleEach } from './handle-each';

freshDatabase();
afterAll(expectBooksBalanced);

/** So many influencers who asked for 10 of their 30. */
async function requests(count: number) {
  const made = [];
  for (let index = 0; index < count; index++) {
    const { staff, influencer, task } = await makeWorld();
    await approveTask(staff, task.id);
    await payTask(staff, task.id);
    made.push({
      user: influencer,
      id: await requestPayout(influencer, { amount: 10, method: 'Bank transfer' }),
    });
  }
  return made;
}

describe('a batch of payouts', () => {
  it('is handled once, however often it is submitted, and each says what became of it', async () => {
    const admin = await makeActor('admin');
    const asked = await requests(3);
    const ids = asked.map(({ id }) => id);
    const twice = await Promise.all(
      Array.from({ length: 4 }, () => handleEach(admin, [...ids, ...ids], 'approved')),
    );
    expect(twice.flat().filter(({ ok }) => ok)).toHaveLength(3);
    const [first = 0, second = 0, third = 0] = ids;
    expect(await handleEach(admin, [first, second], 'sent', { reference: 'SEPA 2026-11' })).toEqual([
      { id: first, ok: true },
      { id: second, ok: true },
    ]);
    const rest = await Promise.all([
      handleEach(admin, ids, 'failed', { reason: 'Unknown account' }),
      handleEach(admin, ids, 'failed', { reason: 'Unknown account' }),
    ]);
    expect(rest.flat().filter(({ ok }) => ok)).toEqual([{ id: third, ok: true }]);
    expect(rest[0]?.find(({ id }) => id === first)).toMatchObject({ ok: false, code: 'wrong_state' });
    for (const id of ids) expect(await postings('payout', id)).toBe(2);
    expect(await Promise.all(asked.map(async ({ user }) => (await walletOf(user))[0]?.amount))).toEqual([
      20, 20, 30,
    ]);
    expect(await payoutQueue(admin, { status: 'sent' })).toMatchObject([
      { id: second, reference: 'SEPA 2026-11', handlerName: admin.name },
      { id: first },
    ]);
    expect(await payoutQueue(admin, { text: '2026-11', currency: 'USD' })).toHaveLength(2);
    expect(await payoutTotals(admin)).toEqual(
      expect.arrayContaining([
        { status: 'sent', currency: 'USD', payouts: 2, people: 2, amount: 20 },
        { status: 'failed', currency: 'USD', payouts: 1, people: 1, amount: 10 },
      ]),
    );
  });

  it('is for administrators', async () => {
    const [asked] = await requests(1);
    for (const user of [asked?.user, await makeActor('advertiser')]) {
      if (!user) throw new Error('nobody asked');
      await expect(handleEach(user, [asked?.id ?? 0], 'approved')).rejects.toEqual(refused('forbidden'));
      await expect(payoutQueue(user)).rejects.toEqual(refused('forbidden'));
      await expect(payoutTotals(user)).rejects.toEqual(refused('forbidden'));
    }
  });
});
