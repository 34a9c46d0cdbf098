import { eq } from 'drizzle-orm';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { advertisers } from '@/db/schema';
import { updateBilling } from '@/features/advertisers';
import { changeCompany, company, ownCompany } from '@/features/company';
import { topUp } from '@/features/prepaid';
import { makeActor, makeRates } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced } from '@/testing/money';
import { payer } from '@/testing/receipts';
import { refused } from '@/testing/refused';
import { cancelInvoice, creditInvoice, creditNoteXml, invoiceProblems, invoiceXml, payInvoice } from '.';

freshDatabase();
afterAll(expectBooksBalanced);

let admin: UserActor;
beforeAll(async () => {
  admin = await makeActor('admin');
  await makeRates({ EUR: 0.8, JPY: 150, KWD: 0.3 });
});

const parser = new XMLParser({ parseTagValue: false, removeNSPrefix: true, ignoreAttributes: false });
const reason = 'mistake' as const;

/** A refusal that says so. */
const refusedSaying = (words: string) =>
  expect.objectContaining({ code: 'wrong_state', message: expect.stringContaining(words) });

/** An organisation in a country, whose ads spend dollars and whose invoices are in a currency. */
async function buyer(country: string, currency = 'USD', vatId = '') {
  const made = await payer();
  await db().update(advertisers).set({ currency }).where(eq(advertisers.id, made.id));
  if (country) await updateBilling(made.owner, made.id, { country, vatId, purchaseOrder: 'PO 7' });
  return made;
}

const ubl = async (id: number) => parser.parse((await invoiceXml(admin, id, 'ubl')).xml).Invoice;
const sumsOf = ({ LegalMonetaryTotal: sums }: Record<string, Record<string, Record<string, string>>>) =>
  Object.fromEntries(Object.entries(sums ?? {}).map(([name, sum]) => [name, sum['#text']]));

describe('an electronic invoice', () => {
  it('names what is missing, to each who asks, and is there once it is said', async () => {
    const { owner, bill } = await buyer('');
    const { id } = await bill(50);
    await expect(invoiceXml(admin, id, 'ubl')).rejects.toEqual(refusedSaying('Your company has no country.'));
    await expect(invoiceXml(admin, id, 'ubl')).rejects.toEqual(refusedSaying('Your company has no name.'));
    await expect(invoiceXml(owner, id, 'cii')).rejects.toEqual(
      refusedSaying('Your billing details have no country.'),
    );
    const untaxed = await (await buyer('DE')).bill(50);
    await changeCompany(admin, {
      name: 'Lumen GmbH',
      country: 'DE',
      city: 'Hamburg',
      vatId: 'DE136695976',
      email: 'we@lumen.example',
    });
    // What was issued before keeps what it was issued with: nobody had said how it is taxed.
    await expect(invoiceXml(admin, untaxed.id, 'ubl')).rejects.toEqual(refusedSaying('how it is taxed'));
    const there = await buyer('DE');
    const invoice = await there.bill(50);
    expect(await invoiceProblems(invoice, await company())).toEqual([]);
    expect(sumsOf(await ubl(invoice.id))).toEqual({
      LineExtensionAmount: '50.00',
      TaxExclusiveAmount: '50.00',
      TaxInclusiveAmount: '59.50',
      PayableAmount: '59.50',
    });
  });

  it('and its credit notes name who issued it, whatever the company is called since', async () => {
    const { bill } = await buyer('DE');
    const { id } = await bill(10);
    const note = await creditInvoice(admin, { invoiceId: id, amount: 1.19, reason });
    const sellers = async () => [
      (await ubl(id)).AccountingSupplierParty,
      parser.parse((await creditNoteXml(admin, note.id, 'cii')).xml).CrossIndustryInvoice
        .SupplyChainTradeTransaction.ApplicableHeaderTradeAgreement.SellerTradeParty,
    ];
    const before = await sellers();
    expect(JSON.stringify(before).match(/Lumen GmbH/g)).toHaveLength(2);
    const { facts } = await ownCompany(admin);
    await changeCompany(admin, {
      ...facts,
      name: 'Another AG',
      address: 'Ring 1',
      country: 'AT',
      vatId: 'ATU13585627',
      email: 'they@another.example',
    });
    expect(await sellers()).toEqual(before);
    await changeCompany(admin, facts);
  });

  it('is for those alone who see the invoice', async () => {
    const { owner, bill } = await buyer('DE');
    const { id } = await bill(10);
    const stranger = await buyer('DE');
    const note = await creditInvoice(admin, { invoiceId: id, reason });
    await expect(invoiceXml(stranger.owner, id, 'ubl')).rejects.toEqual(refused('not_found'));
    await expect(creditNoteXml(stranger.owner, note.id, 'cii')).rejects.toEqual(refused('not_found'));
    expect((await creditNoteXml(owner, note.id, 'cii')).number).toBe(note.number);
    await expect(invoiceXml(await makeActor('influencer'), id, 'ubl')).rejects.toEqual(refused('forbidden'));
  });

  it('stays what was issued, whatever was paid and credited since', async () => {
    const { bill } = await buyer('IT', 'EUR', 'IT00743110157');
    const { id } = await bill(100);
    const before = await invoiceXml(admin, id, 'cii');
    await creditInvoice(admin, { invoiceId: id, amount: 10, reason });
    await payInvoice(admin, id);
    expect(await invoiceXml(admin, id, 'cii')).toEqual(before);
    expect(before.xml).toContain('<ram:CategoryCode>AE</ram:CategoryCode>');
    expect(before.xml).toContain('Spent USD 100.00, converted at 0.8');
  });

  it('asks for nothing where prepaid money paid it as it was issued', async () => {
    const made = await buyer('DE');
    await topUp(admin, { advertiserId: made.id, amount: 100, reference: 'TR 1' });
    const { id, status } = await made.bill(50);
    expect(status).toBe('paid');
    const invoice = await ubl(id);
    expect(sumsOf(invoice)).toMatchObject({ PrepaidAmount: '59.50', PayableAmount: '0.00' });
    expect(invoice.PaymentMeans).toBeUndefined();
  });

  it('is none of an invoice that was cancelled', async () => {
    const { bill } = await buyer('DE');
    const { id } = await bill(10);
    await cancelInvoice(admin, id);
    await expect(invoiceXml(admin, id, 'ubl')).rejects.toEqual(refused('wrong_state'));
  });

  it('has as many decimals as its currency, and none where these are more than two', async () => {
    const yen = await (await buyer('DE', 'JPY')).bill(1);
    expect(sumsOf(await ubl(yen.id))).toMatchObject({ TaxExclusiveAmount: '150', PayableAmount: '179' });
    const dinars = await (await buyer('IT', 'KWD', 'IT00743110157')).bill(41.1);
    await expect(invoiceXml(admin, dinars.id, 'ubl')).resolves.toMatchObject({});
    expect(sumsOf(await ubl(dinars.id))).toMatchObject({ PayableAmount: '12.33' });
    const fils = await (await buyer('IT', 'KWD', 'IT00743110157')).bill(41.11);
    await expect(invoiceXml(admin, fils.id, 'ubl')).rejects.toEqual(
      refusedSaying('Amounts in KWD have more decimals'),
    );
  });

  it('of credits adds up to the invoice, in parts of a cent each', async () => {
    const { bill } = await buyer('DE');
    const { id } = await bill(0.05);
    const parts: Record<string, string | undefined>[] = [];
    for (let part = 1; part <= 6; part++) {
      const note = await creditInvoice(admin, { invoiceId: id, amount: 0.01, reason });
      const { xml } = await creditNoteXml(admin, note.id, 'ubl');
      parts.push(sumsOf(parser.parse(xml).CreditNote));
    }
    const total = (name: string) => parts.reduce((sum, part) => sum + Number(part[name]) * 100, 0);
    expect([total('TaxExclusiveAmount'), total('PayableAmount')].map(Math.round)).toEqual([5, 6]);
  });
});
