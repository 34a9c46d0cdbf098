import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { notifications, payoutMethods, payouts } from '@/db/schema';
import { keepAccount, openAccount, payoutKeys } from '@/db/sealed-accounts';
import { approveTask, payTask } from '@/features/tasks';
import { sealKey } from '@/lib/sealed';
import { PayoutAccount } from '@/nouns/payouts';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced, makeWorld, race } from '@/testing/money';
import { refused } from '@/testing/refused';
import {
  accountOf,
  addPayoutMethod,
  cancelPayout,
  exportPayouts,
  handlePayout,
  notReady,
  ownPayouts,
  payoutMethodsOf,
  payoutQueue,
  removePayoutMethod,
  requestPayout,
  requestPayoutTo,
} from '.';
import { resealAccounts } from './reseal';

freshDatabase();
afterAll(expectBooksBalanced);

const iban = 'ES91 2100 0418 4502 0005 1332';
const sepa = PayoutAccount.parse({
  kind: 'sepa',
  name: 'Maya Obi',
  iban,
  town: 'Sevilla',
  country: 'ES',
});
const paypal = { kind: 'paypal', email: 'maya@people.example' } as const;

let admin: UserActor;

beforeAll(async () => {
  admin = await makeActor('admin');
});

async function earner(): Promise<UserActor> {
  const { staff, influencer, task } = await makeWorld({}, { postPayment: 30 });
  await approveTask(staff, task.id);
  await payTask(staff, task.id);
  return influencer;
}

const news = async (user: UserActor) =>
  (await db().select().from(notifications).where(eq(notifications.userId, user.id)))
    .filter(({ type }) => type === 'security')
    .map(({ message }) => message);

describe('payout methods', () => {
  it('are sealed, shown masked, and belong to one person', async () => {
    const [user, other] = [await makeActor('influencer'), await makeActor('influencer')];
    const { id } = await addPayoutMethod(user, sepa);
    expect(await payoutMethodsOf(user)).toMatchObject([
      {
        id,
        kind: 'sepa',
        label: 'Bank transfer, •••• 1332',
        holder: 'Maya Obi',
        country: 'Spain',
        heldUntil: null,
      },
    ]);
    expect(await payoutMethodsOf(other)).toEqual([]);
    await expect(removePayoutMethod(other, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(requestPayoutTo(other, { amount: 5, methodId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
    const [row] = await db().execute<{ text: string }>(
      sql`select payout_methods::text as text from payout_methods where id = ${id}`,
    );
    for (const part of ['2100', '1332', 'Maya', 'Sevilla']) expect(row?.text).not.toContain(part);
    await expect(addPayoutMethod(admin, sepa)).rejects.toMatchObject({ code: 'forbidden' });
    await removePayoutMethod(user, id);
    expect(await payoutMethodsOf(user)).toEqual([]);
    await expect(requestPayoutTo(user, { amount: 5, methodId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await addPayoutMethod(user, sepa);
    expect(await db().$count(payoutMethods, eq(payoutMethods.userId, user.id))).toBe(2);
  });

  it('are there once, however they were typed; what was described gives way to its fields', async () => {
    const user = await makeActor('influencer');
    await addPayoutMethod(user, { kind: 'other', text: `Bank transfer, ${iban.replaceAll(' ', '')}` });
    await addPayoutMethod(user, sepa);
    expect(await payoutMethodsOf(user)).toMatchObject([{ kind: 'sepa', heldUntil: null }]);
    await expect(
      addPayoutMethod(user, { kind: 'other', text: `Bank transfer, ${iban}` }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await race(Array.from({ length: 8 }, () => () => addPayoutMethod(user, paypal)))).toEqual({
      done: 1,
      conflict: 7,
    });
  });

  it('are at most five, also when many arrive at once', async () => {
    const user = await makeActor('influencer');
    const outcome = await race(
      Array.from(
        { length: 9 },
        (_, index) => () => addPayoutMethod(user, { kind: 'other', text: `Way ${index}` }),
      ),
    );
    expect(outcome).toEqual({ done: 5, limit_reached: 4 });
  });
});

describe('a new account', () => {
  it('holds payouts until its owner was told long enough ago, and the first one does not', async () => {
    const user = await earner();
    const first = await addPayoutMethod(user, sepa);
    const known = await requestPayoutTo(user, { amount: 5, methodId: first.id });
    await handlePayout(admin, known, 'approved');
    const second = await addPayoutMethod(user, paypal);
    expect(await payoutMethodsOf(user)).toMatchObject([
      { id: second.id, heldUntil: expect.any(Date) },
      { id: first.id, heldUntil: null },
    ]);
    const held = await requestPayoutTo(user, { amount: 5, methodId: second.id });
    await expect(handlePayout(admin, held, 'approved')).rejects.toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('is held until'),
    });
    expect((await news(user)).at(-1)).toContain('Payouts to it are held until');
    expect((await payoutQueue(admin)).find((item) => item.id === held)?.heldUntil).toEqual(expect.any(Date));
    await db()
      .update(payouts)
      .set({ heldUntil: sql`now() - interval '1 second'` })
      .where(eq(payouts.id, held));
    await handlePayout(admin, held, 'approved');
    await handlePayout(admin, held, 'sent');
    // What was paid is known, also under another method.
    await removePayoutMethod(user, second.id);
    await addPayoutMethod(user, paypal);
    expect((await payoutMethodsOf(user))[0]).toMatchObject({ kind: 'paypal', heldUntil: null });
  });

  it('that is only described is held as well, is told, and can be taken back', async () => {
    const user = await earner();
    await addPayoutMethod(user, sepa);
    const known = await requestPayout(user, { amount: 5, method: `Bank transfer, ${iban}` });
    await handlePayout(admin, known, 'approved');
    const told = (await news(user)).length;
    const other = await requestPayout(user, { amount: 5, method: 'PayPal, thief@people.example' });
    expect((await news(user)).slice(told)).toEqual([expect.stringContaining('another account than before')]);
    await expect(handlePayout(admin, other, 'approved')).rejects.toEqual(refused('wrong_state'));
    await cancelPayout(user, other);
  });
});

describe('accounts in full', () => {
  it('are for administrators who pay, and that they looked is kept', async () => {
    const user = await earner();
    const { id: methodId } = await addPayoutMethod(user, sepa);
    const id = await requestPayoutTo(user, { amount: 5, methodId });
    const full = `Bank transfer, ${iban} (account holder: Maya Obi)`;
    expect(await ownPayouts(user)).toMatchObject([{ method: 'Bank transfer, •••• 1332', account: full }]);
    expect(await accountOf(admin, id)).toBe(full);
    const file = await exportPayouts(admin, { status: 'requested' }, {});
    expect(file.find((line) => line.id === id)).toMatchObject({ account: full });
    const [looked] = await db().execute(sql`
      select count(*)::int as count from audit_log
      where actor_id = ${admin.id} and action in ('payouts.show_account', 'payouts.export')`);
    expect(looked).toEqual({ count: 2 });
    expect(JSON.stringify(await payoutQueue(admin))).not.toContain(iban);
    for (const stranger of [user, await makeActor('advertiser')]) {
      await expect(accountOf(stranger, id)).rejects.toEqual(refused('forbidden'));
      await expect(exportPayouts(stranger, {}, {})).rejects.toEqual(refused('forbidden'));
      await expect(notReady(stranger)).rejects.toEqual(refused('forbidden'));
    }
    await expect(accountOf(admin, 2_000_000_000)).rejects.toEqual(refused('not_found'));
  });

  it('are sealed anew by another key, while the one before still opens them', async () => {
    const user = await earner();
    const { id } = await addPayoutMethod(user, sepa);
    await requestPayoutTo(user, { amount: 5, methodId: id });
    const next = sealKey('the next key of at least thirty-two characters');
    const both = [next, ...payoutKeys()] as const;
    const counts = await resealAccounts([...both]);
    expect(counts).toEqual({
      methods: await db().$count(payoutMethods),
      payouts: await db().$count(payouts),
    });
    expect(await resealAccounts([...both])).toEqual({ methods: 0, payouts: 0 });
    const [row] = await db().select().from(payoutMethods).where(eq(payoutMethods.id, id));
    expect(openAccount(row?.sealed ?? '', [next])).toEqual(sepa);
    expect(row?.fingerprint).toBe(keepAccount(sepa, [next]).fingerprint);
    expect(() => openAccount(row?.sealed ?? '')).toThrow('None of the keys');
    await resealAccounts([...payoutKeys(), next]);
    expect(await ownPayouts(user)).toMatchObject([{ account: expect.stringContaining(iban) }]);
  });
});

describe('who cannot be paid', () => {
  it('is listed with each reason', async () => {
    const [ready, none, held, banned, poor] = await Promise.all([1, 2, 3, 4, 5].map(() => earner()));
    if (!ready || !none || !held || !banned || !poor) throw new Error('nobody earned');
    for (const user of [ready, banned, poor]) await addPayoutMethod(user, paypal);
    const { id } = await addPayoutMethod(held, sepa);
    await addPayoutMethod(held, paypal);
    await removePayoutMethod(held, id);
    await db().execute(sql`
      update users set status = 'suspended', banned_at = now(), banned_reason = 'Spam' where id = ${banned.id}`);
    await db().execute(
      sql`update users set status = 'inactive', email_verified_at = null where id = ${none.id}`,
    );
    await requestPayout(poor, { amount: 29.5, method: 'PayPal, maya@people.example' });
    const { rows } = await notReady(admin, {}, { limit: 1000 });
    const reasonsOf = (user: UserActor) => rows.find(({ userId }) => userId === user.id)?.reasons;
    expect([ready, none, held, banned, poor].map(reasonsOf)).toEqual([
      undefined,
      ['unconfirmed', 'no_method'],
      ['held'],
      ['banned'],
      ['below_minimum'],
    ]);
    const only = await notReady(admin, { reason: 'held' });
    expect(only).toMatchObject({ total: 1, rows: [{ userId: held.id, currency: 'USD', amount: 30 }] });
  });
});
