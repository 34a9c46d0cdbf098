import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { exchangeRates, invoiceLines, invoices } from '@/db/schema';
import { makeCampaign, makeParticipant } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { makeTask } from '@/testing/money';
import { advertiserFinancials, financialSteps, platformFinancials } from '.';

freshDatabase();

test('the steps of a window sum to the figures of the documented operation', async () => {
  const admin = await makeActor('admin');
  const campaign = await makeCampaign();
  const participation = await makeParticipant(campaign.id, (await makeActor('influencer')).id);
  for (const [at, issuedOn] of ['2026-01-05', '2026-01-31', '2026-03-02', '2026-04-01'].entries()) {
    const [row] = await db()
      .insert(invoices)
      .values({
        number: `FAN-2026-${at}`,
        advertiserId: campaign.advertiserId,
        currency: 'USD',
        amount: 100 + at,
        status: 'paid',
        paidAt: new Date(),
        periodFrom: issuedOn,
        periodTo: issuedOn,
        issuedOn,
        dueOn: issuedOn,
      })
      .returning();
    await db()
      .insert(invoiceLines)
      .values({
        invoiceId: row?.id ?? 0,
        campaignId: campaign.id,
        description: 'Campaign',
        originalAmount: 100 + at,
        originalCurrency: 'USD',
        rate: 1,
        amount: 100 + at,
      });
    const paidAt = new Date(`${issuedOn}T23:59:59Z`);
    await makeTask(participation, { status: 'paid', acceptedAt: paidAt, paidAt, postPayment: 30 + at });
  }
  for (const window of [
    { from: '2026-01-01', to: '2026-01-31' },
    { from: '2026-01-06', to: '2026-03-31' },
    { from: '2025-06-01', to: '2026-11-25' },
  ]) {
    const { by, steps } = await financialSteps(admin, window);
    expect(by).toBe(window.to === '2026-01-31' ? 'day' : 'month');
    const total = (key: 'revenue' | 'adsRevenue' | 'payouts' | 'margin') =>
      steps.reduce((sum, step) => sum + step[key], 0);
    const documented = await platformFinancials(admin, window);
    expect(total('revenue')).toBeCloseTo(documented.revenue, 6);
    expect(total('adsRevenue')).toBeCloseTo(documented.adsRevenue, 6);
    expect(total('payouts')).toBeCloseTo(documented.payouts, 6);
    expect(total('margin')).toBeCloseTo(documented.revenue + documented.adsRevenue - documented.payouts, 6);
    expect(documented.revenue).toBeGreaterThan(0);
  }
  const { steps } = await financialSteps(admin, { from: '2026-01-01', to: '2026-01-31' });
  expect(steps).toHaveLength(31);
  expect(steps.at(-1)).toMatchObject({ at: '2026-01-31', revenue: 101, payouts: 31, margin: 70 });
});

test('money of other currencies counts by the rate of its own day, so that days add up and stay', async () => {
  const admin = await makeActor('admin');
  const rate = (asOf: string, value: number) =>
    db().insert(exchangeRates).values({ currency: 'EUR', rate: value, asOf, source: 'test' });
  await rate('2025-02-01', 0.9);
  await rate('2025-02-03', 0.7);
  const campaign = await makeCampaign({ currency: 'EUR' });
  const participation = await makeParticipant(campaign.id, (await makeActor('influencer')).id);
  const pays = async (day: string) => {
    const at = new Date(`${day}T12:00:00Z`);
    await makeTask(participation, { status: 'paid', acceptedAt: at, paidAt: at, postPayment: 10 });
  };
  for (const day of ['2025-01-31', '2025-02-01', '2025-02-01', '2025-02-02', '2025-02-03']) await pays(day);
  const window = { from: '2025-01-31', to: '2025-02-04' };
  const byDay = async () => (await financialSteps(admin, window)).steps.map(({ payouts }) => payouts);
  // 10 / 0.9 is 11.111..., 10 / 0.7 is 14.285...; before the first rate the first one counts.
  const expected = [11.11, 22.22, 11.11, 14.29, 0];
  expect(await byDay()).toEqual(expected);
  expect((await platformFinancials(admin, window)).payouts).toBe(58.73);
  const spent = await advertiserFinancials(admin, campaign.advertiserId, window);
  expect(spent).toMatchObject({ spent: 58.73, converted: true });
  const days = await Promise.all(
    ['2025-01-31', '2025-02-01', '2025-02-02', '2025-02-03', '2025-02-04'].map(
      async (day) => (await advertiserFinancials(admin, campaign.advertiserId, { from: day, to: day })).spent,
    ),
  );
  expect(days).toEqual(expected);
  await rate('2025-02-02', 0.5);
  await rate('2026-01-01', 0.1);
  expect(await byDay()).toEqual(expected);
});

test('administrators only', async () => {
  const window = { from: '2026-01-01', to: '2026-01-31' };
  await expect(financialSteps(await makeActor('advertiser'), window)).rejects.toMatchObject({
    code: 'forbidden',
  });
});
