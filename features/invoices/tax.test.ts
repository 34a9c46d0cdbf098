import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { platform, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { advertisers, companyFacts, exchangeRates, tasks } from '@/db/schema';
import { findAdvertiser, setTaxTreatment, type TaxSetting, updateBilling } from '@/features/advertisers';
import { historyOf } from '@/features/audit';
import { changeCompany } from '@/features/company';
import { balancesOf } from '@/features/ledger';
import { topUp } from '@/features/prepaid';
import { approveTask } from '@/features/tasks';
import { dayOf } from '@/lib/dates';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced, makeWorld, messagesTo } from '@/testing/money';
import { refused } from '@/testing/refused';
import { cancelInvoice, invoiceById, issueInvoice, issueMonth, nextInvoice, payFromPrepaid } from '.';
import { takeTax } from './reads/tax';

freshDatabase();

let admin: UserActor;
const today = dayOf(new Date());
const seller = { postcode: '20457', city: 'Hamburg', country: 'DE', vatId: 'DE 136 695 976' };

beforeAll(async () => {
  admin = await makeActor('admin');
  await db()
    .insert(exchangeRates)
    .values(
      [
        ['USD', 1],
        ['EUR', 0.8],
        ['JPY', 150],
      ].map(([currency, rate]) => ({
        currency: String(currency),
        rate: Number(rate),
        asOf: '2020-01-01',
        source: 'test',
      })),
    );
});

afterAll(expectBooksBalanced);

interface Buyer {
  country?: string;
  vatId?: string;
  tax?: TaxSetting;
  currency?: string;
  pay?: number;
}

/** An organisation that owes for one accepted task. */
async function debtor({ country = '', vatId = '', tax, currency = 'EUR', pay = 30 }: Buyer = {}) {
  const { staff, task } = await makeWorld({ currency }, { postPayment: pay });
  const advertiserId = staff.advertiserId ?? 0;
  await db()
    .update(advertisers)
    .set({ currency, maximumLimit: 1_000_000 })
    .where(eq(advertisers.id, advertiserId));
  if (country) await updateBilling(staff, advertiserId, { country, vatId, purchaseOrder: 'PO 7' });
  if (tax) await setTaxTreatment(admin, advertiserId, tax);
  await approveTask(staff, task.id);
  return { staff, advertiserId, taskId: task.id };
}

const year = (advertiserId: number) => ({ advertiserId, from: `${today.slice(0, 4)}-01-01`, to: today });

/** The invoice of such a buyer. */
async function invoiced(buyer: Buyer) {
  const { staff, advertiserId } = await debtor(buyer);
  const foretold = await nextInvoice(staff, advertiserId);
  const { id } = await issueInvoice(admin, year(advertiserId));
  const invoice = await invoiceById(staff, id);
  expect(foretold.total).toBe(invoice.amount);
  expect(foretold.tax ? [foretold.tax] : []).toEqual(invoice.taxes);
  return invoice;
}

describe('tax of invoices', () => {
  it('is none until the seller says where it is registered, whatever the buyer says', async () => {
    const invoice = await invoiced({ country: 'DE', tax: { treatment: 'standard' } });
    expect(invoice).toMatchObject({ amount: 30, net: 30, tax: 0, taxes: [], sellerVatId: '' });
  });

  describe('of a seller in Germany', () => {
    beforeAll(() => changeCompany(admin, seller));

    it.each<[what: string, buyer: Buyer, tax: object, gross: number]>([
      ['at home', { country: 'DE' }, { category: 'S', rate: 19, net: 30, tax: 5.7, reason: '' }, 35.7],
      [
        'in the EU with a VAT number',
        { country: 'IT', vatId: 'IT 00743110157' },
        { category: 'AE', rate: 0, net: 30, tax: 0, reason: 'Reverse charge' },
        30,
      ],
      [
        'in the EU without one',
        { country: 'IT' },
        { category: 'S', rate: 19, net: 30, tax: 5.7, reason: '' },
        35.7,
      ],
      [
        'elsewhere, such as in the United Kingdom since 2021',
        { country: 'GB', vatId: 'GB980780684' },
        { category: 'O', rate: 0, net: 30, tax: 0, reason: 'Not subject to VAT' },
        30,
      ],
      [
        'exempt by an administrator',
        { country: 'DE', tax: { treatment: 'exempt', reason: 'Art. 151' } },
        { category: 'E', rate: 0, net: 30, tax: 0, reason: 'Art. 151' },
        30,
      ],
      [
        'at a rate of its own',
        { country: 'US', tax: { treatment: 'standard', rate: 8.25 } },
        { category: 'S', rate: 8.25, net: 30, tax: 2.48, reason: '' },
        32.48,
      ],
      [
        'in Monaco, which belongs to the French one',
        { country: 'MC' },
        { category: 'S', rate: 19, net: 30, tax: 5.7, reason: '' },
        35.7,
      ],
      [
        'in whole yen, half up',
        { country: 'DE', currency: 'JPY', pay: 150 },
        { category: 'S', rate: 19, net: 150, tax: 29, reason: '' },
        179,
      ],
    ])('%s', async (_, buyer, tax, gross) => {
      const invoice = await invoiced(buyer);
      expect(invoice.taxes).toEqual([tax]);
      expect(invoice).toMatchObject({ amount: gross, open: gross, sellerVatId: 'DE136695976' });
      expect(invoice).toMatchObject({ billedCountry: buyer.country, purchaseOrder: 'PO 7' });
    });

    it('is told to administrators when an organisation takes it off itself, and its country stays said', async () => {
      const { staff, advertiserId } = await debtor({ country: 'DE' });
      const told = async () =>
        (await messagesTo(admin.id)).filter((text) => text.includes('changed its country or VAT number'));
      const before = (await told()).length;
      await updateBilling(staff, advertiserId, { city: 'Hamburg' });
      await updateBilling(staff, advertiserId, { country: 'IT' });
      expect(await told()).toHaveLength(before);
      await updateBilling(staff, advertiserId, { vatId: 'IT00743110157' });
      expect((await told()).slice(before)).toEqual([
        expect.stringContaining('Its invoices had VAT 19%, and the next one says: Reverse charge.'),
      ]);
      await expect(updateBilling(staff, advertiserId, { country: '', vatId: '' })).rejects.toEqual(
        refused('invalid', { country: 'must be said: your invoices are taxed by it' }),
      );
      await updateBilling(admin, advertiserId, { country: '', vatId: '' });
      expect(await told()).toHaveLength(before + 1);
    });

    it('is left to the buyer under a VAT number alone, also where an administrator said so', async () => {
      const { staff, advertiserId } = await debtor({ country: 'IT' });
      const reverse: TaxSetting = { treatment: 'reverse_charge' };
      await expect(setTaxTreatment(admin, advertiserId, reverse)).rejects.toEqual(
        refused('invalid', { treatment: 'needs a VAT number of the organisation, which its invoices name' }),
      );
      await updateBilling(staff, advertiserId, { vatId: 'IT00743110157' });
      await setTaxTreatment(admin, advertiserId, reverse);
      await updateBilling(staff, advertiserId, { vatId: '' });
      const { id } = await issueInvoice(admin, year(advertiserId));
      expect((await invoiceById(staff, id)).taxes).toMatchObject([{ category: 'S', rate: 19 }]);
    });

    it('is of the facts that stand on the invoice, whatever the company says a moment later', async () => {
      const { advertiserId } = await debtor({ country: 'DE' });
      const { id } = await issueInvoice(admin, year(advertiserId));
      await db().execute(sql`delete from invoice_taxes where invoice_id = ${id}`);
      await changeCompany(admin, { country: '', vatId: '' });
      await takeTax(id);
      await changeCompany(admin, seller);
      const rows = await db().execute(sql`select tax::float from invoice_taxes where invoice_id = ${id}`);
      expect(rows).toEqual([{ tax: 5.7 }]);
    });

    it('is none for an organisation that has not said where it is', async () => {
      expect(await invoiced({})).toMatchObject({ amount: 30, tax: 0, taxes: [] });
    });

    it('takes the rate of the last day that is billed', async () => {
      const { staff, advertiserId, taskId } = await debtor({ country: 'DE' });
      await db()
        .update(tasks)
        .set({ acceptedAt: new Date('2020-08-05T12:00:00Z') })
        .where(eq(tasks.id, taskId));
      const { id } = await issueInvoice(admin, { advertiserId, from: '2020-08-01', to: '2020-08-31' });
      expect((await invoiceById(staff, id)).taxes).toMatchObject([{ rate: 16, tax: 4.8 }]);
    });

    it('is that of their day for months that are billed late, each on an invoice of its own', async () => {
      const { staff, advertiserId, taskId } = await debtor({ country: 'DE' });
      const spentOn = (day: string) =>
        db()
          .update(tasks)
          .set({ acceptedAt: new Date(`${day}T12:00:00Z`) })
          .where(eq(tasks.id, taskId));
      await spentOn('2020-11-05');
      const window = { advertiserId, from: '2020-11-01', to: '2021-01-31' };
      await expect(issueInvoice(admin, window)).rejects.toEqual(
        refused('invalid', {
          date_to: 'must be at most 2020-12-31: from the next day on the tax is another',
        }),
      );
      const month = { from: '2021-01-01', to: '2021-01-31' };
      const late = (await issueMonth(platform, month)).issued;
      expect(late).toHaveLength(1);
      expect(await invoiceById(staff, late[0]?.id ?? 0)).toMatchObject({
        periodFrom: '2020-11-01',
        periodTo: '2020-12-31',
        taxes: [{ rate: 16, tax: 4.8 }],
      });
      await cancelInvoice(admin, late[0]?.id ?? 0);
      await spentOn('2021-01-05');
      const [own] = (await issueMonth(platform, month)).issued;
      expect(await invoiceById(staff, own?.id ?? 0)).toMatchObject({
        periodFrom: '2021-01-01',
        taxes: [{ rate: 19 }],
      });
    });

    it('is owed to the state until the invoice is cancelled, and gross is what is paid', async () => {
      const owed = async () =>
        (await balancesOf('tax_owed', 'platform')).find(({ currency }) => currency === 'EUR')?.amount ?? 0;
      const { staff, advertiserId } = await debtor({ country: 'DE' });
      const before = await owed();
      const first = await issueInvoice(admin, year(advertiserId));
      expect(await balancesOf('receivable', `advertiser:${advertiserId}`)).toEqual([
        { currency: 'EUR', amount: 35.7 },
      ]);
      expect(await owed()).toBeCloseTo(before - 5.7, 6);
      await cancelInvoice(admin, first.id);
      expect(await owed()).toBeCloseTo(before, 6);
      const { id } = await issueInvoice(admin, year(advertiserId));
      await topUp(admin, { advertiserId, amount: 35.69, reference: 'T1' });
      await expect(payFromPrepaid(staff, id)).rejects.toEqual(refused('limit_reached'));
      await topUp(admin, { advertiserId, amount: 0.01, reference: 'T2' });
      await payFromPrepaid(staff, id);
      expect(await balancesOf('prepaid', `advertiser:${advertiserId}`)).toEqual([
        { currency: 'EUR', amount: 0 },
      ]);
    });

    it('stays on what was issued, whatever is said later', async () => {
      const { staff, advertiserId } = await debtor({ country: 'DE' });
      const { id } = await issueInvoice(admin, year(advertiserId));
      await updateBilling(staff, advertiserId, { country: 'FR' });
      await setTaxTreatment(admin, advertiserId, { treatment: 'outside' });
      expect(await invoiceById(staff, id)).toMatchObject({ amount: 35.7, billedCountry: 'DE' });
    });

    it('keeps a table of rules that the database guards', async () => {
      await expect(
        db().execute(sql`insert into vat_rules values ('DE', '2030-01-01', 99, true)`),
      ).rejects.toThrow();
      const [row] = await db().execute(
        sql`select count(distinct country)::int as n from vat_rules where in_eu`,
      );
      // With the United Kingdom, which was in it.
      expect(row).toEqual({ n: 28 });
    });
  });
});

describe('the facts it hangs on', () => {
  it('are refused where they cannot be right, with the name of the field', async () => {
    const staff = await makeActor('advertiser');
    const id = staff.advertiserId ?? 0;
    const fields = async (facts: Parameters<typeof updateBilling>[2]) =>
      updateBilling(staff, id, facts).then(
        () => undefined,
        (error) => error.fields,
      );
    expect(await fields({ vatId: 'DE136695976' })).toHaveProperty('country');
    expect(await fields({ country: 'DE', vatId: 'DE136695977' })).toHaveProperty('vat_id');
    expect(await fields({ country: 'XX' })).toHaveProperty('country');
    expect(await fields({ country: 'DE', vatId: 'DE 136.695.976' })).toBeUndefined();
    expect(await findAdvertiser(staff, id)).toMatchObject({ vatId: 'DE136695976' });
    expect(await fields({ country: 'FR' })).toHaveProperty('vat_id');
    expect(await fields({ country: 'FR', vatId: '' })).toBeUndefined();
    const [row] = await db().select().from(companyFacts);
    await expect(changeCompany(admin, { vatId: 'FR40303265045' })).rejects.toEqual(refused('invalid'));
    expect((await db().select().from(companyFacts))[0]).toEqual(row);
  });

  it('let administrators alone say how an organisation is taxed, and stand in its history', async () => {
    const staff = await makeActor('advertiser');
    const id = staff.advertiserId ?? 0;
    for (const actor of [staff, await makeActor('influencer')]) {
      await expect(setTaxTreatment(actor, id, { treatment: 'outside' })).rejects.toEqual(
        refused('forbidden'),
      );
    }
    await expect(setTaxTreatment(admin, 999_999, { treatment: null })).rejects.toEqual(refused('not_found'));
    const wrong: TaxSetting[] = [
      { treatment: 'exempt' },
      { treatment: 'outside', rate: 7 },
      { treatment: 'standard', rate: 51 },
      { treatment: 'standard', rate: 8.255 },
      { treatment: 'standard', rate: 0.001 },
      { treatment: null, reason: 'because' },
    ];
    for (const setting of wrong) {
      await expect(setTaxTreatment(admin, id, setting)).rejects.toEqual(refused('invalid'));
    }
    await setTaxTreatment(admin, id, { treatment: 'standard', rate: 7 });
    await setTaxTreatment(admin, id, { treatment: 'standard', rate: 7 });
    const history = await historyOf({ type: 'advertiser', id });
    expect(history.filter(({ action }) => action === 'advertisers.tax')).toHaveLength(1);
  });
});
