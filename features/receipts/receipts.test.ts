import { and, eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { bankStatementLines, invoices, receipts } from '@/db/schema';
import { coverOf } from '@/features/campaigns';
import { cancelInvoice, invoiceById, invoicePayment, payFromPrepaid, payInvoice } from '@/features/invoices';
import { importStatement } from '@/features/payouts';
import { prepaidStatement, topUp } from '@/features/prepaid';
import { dayOf } from '@/lib/dates';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced, makeSpentAd, messagesTo, race, times } from '@/testing/money';
import { payer, statement } from '@/testing/receipts';
import { refused } from '@/testing/refused';
import { assignLine, incomingLines, setAside, undoLine } from '.';

freshDatabase();
afterAll(expectBooksBalanced);

let admin: UserActor;
beforeAll(async () => {
  admin = await makeActor('admin');
});

const take = async (...transfers: Parameters<typeof statement>) =>
  (await importStatement(admin, statement(...transfers))).outcomes;

const stateOf = async (id: number) => {
  const { status, received, open } = await invoiceById(admin, id);
  return { status, received, open };
};
const waitingLine = async () => (await incomingLines(admin, 'waiting')).rows[0];

describe('a transfer that names an invoice', () => {
  it('pays it: whole, in parts, and more than it asks for', async () => {
    const { owner, id, bill, prepaid } = await payer();
    const [whole, parts] = [await bill(100), await bill(80)];
    expect(await take({ amount: '100.00', reference: whole.reference })).toMatchObject({ received: 1 });
    expect(await stateOf(whole.id)).toEqual({ status: 'paid', received: 100, open: 0 });
    expect((await messagesTo(owner.id)).at(-1)).toBe(`We received $100.00 for invoice ${whole.number}.`);

    // In the text alone, as people type it.
    const typed = parts.reference.toLowerCase().replace(/(.{4})/g, '$1 ');
    await take({ amount: '30.00', text: `Invoice of November, ${typed} thank you` });
    expect(await stateOf(parts.id)).toEqual({ status: 'pending', received: 30, open: 50 });
    expect((await messagesTo(owner.id)).at(-1)).toBe(
      `We received $30.00 for invoice ${parts.number}. $50.00 of it is still to be paid.`,
    );
    expect((await coverOf(admin, id)).owed).toBe(50);
    await expect(cancelInvoice(admin, parts.id)).rejects.toEqual(refused('wrong_state'));

    await take({ amount: '62.50', reference: parts.reference });
    expect(await stateOf(parts.id)).toEqual({ status: 'paid', received: 80, open: 0 });
    expect(await prepaid()).toBe(12.5);
    expect((await messagesTo(owner.id)).at(-1)).toBe(
      `We received $50.00 for invoice ${parts.number}. $12.50 more than it asks for was added to what is prepaid. Your prepaid balance is $12.50 now.`,
    );
    const { transfers } = (await invoicePayment(owner, parts.id)).invoice;
    expect(transfers).toMatchObject([
      { amount: 30, bookedOn: '2026-11-02' },
      { amount: 50, bookedOn: '2026-11-02' },
    ]);
    const today = dayOf(new Date());
    const { lines } = await prepaidStatement(owner, id, { from: today, to: today });
    expect(lines).toMatchObject([{ kind: 'transfer', amount: 12.5, reference: parts.number }]);
  });

  it('leaves the rest to a hand or to what is prepaid', async () => {
    const { id, bill, prepaid } = await payer();
    const [one, two] = [await bill(70), await bill(40)];
    await take({ amount: '20.00', reference: one.reference }, { amount: '15.00', reference: two.reference });
    await payInvoice(admin, one.id);
    expect(await stateOf(one.id)).toEqual({ status: 'paid', received: 20, open: 0 });
    await topUp(admin, { advertiserId: id, amount: 25, reference: 'ahead' });
    await payFromPrepaid(admin, two.id);
    expect(await stateOf(two.id)).toEqual({ status: 'paid', received: 15, open: 0 });
    expect(await prepaid()).toBe(0);
    // Paid to the end in another way: the transfer stays on it.
    const [line] = (await incomingLines(admin, 'settled')).rows;
    await expect(undoLine(admin, line?.id ?? 0)).rejects.toEqual(refused('wrong_state'));
    await expectBooksBalanced();
  });

  it('waits for a person where it is not clear', async () => {
    const { id, bill, prepaid } = await payer();
    const [open, paid, cancelled] = [await bill(10), await bill(20), await bill(30)];
    await payInvoice(admin, paid.id);
    await cancelInvoice(admin, cancelled.id);
    await topUp(admin, { advertiserId: id, amount: 5, reference: 'BANK-77' });
    const topUpReference = (await payer()).reference;
    expect(
      await take(
        { amount: '20.00', reference: paid.reference },
        { amount: '30.00', reference: cancelled.reference },
        { amount: '10.00', reference: open.reference, currency: 'EUR' },
        { amount: '10.00', text: `${open.reference} ${topUpReference}` },
        { amount: '10.001', reference: open.reference },
        { amount: '10.00', text: 'RF00 nobody' },
        { amount: '10.00', reference: open.reference, reversal: true },
        { amount: '5.00', reference: await payer().then(({ reference }) => reference), currency: 'GBP' },
      ),
    ).toMatchObject({ received: 0, unmatched: 8 });
    expect((await incomingLines(admin, 'waiting', { limit: 8 })).rows.map(({ note }) => note)).toEqual([
      expect.stringMatching(/^It is in GBP, and .* is in USD\.$/),
      'The bank took it back.',
      'It names no invoice and no organisation of ours.',
      'Nobody can pay exactly this amount in its currency.',
      'It names several invoices or organisations.',
      `It is in EUR, and ${open.number} is in USD.`,
      `${cancelled.number} was cancelled.`,
      `${paid.number} was marked as paid by hand, which may have been for this transfer.`,
    ]);
    expect(await stateOf(open.id)).toMatchObject({ status: 'pending', received: 0 });
    expect(await prepaid()).toBe(5);
  });

  it('is one of several that were booked together, where the bank says what each is', async () => {
    const { bill } = await payer();
    const [one, two] = [await bill(10), await bill(20)];
    const parts = [
      { amount: '10.00', reference: one.reference },
      { amount: '20.00', reference: two.reference },
    ];
    expect(await take({ amount: '31.00', parts })).toMatchObject({ received: 0, unmatched: 1 });
    expect(await take({ amount: '30.00', parts })).toMatchObject({ received: 2, unmatched: 0 });
    expect([await stateOf(one.id), await stateOf(two.id)]).toMatchObject([
      { status: 'paid' },
      { status: 'paid' },
    ]);
  });
});

describe('a transfer that names an organisation', () => {
  it('tops it up, unless the very booking was recorded by hand', async () => {
    const { owner, id, reference, prepaid } = await payer();
    expect(await take({ amount: '250.00', reference })).toMatchObject({ received: 1 });
    expect(await prepaid()).toBe(250);
    expect((await messagesTo(owner.id)).at(-1)).toBe(
      'We received $250.00. Your prepaid balance is $250.00 now.',
    );
    await topUp(admin, { advertiserId: id, amount: 40, reference: 'bank-99' });
    expect(await take({ amount: '40.00', reference, bank: 'BANK-99' })).toMatchObject({ unmatched: 1 });
    expect(await prepaid()).toBe(290);
    const [line] = (await incomingLines(admin, 'waiting')).rows;
    await expect(assignLine(admin, line?.id ?? 0, { advertiserId: id })).rejects.toEqual(
      refused('wrong_state'),
    );
  });

  it('is not topped up by hand with what a statement brought, until that is undone', async () => {
    const { id, reference, prepaid } = await payer();
    await take({ amount: '500.00', reference, bank: 'X1' });
    const byHand = () => topUp(admin, { advertiserId: id, amount: 500, reference: ' x1 ' });
    await expect(byHand()).rejects.toEqual(
      refused('conflict', { reference: 'was booked from a statement already' }),
    );
    expect(await prepaid()).toBe(500);
    await undoLine(admin, (await incomingLines(admin, 'settled')).rows[0]?.id ?? 0);
    await byHand();
    expect(await prepaid()).toBe(500);
  });
});

describe('a statement', () => {
  it('counts each transfer once: the same file, files that overlap, and both at once', async () => {
    const { bill, reference, prepaid } = await payer();
    const invoice = await bill(60);
    const [first, second, third] = [
      { amount: '60.00', reference: invoice.reference, bank: 'B-1' },
      { amount: '7.00', reference, bank: 'B-2' },
      // No name of the bank's, and twice on that day.
      { amount: '3.00', reference, bank: null },
    ];
    const one = statement(first, second, third, third);
    const two = statement(second, third, third, { amount: '1.00', reference, bank: 'B-3' });
    const others = await Promise.all([1, 2, 3].map(() => makeActor('admin')));
    const outcome = await race([
      ...others.map((each) => () => importStatement(each, one)),
      ...others.map((each) => () => importStatement(each, two)),
    ]);
    expect(outcome).toEqual({ done: 6 });
    expect(await stateOf(invoice.id)).toEqual({ status: 'paid', received: 60, open: 0 });
    expect(await prepaid()).toBe(14);
    expect(await importStatement(admin, one)).toMatchObject({ again: true, outcomes: { received: 0 } });
    expect(await prepaid()).toBe(14);
    await expectBooksBalanced();
  });

  it('and a payment by hand at once pay an invoice once', async () => {
    for (let round = 0; round < 5; round++) {
      const { bill } = await payer();
      const invoice = await bill(25);
      await Promise.allSettled([
        importStatement(admin, statement({ amount: '25.00', reference: invoice.reference })),
        payInvoice(admin, invoice.id),
      ]);
      expect((await stateOf(invoice.id)).status).toBe('paid');
    }
    await expectBooksBalanced();
  });
});

describe('a payment by hand or a cancellation', () => {
  /** Has a verb wait with what it changed while another one begins, and ends both. */
  async function overtaken(first: () => Promise<unknown>, second: () => Promise<unknown>) {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let began = () => {};
    const ready = new Promise<void>((resolve) => {
      began = resolve;
    });
    const one = transaction(async () => {
      await first();
      began();
      await held;
    });
    await ready;
    const two = second().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    for (let waits = 0; waits === 0; ) {
      const [row] = await db().execute<{ waits: number }>(sql`
        select count(*)::int as waits from pg_locks where not granted`);
      waits = row?.waits ?? 0;
    }
    release();
    await one;
    return two;
  }

  it('that is under way when a transfer comes in or is assigned leaves it to a person', async () => {
    const { bill, prepaid } = await payer();
    for (const verb of [payInvoice, cancelInvoice]) {
      const [named, meant] = [await bill(25), await bill(26)];
      const file = statement({ amount: '25.00', reference: named.reference });
      const imported = await overtaken(
        () => verb(admin, named.id),
        () => importStatement(admin, file),
      );
      expect(imported).toMatchObject({ value: { outcomes: { received: 0, unmatched: 1 } } });
      const id = (await waitingLine())?.id ?? 0;
      const assigned = await overtaken(
        () => verb(admin, meant.id),
        () => assignLine(admin, id, { invoice: meant.number }),
      );
      expect(assigned).toEqual({ error: refused('wrong_state') });
    }
    expect(await prepaid()).toBe(0);
  });
});

describe('transfers that look alike', () => {
  const listed = /^It looks like a transfer of .* that another file told of/;
  const again = async (id: number) =>
    (await incomingLines(admin, 'waiting', { limit: id })).rows.map(({ note }) => note);

  it('are told apart by who pays and what for where banks name none', async () => {
    const { reference, prepaid } = await payer();
    for (const [at, bank] of ['NONREF', 'NOTPROVIDED', null].entries()) {
      const amount = `${5 + at}.00`;
      await take({ amount, reference, bank, party: 'Ada' });
      expect(await take({ amount, reference, bank, party: 'Obi' })).toMatchObject({ received: 1 });
    }
    expect(await prepaid()).toBe(36);
  });

  it('are listed for a person where nothing tells those of two files apart, and each file counts once', async () => {
    const { reference, prepaid } = await payer();
    const equal = { amount: '6.00', reference, bank: 'NONREF' };
    const [morning, evening] = [statement(equal), statement(equal, equal)];
    expect((await importStatement(admin, morning)).outcomes).toMatchObject({ received: 1 });
    // One of the two is certainly another one.
    expect((await importStatement(admin, evening)).outcomes).toMatchObject({ received: 1, unmatched: 1 });
    expect(await again(1)).toEqual([expect.stringMatching(listed)]);
    for (const file of [morning, evening]) {
      expect(await importStatement(admin, file)).toMatchObject({
        again: true,
        outcomes: { received: 0, unmatched: 0 },
      });
    }
    expect(await prepaid()).toBe(12);
  });

  it('are listed where one booking is told of in other words', async () => {
    const { reference, prepaid } = await payer();
    await take({ amount: '8.00', reference, bank: 'WORDS-1' });
    expect(await take({ amount: '8.00', reference, bank: 'WORDS-1', party: 'LUNAVERE' })).toMatchObject({
      received: 0,
      unmatched: 1,
    });
    expect(await again(1)).toEqual([expect.stringMatching(listed)]);
    expect(await prepaid()).toBe(8);
  });
});

describe('a transfer that the bank took back', () => {
  it('is no payout: it is listed with what it was booked on, for a person to undo', async () => {
    const { bill, prepaid } = await payer();
    const invoice = await bill(33);
    await take({ amount: '33.00', reference: invoice.reference, endToEndId: 'E2E-33' });
    const outcomes = await take({ amount: '33.00', takenBack: true, endToEndId: 'E2E-33' });
    expect(outcomes).toMatchObject({ sent: 0, received: 0, unmatched: 1 });
    const line = await waitingLine();
    expect(line).toMatchObject({
      amount: -33,
      takesBack: true,
      note: `The bank took back a transfer that came in. Undo what was booked: USD 33.00 for ${invoice.number} on 2 Nov 2026. Then set both aside.`,
    });
    const id = line?.id ?? 0;
    await expect(assignLine(admin, id, { invoice: invoice.number })).rejects.toEqual(refused('wrong_state'));
    const booked = (await incomingLines(admin, 'settled')).rows[0]?.id ?? 0;
    await undoLine(admin, booked);
    for (const each of [booked, id]) await setAside(admin, each, 'The bank took it back');
    expect(await stateOf(invoice.id)).toMatchObject({ status: 'pending', open: 33 });
    // What no reference of a bank says names nothing.
    await take({ amount: '33.00', takenBack: true, endToEndId: 'NOTPROVIDED', bank: 'NONREF' });
    expect((await waitingLine())?.note).toBe('The bank took back a transfer that came in.');
    expect(await prepaid()).toBe(0);
  });
});

describe('what waits for a person', () => {
  it('is assigned once, to an invoice by its number or reference, or to an organisation', async () => {
    const { id, bill, prepaid } = await payer();
    const [one, two] = [await bill(50), await bill(50)];
    await take(
      { amount: '50.00', text: 'one' },
      { amount: '20.00', text: 'two' },
      { amount: '9.00', text: 'three' },
    );
    const { rows } = await incomingLines(admin, 'waiting', { limit: 3 });
    const [third, second, first] = rows.map((line) => line.id);
    expect(rows[2]).toMatchObject({ amount: 50, currency: 'USD', party: 'Lunavere AB', remittance: 'one' });
    const other = await makeActor('admin');
    expect(
      await race(
        times(4, (at) =>
          assignLine(at % 2 ? admin : other, first ?? 0, { invoice: ` ${one.number.toLowerCase()} ` }),
        ),
      ),
    ).toEqual({ done: 1, wrong_state: 3 });
    expect(await stateOf(one.id)).toMatchObject({ status: 'paid', received: 50 });
    await expect(assignLine(admin, second ?? 0, { invoice: 'FAN-1-1' })).rejects.toEqual(
      refused('invalid', { invoice: 'must name one invoice or organisation of ours' }),
    );
    await assignLine(admin, second ?? 0, { invoice: two.reference });
    expect(await stateOf(two.id)).toMatchObject({ status: 'pending', received: 20, open: 30 });
    await assignLine(admin, third ?? 0, { advertiserId: id });
    expect(await prepaid()).toBe(9);
    await expect(assignLine(admin, 999_999, { advertiserId: id })).rejects.toEqual(refused('not_found'));
  });

  it('is set aside with a reason, and looked at again', async () => {
    const { reference, prepaid } = await payer();
    await take({ amount: '11.00', text: 'a gift' });
    const line = await waitingLine();
    const id = line?.id ?? 0;
    await setAside(admin, id, 'Sent to us by mistake, and sent back.');
    await expect(setAside(admin, id, 'Again')).rejects.toEqual(refused('wrong_state'));
    await expect(assignLine(admin, id, { invoice: reference })).rejects.toEqual(refused('wrong_state'));
    expect((await incomingLines(admin, 'settled')).rows[0]).toMatchObject({
      id,
      aside: 'Sent to us by mistake, and sent back.',
    });
    await undoLine(admin, id);
    await assignLine(admin, id, { invoice: reference });
    expect(await prepaid()).toBe(11);
  });

  it('is for administrators alone', async () => {
    const { owner } = await payer();
    await take({ amount: '1.00', text: 'x' });
    const id = (await waitingLine())?.id ?? 0;
    for (const actor of [owner, await makeActor('influencer')]) {
      await expect(assignLine(actor, id, { invoice: 'x' })).rejects.toEqual(refused('forbidden'));
      await expect(setAside(actor, id, 'x')).rejects.toEqual(refused('forbidden'));
      await expect(undoLine(actor, id)).rejects.toEqual(refused('forbidden'));
      await expect(incomingLines(actor, 'waiting')).rejects.toEqual(refused('forbidden'));
    }
  });
});

describe('a wrong assignment', () => {
  it('is undone once, and the transfer goes where it belongs', async () => {
    const [wrong, right] = [await payer(), await payer()];
    const [theirs, own] = [await wrong.bill(40), await right.bill(50)];
    await take({ amount: '50.00', reference: theirs.reference });
    expect([(await stateOf(theirs.id)).status, await wrong.prepaid()]).toEqual(['paid', 10]);
    const [line] = (await incomingLines(admin, 'settled')).rows;
    expect(line).toMatchObject({ invoice: theirs.number, advertiserId: wrong.id, toPrepaid: 10 });
    const id = line?.id ?? 0;
    expect(await race(times(4, () => undoLine(admin, id)))).toEqual({ done: 1, wrong_state: 3 });
    expect(await stateOf(theirs.id)).toEqual({ status: 'pending', received: 0, open: 40 });
    expect((await messagesTo(wrong.owner.id)).at(-1)).toBe(
      `We took back $50.00 that we had booked for you. $40.00 of invoice ${theirs.number} is to be paid again. Your prepaid balance is $0.00 now.`,
    );
    expect(await wrong.prepaid()).toBe(0);
    await assignLine(admin, id, { invoice: own.number });
    expect(await stateOf(own.id)).toEqual({ status: 'paid', received: 50, open: 0 });
    const today = dayOf(new Date());
    const { lines } = await prepaidStatement(wrong.owner, wrong.id, { from: today, to: today });
    expect(lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['transfer', 10],
      ['transfer_undone', -10],
    ]);
    const standing = await db()
      .select({ id: receipts.id })
      .from(receipts)
      .where(and(eq(receipts.lineId, id), isNull(receipts.undoneAt)));
    expect(standing).toHaveLength(1);
    await expectBooksBalanced();
  });

  it('stays where what it added was used', async () => {
    const { reference, bill, prepaid } = await payer();
    await take({ amount: '30.00', reference });
    const [line] = (await incomingLines(admin, 'settled')).rows;
    await bill(20);
    expect(await prepaid()).toBe(10);
    await expect(undoLine(admin, line?.id ?? 0)).rejects.toEqual(refused('limit_reached'));
    expect(await prepaid()).toBe(10);
  });

  it('stays where that was spent and is not invoiced yet', async () => {
    const { owner, id, reference, prepaid } = await payer(0);
    await take({ amount: '30.00', reference });
    const line = (await incomingLines(admin, 'settled')).rows[0]?.id ?? 0;
    await makeSpentAd(owner, '20', new Date());
    expect(await coverOf(admin, id)).toMatchObject({ prepaid: 30, free: expect.any(Number) });
    await expect(undoLine(admin, line)).rejects.toEqual(refused('limit_reached'));
    expect(await prepaid()).toBe(30);
  });
});

it('the database itself keeps an invoice from more than it asks for, and a line from two receipts', async () => {
  const { bill, reference } = await payer();
  const invoice = await bill(10);
  const more = db().update(invoices).set({ received: sql`amount + 0.01` }).where(eq(invoices.id, invoice.id));
  await expect(more).rejects.toThrow();
  await take({ amount: '2.00', reference });
  const [{ id } = { id: 0 }] = await db()
    .select({ id: bankStatementLines.id })
    .from(bankStatementLines)
    .where(eq(bankStatementLines.outcome, 'received'))
    .limit(1);
  const again = db().execute(sql`
    insert into receipts (line_id, advertiser_id, amount, to_invoice, to_prepaid, currency, recorded_by)
    select line_id, advertiser_id, amount, 0, amount, currency, recorded_by from receipts where line_id = ${id}`);
  await expect(again).rejects.toThrow();
});
