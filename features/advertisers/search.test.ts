import { expect, test } from 'vitest';
import { transaction } from '@/db/client';
import { historyOf } from '@/features/audit';
import { post } from '@/features/ledger';
import { advertiserFinancials } from '@/features/stats';
import { makeCampaign, makeParticipant } from '@/testing/campaigns';
import { makeActor, makeAdvertiser, makeUser, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { makeTask } from '@/testing/money';
import { searchAdvertisers } from './queries';
import { updateAdvertiser } from './update';

// Its spending belongs to no task, which the books of a shared database would notice.
freshDatabase();

test('organisations are found with their people and what they spent, invoiced or not', async () => {
  const admin = await makeActor('admin');
  const stem = unique('spender');
  const big = await makeAdvertiser({ name: `${stem} big`, email: `${stem}-big@brand.example` });
  const idle = await makeAdvertiser({ name: `${stem} idle`, email: `${stem}-idle@brand.example` });
  await makeUser('advertiser', { advertiserId: big.id });
  await makeUser('advertiser', { advertiserId: big.id });
  const worker = await makeUser('influencer');
  const owner = `advertiser:${big.id}` as const;
  const campaign = await makeCampaign({ advertiserId: big.id });
  const part = await makeParticipant(campaign.id, worker.id);
  await makeTask(part, { postPayment: 40 });
  await makeTask(part, { postPayment: 39, bonusReach: 1, status: 'accepted', acceptedAt: new Date() });
  await transaction(async () => {
    await post({
      reference: unique('views'),
      kind: 'ad.impressions',
      subject: { type: 'ad', id: 'none' },
      entries: [
        { kind: 'unbilled', owner, currency: 'USD', amount: 2.5 },
        { kind: 'ad_revenue', owner: 'platform', currency: 'USD', amount: -2.5 },
      ],
    });
    await post({
      reference: unique('invoice'),
      kind: 'invoice.issued',
      subject: { type: 'invoice', id: 'none' },
      entries: [
        { kind: 'receivable', owner, currency: 'USD', amount: 40 },
        { kind: 'unbilled', owner, currency: 'USD', amount: -40 },
      ],
    });
  });
  const found = await searchAdvertisers(admin, { text: stem, sort: 'spend', direction: 'desc' });
  expect(found).toMatchObject({
    total: 2,
    advertisers: [
      { id: big.id, users: 2, spend: 40, adSpend: 2.5, currency: 'USD', maximumLimit: 10_000 },
      { id: idle.id, users: 0, spend: 0, adSpend: 0 },
    ],
  });
  expect((await advertiserFinancials(admin, big.id)).spent).toBe(40);
  const [second] = (await searchAdvertisers(admin, { text: stem, page: 2, pageSize: 1 })).advertisers;
  expect(second?.id).toBe(idle.id);
  for (const role of ['influencer', 'advertiser'] as const)
    await expect(searchAdvertisers(await makeActor(role), {})).rejects.toMatchObject({ code: 'forbidden' });
});

test('a change is recorded from what to what, and only what changed', async () => {
  const admin = await makeActor('admin');
  const { id, name } = await makeAdvertiser();
  await updateAdvertiser(admin, id, { name, maximumLimit: 2500.5 });
  expect(await historyOf({ type: 'advertiser', id })).toMatchObject([
    { action: 'advertisers.update', details: { maximumLimit: { from: 10_000, to: 2500.5 } } },
  ]);
});

test('an organisation whose prepaid balance is low, or whose invoice is late, is found by that', async () => {
  const admin = await makeActor('admin');
  const name = unique('expiring');
  const told = new Date('2026-01-02T03:04:05Z');
  await makeAdvertiser({ name, prepaidLowToldAt: told });
  await makeAdvertiser({ name: `${name} not` });
  const { advertisers, total } = await searchAdvertisers(admin, { text: name, expiring: true });
  expect(advertisers).toMatchObject([{ name, expiresSince: told, lateInvoice: null }]);
  expect(total).toBe(1);
  expect((await searchAdvertisers(admin, { text: name })).total).toBe(2);
});
