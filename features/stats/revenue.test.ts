import { beforeAll, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { invoiceLines, invoices, invoiceTaxes } from '@/db/schema';
import { creditInvoice, payInvoice } from '@/features/invoices';
import { makeCampaign } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { financialSteps, platformFinancials } from '.';

freshDatabase();

let admin: UserActor;
beforeAll(async () => {
  admin = await makeActor('admin');
});

/** A pending invoice of these lines, taxed at 19%, alone in its year. */
async function billed(year: number, lines: number[]): Promise<number> {
  const campaign = await makeCampaign();
  const day = `${year}-03-05`;
  const net = lines.reduce((sum, line) => sum + line, 0);
  const [row] = await db()
    .insert(invoices)
    .values({
      number: `FAN-${year}-1`,
      advertiserId: campaign.advertiserId,
      currency: 'USD',
      amount: net * 1.19,
      tax: net * 0.19,
      periodFrom: day,
      periodTo: day,
      issuedOn: day,
      dueOn: '2100-01-01',
    })
    .returning();
  const invoiceId = row?.id ?? 0;
  await db()
    .insert(invoiceTaxes)
    .values({ invoiceId, category: 'S', rate: 19, net, tax: net * 0.19 });
  for (const amount of lines) {
    await db().insert(invoiceLines).values({
      invoiceId,
      campaignId: campaign.id,
      description: 'Campaign',
      originalAmount: amount,
      originalCurrency: 'USD',
      rate: 1,
      amount,
    });
  }
  return invoiceId;
}

/** What a year brought in, which its months say too. */
async function revenue(year: number): Promise<number> {
  const window = { from: `${year}-01-01`, to: `${year}-12-31` };
  const { revenue: whole, margin } = await platformFinancials(admin, window);
  const { steps } = await financialSteps(admin, window);
  expect(steps.reduce((sum, step) => sum + step.revenue, 0)).toBe(whole);
  expect(steps.reduce((sum, step) => sum + step.margin, 0)).toBe(margin);
  return whole;
}

it('is nothing of an invoice that was credited whole, paid or not', async () => {
  const unpaid = await billed(2001, [100, 200]);
  await creditInvoice(admin, { invoiceId: unpaid, reason: 'mistake' });
  expect(await revenue(2001)).toBe(0);
  const paid = await billed(2002, [100, 200]);
  await payInvoice(admin, paid);
  expect(await revenue(2002)).toBe(300);
  await creditInvoice(admin, { invoiceId: paid, reason: 'mistake' });
  expect(await revenue(2002)).toBe(0);
});

it('is less by the credited net, before tax and to the cent', async () => {
  const id = await billed(2003, [100 / 4, 100 / 4, 100 / 4, 100 / 4]);
  await creditInvoice(admin, { invoiceId: id, amount: 11.9, reason: 'mistake' });
  expect(await revenue(2003)).toBe(0);
  await payInvoice(admin, id);
  expect(await revenue(2003)).toBe(90);
  await creditInvoice(admin, { invoiceId: id, amount: 0.01, reason: 'mistake' });
  expect(await revenue(2003)).toBe(89.99);
});
