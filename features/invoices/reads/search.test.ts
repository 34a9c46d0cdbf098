import { eq, inArray } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { platform, type UserActor } from '@/auth/actor';
import { invoicePdf } from '@/components/invoices/invoice-pdf';
import { lacksLetters } from '@/components/invoices/pdf-letters';
import { toInvoiceJson } from '@/contracts/campaigns/invoices';
import { db } from '@/db/client';
import { advertisers, invoiceLines, invoices, notifications } from '@/db/schema';
import { creditorReference, groupedReference } from '@/lib/creditor-reference';
import { dayOf } from '@/lib/dates';
import { appUrl } from '@/lib/env';
import { howToPay } from '@/nouns/company';
import { makeCampaign } from '@/testing/campaigns';
import { makeActor, unique } from '@/testing/factories';
import { textOf } from '@/testing/pdf';
import {
  countInvoices,
  invoiceById,
  invoicePayment,
  issueInvoice,
  listInvoices,
  outstanding,
  searchInvoices,
  tellOverdue,
} from '..';

const day = (shift: number) => dayOf(new Date(Date.now() + shift * 86_400_000));

/** An organisation's invoice of so much, written as it is; nothing is booked for it. */
async function makeInvoice(owner: UserActor, values: Partial<typeof invoices.$inferInsert> = {}) {
  const [row] = await db()
    .insert(invoices)
    .values({
      number: unique('FAN-2026'),
      advertiserId: owner.advertiserId ?? 0,
      billedName: 'Lunavere, Inc.',
      currency: 'USD',
      amount: 100,
      periodFrom: day(-60),
      periodTo: day(-31 - Math.floor(Math.random() * 20)),
      issuedOn: day(-20),
      dueOn: day(10),
      ...values,
    })
    .returning();
  if (!row) throw new Error('no invoice');
  return row;
}

const issuer = {
  contact: 'billing@fanfare.example',
  name: 'Fanfare AB',
  address: ['Storgatan 1', 'Stockholm'],
  street: ['Storgatan 1', 'Stockholm'],
  postcode: '',
  city: '',
  country: '',
  vatId: '',
  taxId: 'SE000000000001',
  email: 'money@fanfare.example',
  payment: ['IBAN SE00 0000'],
};

describe('the list', () => {
  test('finds by number, amount and date, within a status, and sorts', async () => {
    const owner = await makeActor('advertiser');
    const late = await makeInvoice(owner, { amount: 1234.5, dueOn: day(-1), issuedOn: '2025-03-04' });
    const open = await makeInvoice(owner, { amount: 80, periodTo: day(-5) });
    const paid = await makeInvoice(owner, {
      amount: 90,
      status: 'paid',
      paidAt: new Date(),
      periodTo: day(-6),
    });
    const ids = async (search: Parameters<typeof searchInvoices>[1]) =>
      (await searchInvoices(owner, search)).invoices.map(({ id }) => id);
    expect(await ids({ text: late.number.slice(4) })).toEqual([late.id]);
    expect(await ids({ text: '1,234.50' })).toEqual([late.id]);
    expect(await ids({ text: '1234' })).toEqual([late.id]);
    expect(await ids({ text: '2025-03' })).toEqual([late.id]);
    expect(await ids({ text: '100%' })).toEqual([]);
    expect(await ids({ status: 'overdue' })).toEqual([late.id]);
    expect(await ids({ sort: 'amount', direction: 'asc' })).toEqual([open.id, paid.id, late.id]);
    expect(await ids({ sort: 'amount', direction: 'asc', pageSize: 2, page: 2 })).toEqual([late.id]);
    expect(await countInvoices(owner, { status: 'paid' })).toEqual({
      pending: 1,
      overdue: 1,
      paid: 1,
      cancelled: 0,
    });
    expect(await outstanding(owner, owner.advertiserId ?? 0)).toEqual({ pending: 80, overdue: 1234.5 });
    expect((await searchInvoices(owner, {})).total).toBe(3);
  });

  test("keeps other organisations' invoices to themselves", async () => {
    const owner = await makeActor('advertiser');
    const theirs = await makeInvoice(owner);
    const stranger = await makeActor('advertiser');
    expect(await searchInvoices(stranger, { text: theirs.number })).toEqual({ invoices: [], total: 0 });
    expect(await searchInvoices(stranger, { advertiserId: theirs.advertiserId })).toMatchObject({ total: 0 });
    expect(await outstanding(stranger, theirs.advertiserId)).toEqual({ pending: 0, overdue: 0 });
    await expect(invoiceById(stranger, theirs.id)).rejects.toMatchObject({ code: 'not_found' });
    const admin = await makeActor('admin');
    expect((await searchInvoices(admin, { text: theirs.number })).total).toBe(1);
    const member = { ...owner, advertiserRole: 'member' as const };
    await expect(searchInvoices(member, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(countInvoices(await makeActor('influencer'), {})).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('the PDF', () => {
  test('says what the API says, on as many pages as it needs', async () => {
    const owner = await makeActor('advertiser');
    const row = await makeInvoice(owner, {
      amount: 1200.13,
      billedAddress: '41 Mercer Street\nNew York',
      billedTaxId: '84-0000112',
    });
    const campaign = await makeCampaign({ advertiserId: owner.advertiserId ?? 0 });
    await db()
      .insert(invoiceLines)
      .values(
        Array.from({ length: 24 }, (_, at) => ({
          invoiceId: row.id,
          campaignId: campaign.id,
          description: `Campaign: Number ${at + 1}`,
          originalAmount: at === 0 ? 40 : 50,
          originalCurrency: at === 0 ? 'EUR' : 'USD',
          rate: at === 0 ? 1.253125 : 1,
          amount: at === 0 ? 50.13 : 50,
        })),
      );
    const invoice = await invoiceById(owner, row.id);
    const api = toInvoiceJson((await listInvoices(owner)).find(({ id }) => id === row.id) ?? invoice);
    const pages = await textOf(await invoicePdf(invoice, issuer));
    expect(pages.length).toBeGreaterThan(1);
    const text = pages.join(' ');
    expect(api.amount).toBe(1200.13);
    expect(text).toContain('Total USD 1,200.13');
    expect(text).toContain(String(api.number));
    expect(text).toContain('Lunavere, Inc. 41 Mercer Street New York Tax id 84-0000112');
    expect(text).toContain('Fanfare AB');
    expect(text).toContain('EUR 40.00 1.253125 USD 50.13');
    for (const { description } of invoice.lines) expect(text).toContain(`${description} 0 accepted`);
    expect(text.match(/ USD 50\.00 USD 50\.00| USD 50\.00 – USD 50\.00/g)).toHaveLength(23);
    expect(text).toContain(`Payment IBAN SE00 0000 Reference: ${groupedReference(row.reference)}`);
    const unsaid = await textOf(await invoicePdf(invoice, { ...issuer, payment: [] }));
    expect(unsaid.join(' ')).toContain(
      `Write to ${issuer.contact} to learn how to pay, and quote ${row.number}.`,
    );
    expect(howToPay({ ...issuer, payment: [], contact: null }, row)).toEqual([
      `Fanfare AB has not named an account yet. Ask how to pay on the page of this invoice, and quote ${row.number}.`,
    ]);
    expect(text).toContain('Status Open');
    const settled = { ...invoice, status: 'paid' as const, paidAt: new Date('2026-12-01T10:00:00Z') };
    const receipt = (await textOf(await invoicePdf(settled, issuer))).join(' ');
    expect(receipt).toContain('Status Paid');
    expect(receipt).toContain('Payment Paid on 1 Dec 2026.');
    expect(receipt).not.toContain('IBAN SE00 0000');
    expect(howToPay(issuer, { ...row, status: 'cancelled' })).toEqual([
      'This invoice was cancelled. There is nothing to pay.',
    ]);
    pages.forEach((page, at) => {
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(page).toContain('Description Spent Rate Amount');
    });
  });

  test('has the code of banking apps where it is open, in euros, and names an IBAN', async () => {
    const owner = await makeActor('advertiser');
    const row = await makeInvoice(owner, { currency: 'EUR', number: `FAN-2031-${owner.id}` });
    expect(row.reference).toBe(creditorReference(`FAN2031${owner.id}`));
    const invoice = await invoiceById(owner, row.id);
    const banked = { ...issuer, payment: ['DE89 3704 0044 0532 0130 00'] };
    const size = async (one: typeof invoice, by: typeof issuer) => (await invoicePdf(one, by)).length;
    const coded = await size(invoice, banked);
    expect(coded).toBeGreaterThan((await size(invoice, issuer)) + 500);
    expect(coded).toBeGreaterThan((await size({ ...invoice, status: 'paid' }, banked)) + 500);
    expect((await invoicePayment(owner, row.id)).invoice.reference).toBe(row.reference);
    await expect(invoicePayment(await makeActor('advertiser'), row.id)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('bills whom the invoice was issued to, whatever they are called now', async () => {
    const owner = await makeActor('advertiser');
    const row = await makeInvoice(owner);
    await db()
      .update(advertisers)
      .set({ legalName: 'Renamed GmbH' })
      .where(eq(advertisers.id, row.advertiserId));
    const [text = ''] = await textOf(await invoicePdf(await invoiceById(owner, row.id), issuer));
    expect(text).toContain('Lunavere, Inc.');
    expect(text).not.toContain('Renamed');
  });

  test('shows Latin and Cyrillic letters, and says so where it lacks those of another script', async () => {
    const owner = await makeActor('advertiser');
    const known = await makeInvoice(owner, {
      billedName: 'Žluťoučký kůň, Ђурђевић и Ко',
      billedAddress: 'Wybrzeże 7\nŁódź',
      periodTo: day(-8),
    });
    const plain = await invoiceById(owner, known.id);
    const [first = ''] = await textOf(await invoicePdf(plain, issuer));
    expect(first).toContain('Žluťoučký kůň, Ђурђевић и Ко Wybrzeże 7 Łódź');
    expect(first).not.toContain('question mark');
    expect(lacksLetters(plain, issuer)).toBe(false);

    const foreign = await makeInvoice(owner, { billedName: '東京家具 Ltd', periodTo: day(-9) });
    const invoice = await invoiceById(owner, foreign.id);
    const [second = ''] = await textOf(await invoicePdf(invoice, issuer));
    expect(second).toContain('???? Ltd');
    expect(second).toContain(`A question mark may stand for a letter this file cannot show; ${appUrl()}`);
    expect(second).toContain(`/invoices/${foreign.id} shows it`);
    expect(lacksLetters(invoice, issuer)).toBe(true);
  });
});

test('only administrators issue', async () => {
  const owner = await makeActor('advertiser');
  const window = { advertiserId: owner.advertiserId ?? 0, from: day(-60), to: day(-31) };
  await expect(issueInvoice(owner, window)).rejects.toMatchObject({ code: 'forbidden' });
});

test('an overdue invoice is told of once, to owners and billing people, also by two at once', async () => {
  const owner = await makeActor('advertiser');
  const { advertiserId } = owner;
  const billing = await makeActor('advertiser', { advertiserId, advertiserRole: 'billing' });
  const member = await makeActor('advertiser', { advertiserId, advertiserRole: 'member' });
  const late = await makeInvoice(owner, { dueOn: day(-1) });
  await makeInvoice(owner, { periodTo: day(-3) });
  await Promise.all([tellOverdue(platform), tellOverdue(platform)]);
  await tellOverdue(platform);
  const news = await db()
    .select({ userId: notifications.userId })
    .from(notifications)
    .where(inArray(notifications.userId, [owner.id, billing.id, member.id]));
  expect(news.map(({ userId }) => userId).sort()).toEqual([owner.id, billing.id].sort());
  expect((await invoiceById(owner, late.id)).overdueToldAt).not.toBeNull();
  await expect(tellOverdue(await makeActor('admin'))).rejects.toMatchObject({ code: 'forbidden' });
});
