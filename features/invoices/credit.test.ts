import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { advertisers, exchangeRates, notifications } from '@/db/schema';
import { updateBilling } from '@/features/advertisers';
import { changeCompany } from '@/features/company';
import { balancesOf } from '@/features/ledger';
import { creditNoteInvariants } from '@/features/ledger/credit-note-invariants';
import { prepaidStatement } from '@/features/prepaid';
import { approveTask } from '@/features/tasks';
import { dayOf } from '@/lib/dates';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced, makeWorld, race } from '@/testing/money';
import { refused } from '@/testing/refused';
import {
  cancelInvoice,
  creditInvoice,
  creditNoteById,
  creditNotesOf,
  invoiceById,
  issueInvoice,
  payInvoice,
} from '.';

freshDatabase();

let admin: UserActor;
const today = dayOf(new Date());
const year = (advertiserId: number) => ({ advertiserId, from: `${today.slice(0, 4)}-01-01`, to: today });

beforeAll(async () => {
  admin = await makeActor('admin');
  await db()
    .insert(exchangeRates)
    .values(['USD', 'EUR'].map((currency) => ({ currency, rate: 1, asOf: '2020-01-01', source: 'test' })));
  await changeCompany(admin, { country: 'DE', vatId: 'DE136695976' });
});

afterAll(expectBooksBalanced);

/** An invoice of 100 euros, taxed at 19% where its organisation says where it is. */
async function invoiced({ taxed = true, pay = 100 } = {}) {
  const { staff, task } = await makeWorld({ currency: 'EUR' }, { postPayment: pay });
  const advertiserId = staff.advertiserId ?? 0;
  await db()
    .update(advertisers)
    .set({ currency: 'EUR', maximumLimit: 100_000 })
    .where(eq(advertisers.id, advertiserId));
  if (taxed) await updateBilling(staff, advertiserId, { country: 'DE' });
  await approveTask(staff, task.id);
  const { id } = await issueInvoice(admin, year(advertiserId));
  return { id, staff, advertiserId, owner: `advertiser:${advertiserId}` as const };
}

const counter = async () => {
  const [row] = await db().execute<{ last: number }>(
    sql`select coalesce(max(last), 0)::int as last from credit_note_counters`,
  );
  return row?.last ?? 0;
};

const reason = 'bad_traffic' as const;

describe('a credit note', () => {
  it('takes off what is open, part by part, and settles the invoice with the last', async () => {
    const { id, staff, advertiserId, owner } = await invoiced();
    const first = await creditInvoice(admin, { invoiceId: id, amount: 11.9, reason, note: '3 May' });
    expect(first).toMatchObject({ amount: 11.9, tax: 1.9, toInvoice: 11.9, toPrepaid: 0 });
    expect(first.number).toBe(`CN-${today.slice(0, 4)}-${await counter()}`);
    expect(await invoiceById(staff, id)).toMatchObject({ status: 'pending', open: 107.1, takenOff: 11.9 });
    expect(await balancesOf('receivable', owner)).toEqual([{ currency: 'EUR', amount: 107.1 }]);
    await expect(cancelInvoice(admin, id)).rejects.toEqual(refused('wrong_state'));
    const rest = await creditInvoice(admin, { invoiceId: id, reason: 'mistake' });
    expect(rest).toMatchObject({ amount: 107.1, tax: 17.1 });
    expect(await invoiceById(staff, id)).toMatchObject({ status: 'paid', open: 0, credited: 119 });
    expect(await balancesOf('receivable', owner)).toEqual([{ currency: 'EUR', amount: 0 }]);
    await expect(creditInvoice(admin, { invoiceId: id, reason })).rejects.toEqual(refused('limit_reached'));
    expect((await creditNotesOf(staff, advertiserId)).map(({ number }) => number)).toEqual([
      rest.number,
      first.number,
    ]);
    expect(await creditNoteById(staff, first.id)).toMatchObject({
      taxes: [{ category: 'S', rate: 19, net: 10, tax: 1.9 }],
      note: '3 May',
    });
    const told = await db().select().from(notifications).where(eq(notifications.userId, staff.id));
    expect(told.map(({ subject }) => subject).join()).toContain(`Credit note ${first.number}`);
  });

  it('pays ahead what was paid already, and both where an invoice is partly open', async () => {
    const { id, advertiserId, owner, staff } = await invoiced();
    await creditInvoice(admin, { invoiceId: id, amount: 19, reason });
    await payInvoice(admin, id);
    const note = await creditInvoice(admin, { invoiceId: id, amount: 60, reason: 'clawback' });
    expect(note).toMatchObject({ toInvoice: 0, toPrepaid: 60 });
    expect(await balancesOf('prepaid', owner)).toEqual([{ currency: 'EUR', amount: -60 }]);
    expect((await invoiceById(staff, id)).open).toBe(0);
    const { lines } = await prepaidStatement(staff, advertiserId, { from: today, to: today });
    expect(lines).toMatchObject([{ kind: 'credit_note', amount: 60, reference: note.number, invoiceId: id }]);
  });

  it('adds up to the cent, however it is cut', async () => {
    const { id, staff } = await invoiced({ pay: 1 });
    for (const amount of [0.01, 0.39, 0.4, 0.01, 0.37, 0.01]) {
      await creditInvoice(admin, { invoiceId: id, amount, reason });
    }
    expect(await invoiceById(staff, id)).toMatchObject({ status: 'paid', credited: 1.19 });
    const [sums] = await db().execute<{ tax: string }>(
      sql`select sum(tax)::text as tax from credit_notes where invoice_id = ${id}`,
    );
    expect(Number(sums?.tax)).toBe(0.19);
    const small = await invoiced({ pay: 1 });
    for (let part = 0; part < 7; part++) {
      await creditInvoice(admin, { invoiceId: small.id, amount: 0.03, reason });
    }
    const [part] = await db().execute<{ tax: string }>(
      sql`select sum(tax)::text as tax from credit_notes where invoice_id = ${small.id}`,
    );
    // 19% in 0.21, to the cent, however small its parts are.
    expect(Number(part?.tax)).toBe(0.03);
  });

  it('is missed by the books where it takes no tax back', async () => {
    const { id } = await invoiced();
    const note = await creditInvoice(admin, { invoiceId: id, amount: 11.9, reason });
    const check = creditNoteInvariants.find(({ name }) => name.startsWith('Taxes of credit notes'));
    const differences = () => db().execute(sql`select * from (${check?.differences}) d(n) where n <> 0`);
    expect(await differences()).toEqual([]);
    const undone = new Error('rolled back');
    const forgotten = transaction(async () => {
      await db().execute(sql`delete from credit_note_taxes where credit_note_id = ${note.id}`);
      await db().execute(sql`update credit_notes set tax = 0 where id = ${note.id}`);
      await db().execute(
        sql`update invoice_taxes set credited_net = 0, credited_tax = 0 where invoice_id = ${id}`,
      );
      expect(await differences()).toHaveLength(1);
      throw undone;
    });
    await expect(forgotten).rejects.toBe(undone);
  });

  it('is for an invoice without tax too', async () => {
    const { id, staff } = await invoiced({ taxed: false });
    const note = await creditInvoice(admin, { invoiceId: id, amount: 40, reason });
    expect(note).toMatchObject({ amount: 40, tax: 0 });
    expect((await creditNoteById(staff, note.id)).taxes).toEqual([]);
    expect((await invoiceById(staff, id)).open).toBe(60);
  });

  it('gives at most what is left, and numbers without gaps, however many ask at once', async () => {
    const { id, staff } = await invoiced();
    const before = await counter();
    const outcome = await race(
      Array.from({ length: 12 }, () => () => creditInvoice(admin, { invoiceId: id, amount: 25, reason })),
    );
    expect(outcome).toEqual({ done: 4, limit_reached: 8 });
    expect(await counter()).toBe(before + 4);
    expect(await invoiceById(staff, id)).toMatchObject({ credited: 100, open: 19 });
  });

  it('meets payment and cancelling of the same invoice one at a time', async () => {
    const { id, staff } = await invoiced();
    const outcome = await race([
      () => payInvoice(admin, id),
      () => cancelInvoice(admin, id),
      () => creditInvoice(admin, { invoiceId: id, amount: 50, reason }),
      () => creditInvoice(admin, { invoiceId: id, amount: 70, reason }),
    ]);
    const { status, credited } = await invoiceById(staff, id);
    expect([outcome, credited]).toEqual(
      status === 'cancelled'
        ? [{ done: 1, wrong_state: 3 }, 0]
        : [{ done: 2, wrong_state: 1, limit_reached: 1 }, expect.toBeOneOf([50, 70])],
    );
  });

  it('is refused for cancelled invoices, amounts nobody can pay, and everybody but administrators', async () => {
    const { id, staff } = await invoiced();
    const credit = { invoiceId: id, reason };
    await expect(creditInvoice(staff, credit)).rejects.toEqual(refused('forbidden'));
    await expect(creditInvoice(admin, { ...credit, amount: 0.001 })).rejects.toEqual(refused('invalid'));
    await expect(creditInvoice(admin, { ...credit, amount: 119.01 })).rejects.toEqual(
      refused('limit_reached'),
    );
    await expect(creditInvoice(admin, { ...credit, amount: -1 })).rejects.toEqual(refused('limit_reached'));
    await expect(creditInvoice(admin, { ...credit, invoiceId: 999_999 })).rejects.toEqual(
      refused('not_found'),
    );
    const note = await creditInvoice(admin, { ...credit, amount: 1 });
    await expect(creditNoteById(await makeActor('advertiser'), note.id)).rejects.toEqual(
      refused('not_found'),
    );
    const other = await invoiced();
    await cancelInvoice(admin, other.id);
    await expect(creditInvoice(admin, { ...credit, invoiceId: other.id })).rejects.toEqual(
      refused('wrong_state'),
    );
  });
});
