import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { notifications } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { balancesOf } from '@/features/ledger';
import { approveTask, payTask } from '@/features/tasks';
import { makeActor, makeRates } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced, makeWorld, postings, race } from '@/testing/money';
import { refused } from '@/testing/refused';
import { cancelPayout, handlePayout, inPayoutOf, listPayouts, ownPayouts, requestPayout, walletOf } from '.';

freshDatabase();

let admin: UserActor;
const method = 'Bank transfer, ES91 2100 0418 4502 0005 1332';

beforeAll(async () => {
  admin = await makeActor('admin');
  await makeRates({ EUR: 0.8, JPY: 150 });
});

afterAll(expectBooksBalanced);

/** An influencer whose wallet holds what one paid task paid. */
async function earner(postPayment = 30, currency = 'USD'): Promise<UserActor> {
  const { staff, influencer, task } = await makeWorld({ currency }, { postPayment });
  await approveTask(staff, task.id);
  await payTask(staff, task.id);
  return influencer;
}

const statusOf = async (user: UserActor, id: number) =>
  (await ownPayouts(user)).find((payout) => payout.id === id)?.status;

describe('asking for money', () => {
  it('takes it out of the wallet at once', async () => {
    const user = await earner();
    const id = await requestPayout(user, { amount: 12.5, method });
    expect(await walletOf(user)).toEqual([{ currency: 'USD', amount: 17.5 }]);
    expect(await inPayoutOf(user)).toEqual([{ currency: 'USD', amount: 12.5 }]);
    expect(await ownPayouts(user)).toMatchObject([
      { id, amount: 12.5, currency: 'USD', status: 'requested' },
    ]);
    expect(await historyOf({ type: 'payout', id })).toHaveLength(1);
  });

  it('never takes more than the wallet holds, however many ask at once', async () => {
    const user = await earner();
    const outcome = await race(
      Array.from({ length: 50 }, () => () => requestPayout(user, { amount: 7, method })),
    );
    expect(outcome).toEqual({ done: 4, limit_reached: 46 });
    expect(await walletOf(user)).toEqual([{ currency: 'USD', amount: 2 }]);
  });

  it('gives out the last cent and not one more', async () => {
    const user = await earner(30.01);
    await expect(requestPayout(user, { amount: 30.02, method })).rejects.toEqual(refused('limit_reached'));
    await requestPayout(user, { amount: 30.01, method });
    expect(await walletOf(user)).toEqual([]);
    await expect(requestPayout(user, { amount: 1, method })).rejects.toEqual(refused('limit_reached'));
  });

  it.each([
    ['JPY', 1000.5, 'must be a whole number of JPY'],
    ['USD', 1.000001, 'must have at most 2 decimals in USD'],
    ['EUR', 10.005, 'must have at most 2 decimals in EUR'],
  ])('sends no fraction of the least %s there is', async (currency, amount, message) => {
    const user = await earner(2000, currency);
    await expect(requestPayout(user, { amount, method })).rejects.toEqual(
      expect.objectContaining({ code: 'invalid', fields: { amount: message } }),
    );
    expect(await walletOf(user)).toEqual([{ currency, amount: 2000 }]);
  });

  it('refuses less than the minimum, a currency one does not hold, and unconfirmed people', async () => {
    const user = await earner(30, 'EUR');
    await expect(requestPayout(user, { amount: 0.99, method })).rejects.toEqual(refused('invalid'));
    await expect(requestPayout(user, { amount: 5, method, currency: 'USD' })).rejects.toEqual(
      refused('limit_reached'),
    );
    await expect(requestPayout({ ...user, active: false }, { amount: 5, method })).rejects.toEqual(
      refused('forbidden'),
    );
    await requestPayout(user, { amount: 5, method });
    expect(await walletOf(user)).toEqual([{ currency: 'EUR', amount: 25 }]);
  });

  it('has nothing to give to whoever earned nothing', async () => {
    await expect(requestPayout(await makeActor('influencer'), { amount: 5, method })).rejects.toEqual(
      refused('limit_reached'),
    );
  });
});

describe('handling', () => {
  const asked = async () => {
    const user = await earner();
    return { user, id: await requestPayout(user, { amount: 10, method }) };
  };

  it('is approved and sent, once, and told', async () => {
    const { user, id } = await asked();
    await expect(handlePayout(admin, id, 'sent')).rejects.toEqual(refused('wrong_state'));
    await handlePayout(admin, id, 'approved');
    const outcome = await race(
      Array.from({ length: 20 }, (_, index) => () => handlePayout(admin, id, index % 2 ? 'sent' : 'failed')),
    );
    expect(outcome).toEqual({ done: 1, wrong_state: 19 });
    expect(await postings('payout', id)).toBe(2);
    expect(await balancesOf('payout_clearing', `user:${user.id}`)).toEqual([{ currency: 'USD', amount: 0 }]);
    const told = await db().select().from(notifications).where(eq(notifications.userId, user.id));
    expect(told.filter(({ message }) => message.includes('payout'))).toHaveLength(2);
  });

  it('returns what could not be sent, with the reason', async () => {
    const { user, id } = await asked();
    await handlePayout(admin, id, 'approved');
    await handlePayout(admin, id, 'failed', { reason: 'Unknown account' });
    expect(await walletOf(user)).toEqual([{ currency: 'USD', amount: 30 }]);
    expect(await ownPayouts(user)).toMatchObject([{ status: 'failed', reason: 'Unknown account' }]);
  });

  it('is taken back by its owner while nobody approved it; of the two one wins', async () => {
    const { user, id } = await asked();
    const outcome = await race([
      ...Array.from({ length: 10 }, () => () => cancelPayout(user, id)),
      ...Array.from({ length: 10 }, () => () => handlePayout(admin, id, 'approved')),
    ]);
    expect(outcome).toEqual({ done: 1, wrong_state: 19 });
    const held = (await statusOf(user, id)) === 'cancelled' ? 30 : 20;
    expect(await walletOf(user)).toEqual([{ currency: 'USD', amount: held }]);
  });

  it("is for administrators, and one's own request alone", async () => {
    const { user, id } = await asked();
    const stranger = await makeActor('influencer');
    await expect(cancelPayout(stranger, id)).rejects.toEqual(refused('not_found'));
    await expect(handlePayout(user, id, 'approved')).rejects.toEqual(refused('forbidden'));
    await expect(handlePayout(await makeActor('advertiser'), id, 'approved')).rejects.toEqual(
      refused('forbidden'),
    );
    await expect(handlePayout(admin, 2_000_000_000, 'approved')).rejects.toEqual(refused('not_found'));
    expect(() => listPayouts(user)).toThrow(refused('forbidden'));
    expect(await ownPayouts(stranger)).toEqual([]);
    expect((await listPayouts(admin, { userId: user.id })).map((payout) => payout.id)).toEqual([id]);
    expect(await listPayouts(admin, { userId: user.id, statuses: ['sent'] })).toEqual([]);
  });
});
