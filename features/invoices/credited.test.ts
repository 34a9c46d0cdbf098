import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { platform, type UserActor } from '@/auth/actor';
import { creditNotePdf } from '@/components/invoices/credit-note-pdf';
import { invoicePdf } from '@/components/invoices/invoice-pdf';
import { stateWords } from '@/components/invoices/invoice-words';
import { toInvoiceJson } from '@/contracts/campaigns/invoices';
import { db } from '@/db/client';
import { events } from '@/db/schema';
import { company } from '@/features/company';
import { tellLowPrepaid } from '@/features/prepaid';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { makeSpentAd } from '@/testing/money';
import { textOf } from '@/testing/pdf';
import { payer } from '@/testing/receipts';
import { creditInvoice, creditNoteById, invoiceById, invoicePayment, payInvoice } from '.';

freshDatabase();

let admin: UserActor;
beforeAll(async () => {
  admin = await makeActor('admin');
});

const reason = 'mistake' as const;

/** What programs of an organisation were told of its invoices. */
const told = async (advertiserId: number) => {
  const rows = await db()
    .select()
    .from(events)
    .where(eq(events.advertiserId, advertiserId))
    .orderBy(events.id);
  return rows
    .filter(({ type }) => type.startsWith('invoice.') && type !== 'invoice.issued')
    .map(({ type, payload }) => ({ type, ...JSON.parse(payload).data }));
};

describe('an invoice that credit settled', () => {
  it('was not paid, to people and to programs', async () => {
    const { id, owner, bill } = await payer();
    const invoice = await bill(50);
    await creditInvoice(admin, { invoiceId: invoice.id, amount: 20, reason });
    await creditInvoice(admin, { invoiceId: invoice.id, reason });
    expect(await told(id)).toMatchObject([
      { type: 'invoice.credited', status: 'pending', amount: 50, credited: 20, open: 30 },
      { type: 'invoice.credited', status: 'paid', amount: 50, credited: 50, open: 0 },
    ]);
    const { invoice: settled, instructions } = await invoicePayment(owner, invoice.id);
    expect(instructions).toEqual(['This invoice was credited. There is nothing to pay.']);
    expect(stateWords(settled)).toBe('Credited');
    expect(toInvoiceJson(settled)).toMatchObject({ status: 'paid', credited: 50, open: 0 });
    const text = (await textOf(await invoicePdf(settled, await company()))).join(' ');
    expect(text).toContain('Status Credited');
    expect(text).not.toContain('Paid');
  });

  it('was paid where somebody paid it, whatever was credited before or after', async () => {
    const { id, bill } = await payer();
    const invoice = await bill(50);
    await creditInvoice(admin, { invoiceId: invoice.id, amount: 20, reason });
    await payInvoice(admin, invoice.id);
    await creditInvoice(admin, { invoiceId: invoice.id, reason });
    expect((await told(id)).map(({ type }) => type)).toEqual([
      'invoice.credited',
      'invoice.paid',
      'invoice.credited',
    ]);
    expect(stateWords(await invoiceById(admin, invoice.id))).toBe('Paid');
  });
});

it('a credit does not make an organisation one that pays ahead', async () => {
  const { owner, bill } = await payer();
  const invoice = await bill(50);
  await payInvoice(admin, invoice.id);
  await creditInvoice(admin, { invoiceId: invoice.id, amount: 0.01, reason });
  await makeSpentAd(owner, '20', new Date());
  expect(await tellLowPrepaid(platform)).toBe(0);
});

describe('the file of a credit note', () => {
  const fileOf = async (note: string) => {
    const { owner, bill } = await payer();
    const { id } = await bill(50);
    const made = await creditInvoice(admin, { invoiceId: id, amount: 12.5, reason, note });
    expect((await invoiceById(owner, id)).credits).toMatchObject([{ note }]);
    return textOf(await creditNotePdf(await creditNoteById(owner, made.id), await company()));
  };

  it('has the lines of its note, however a browser ends them, and says where all letters are', async () => {
    const text = (await fileOf('3 May\r\n4 May')).join(' ');
    expect(text).toContain('3 May 4 May');
    expect(text).not.toContain('?');
    expect(text).not.toContain('question mark');
    expect((await fileOf('東京')).join(' ')).toContain('A question mark may stand for a letter');
  });

  it('keeps its figures on the first page and its lines off the foot, however long it is', async () => {
    const pages = await fileOf(
      Array.from({ length: 130 }, (_, at) => at % 10)
        .join('\n\n')
        .slice(0, 400),
    );
    expect(pages.length).toBe(3);
    expect(pages[0]).toContain('USD 12.50');
    expect(pages.at(-1)).toContain('Total');
    for (const [at, page] of pages.entries()) expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
  });
});
