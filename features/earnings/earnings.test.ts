import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as payoutsApi from '@/app/api/get/payouts/route';
import { anonymous, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import {
  addPayoutMethod,
  cancelPayout,
  handlePayout,
  ownPayouts,
  requestPayout,
  requestPayoutTo,
} from '@/features/payouts';
import { approveTask, payTask } from '@/features/tasks';
import { dayOf } from '@/lib/dates';
import { makeCampaign, makeParticipant } from '@/testing/campaigns';
import { makeActor, makeRates } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call, sessionHeaders } from '@/testing/http';
import { expectBooksBalanced, makeTask, race } from '@/testing/money';
import {
  countEarningsLines,
  earnings,
  earningsByMonth,
  earningsLines,
  expectedPayments,
  statements,
} from '.';

freshDatabase();

let admin: UserActor;
let staff: UserActor;

beforeAll(async () => {
  admin = await makeActor('admin');
  staff = await makeActor('advertiser');
  await makeRates({ EUR: 0.8 });
});

afterAll(expectBooksBalanced);

const today = dayOf(new Date());
const days = { from: '2020-01-01', to: today };
const micro = (amount: number) => Math.round(amount * 1e6);
const sumOf = (amounts: number[]) => amounts.reduce((sum, amount) => sum + micro(amount), 0) / 1e6;

/** A task of the user that was accepted, in a campaign of its own. */
async function accepted(user: UserActor, postPayment: number, currency = 'USD'): Promise<number> {
  const campaign = await makeCampaign({
    advertiserId: staff.advertiserId ?? 0,
    currency,
    participantsCount: 1,
  });
  const task = await makeTask(await makeParticipant(campaign.id, user.id), { postPayment });
  await approveTask(staff, task.id);
  return task.id;
}

async function session(user: UserActor) {
  const [row] = await db().select().from(users).where(eq(users.id, user.id));
  if (!row) throw new Error('no user');
  return sessionHeaders(row);
}

/** The figures of the screens against what the API says of the same money. */
async function expectSameAsApi(user: UserActor): Promise<void> {
  const headers = await session(user);
  const { json } = await call(payoutsApi.POST, 'POST', { headers, body: {} });
  const { byCurrency } = await earnings(user);
  const payouts: { amount: number; currency: string; status: string }[] = json.payouts;
  const inStates = (currency: string, ...states: string[]) =>
    sumOf(
      payouts
        .filter((each) => each.currency === currency && states.includes(each.status))
        .map((each) => each.amount),
    );
  const wallet = new Map<string, number>(
    json.wallet.map((each: { currency: string; amount: number }) => [each.currency, each.amount]),
  );
  const expected = await expectedPayments(user);
  for (const held of byCurrency) {
    expect(held.available).toBe(wallet.get(held.currency) ?? 0);
    expect(held.inPayout).toBe(inStates(held.currency, 'requested', 'approved'));
    expect(held.paidOut).toBe(inStates(held.currency, 'sent'));
    expect(held.pending).toBe(
      sumOf(expected.filter((each) => each.currency === held.currency).map((each) => each.amount)),
    );
  }
}

/** Each statement's opening balance and lines lead to its closing balance, which is what the wallet holds. */
async function expectStatementsAddUp(user: UserActor): Promise<void> {
  const sheets = await statements(user, days);
  const { byCurrency } = await earnings(user);
  for (const { currency, opening, lines, closing, paidIn, paidOut } of sheets) {
    let balance = micro(opening);
    for (const line of lines) {
      balance += micro(line.wallet);
      expect(micro(line.balance)).toBe(balance);
    }
    expect(micro(closing)).toBe(balance);
    expect(micro(opening) + micro(paidIn) - micro(paidOut)).toBe(balance);
    expect(closing).toBe(byCurrency.find((each) => each.currency === currency)?.available);
  }
}

describe('earnings', () => {
  test('say the same as the API and the ledger after whatever happened', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('earn' as const), cents: fc.integer({ min: 100, max: 9_999 }) }),
      fc.record({ do: fc.constant('pay' as const) }),
      fc.record({ do: fc.constant('ask' as const), cents: fc.integer({ min: 100, max: 6_000 }) }),
      fc.record({
        do: fc.constantFrom('cancel' as const, 'approve' as const, 'send' as const, 'fail' as const),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const user = await makeActor('influencer');
        const owed: number[] = [];
        const asked: number[] = [];
        const refusal = (error: { code?: string }) => {
          if (!['limit_reached', 'wrong_state'].includes(error.code ?? '')) throw error;
        };
        for (const each of steps) {
          if (each.do === 'earn') owed.push(await accepted(user, each.cents / 100));
          else if (each.do === 'pay') await Promise.all(owed.splice(0, 1).map((id) => payTask(staff, id)));
          else if (each.do === 'ask') {
            await requestPayout(user, { amount: each.cents / 100, currency: 'USD', method: 'PayPal' }).then(
              (id) => asked.push(id),
              refusal,
            );
          } else {
            const id = asked.at(-1);
            if (id === undefined) continue;
            if (each.do === 'cancel') await cancelPayout(user, id).catch(refusal);
            else {
              const to = { approve: 'approved', send: 'sent', fail: 'failed' } as const;
              await handlePayout(admin, id, to[each.do]).catch(refusal);
            }
          }
        }
        await expectSameAsApi(user);
        await expectStatementsAddUp(user);
        expect(await countEarningsLines(user, days)).toBe((await earningsLines(user, days)).length);
      }),
      { numRuns: 6 },
    );
  });

  test('hold when several ask for the same money at once', async () => {
    const user = await makeActor('influencer');
    await payTask(staff, await accepted(user, 30));
    const { id: methodId } = await addPayoutMethod(user, { kind: 'paypal', email: 'maya@people.example' });
    const outcome = await race(
      Array.from(
        { length: 20 },
        () => () => requestPayoutTo(user, { amount: 20, currency: 'USD', methodId }),
      ),
    );
    expect(outcome).toEqual({ done: 1, limit_reached: 19 });
    expect((await earnings(user)).byCurrency).toEqual([
      { currency: 'USD', available: 10, pending: 0, inPayout: 20, paidOut: 0 },
    ]);
    await expectSameAsApi(user);
    await expectStatementsAddUp(user);

    // That a payout was sent changes no balance any more, and is what a statement is read for.
    const [payout] = await ownPayouts(user, { page: 1, limit: 1 });
    for (const to of ['approved', 'sent'] as const) await handlePayout(admin, payout?.id ?? 0, to);
    const [sheet] = await statements(user, days);
    expect(sheet?.lines.map(({ kind, balance }) => `${kind} ${balance}`)).toEqual([
      'task.paid 30',
      'payout.requested 10',
      'payout.sent 10',
    ]);
  });

  test('stand by currency and by month, are only the person’s own, and have filters', async () => {
    const user = await makeActor('influencer');
    await payTask(staff, await accepted(user, 12.34));
    const pending = await accepted(user, 40, 'EUR');
    const { byCurrency, total } = await earnings(user);
    expect(byCurrency.map(({ currency }) => currency).sort()).toEqual(['EUR', 'USD']);
    expect(total?.currency).toBe('USD');
    expect(await expectedPayments(user)).toMatchObject([{ taskId: pending, amount: 40, currency: 'EUR' }]);
    const months = await earningsByMonth(user, 'USD');
    expect(months).toHaveLength(12);
    expect(months.at(-1)).toEqual({ month: `${today.slice(0, 7)}-01`, earned: 12.34, paidOut: 0 });
    expect((await earningsByMonth(user, 'EUR')).at(-1)?.earned).toBe(0);
    const kinds = async (filter: object) =>
      (await earningsLines(user, { ...days, ...filter })).map(({ kind, wallet }) => `${kind} ${wallet}`);
    expect(await kinds({ group: 'paid' })).toEqual(['task.paid 12.34']);
    expect(await kinds({ currency: 'EUR' })).toEqual(['task.accepted 0']);
    expect(await kinds({ from: '2020-01-01', to: '2020-01-02' })).toEqual([]);
    expect(await statements(user, { from: '2020-01-01', to: '2020-01-02' })).toEqual([]);
    expect(await statements(user, { from: '2099-01-01', to: '2099-01-02' })).toMatchObject([
      { currency: 'USD', opening: 12.34, lines: [], closing: 12.34 },
    ]);
    await payTask(staff, pending);
    expect((await earningsByMonth(user, 'EUR')).at(-1)?.earned).toBe(40);
    expect((await earningsByMonth(user)).at(-1)?.earned).toBe((await earnings(user)).total?.available);
    expect((await earnings(await makeActor('influencer'))).byCurrency).toEqual([]);
    await expect(earnings(staff)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(statements(anonymous, days)).rejects.toMatchObject({ code: 'unauthorized' });
  });
});
