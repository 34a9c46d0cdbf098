import { beforeAll, expect, it } from 'vitest';
import * as advertiserFinancial from '@/app/api/advertiser/stats/financial/route';
import * as costsRoute from '@/app/api/campaign/stats/costs/route';
import * as networksRoute from '@/app/api/campaign/stats/networks/route';
import type { UserActor } from '@/auth/actor';
import { seedReference } from '@/db/seed/reference';
import { invoiceById, issueInvoice, nextInvoice } from '@/features/invoices';
import { listParticipants } from '@/features/participations';
import { makeCampaign } from '@/testing/campaigns';
import { makeActor, makeToken } from '@/testing/factories';
import { insertTasks } from '@/testing/figures';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { makeSpentAd } from '@/testing/money';
import { advertiserAttention, campaignByNetwork, campaignCosts, campaignDays } from '.';

freshDatabase();

let admin: UserActor;
let owner: UserActor;
let stranger: UserActor;
let token: string;
let campaign: number;
let other: number;
const ofOwner = () => owner.advertiserId ?? 0;

beforeAll(async () => {
  await seedReference();
  admin = await makeActor('admin');
  owner = await makeActor('advertiser');
  stranger = await makeActor('advertiser');
  token = await makeToken(owner.id);
  const user = (await makeActor('influencer')).id;
  const old = { advertiserId: ofOwner(), dateStart: new Date('2024-01-01') };
  campaign = (await makeCampaign(old, { networks: ['instagram', 'facebook'] })).id;
  other = (await makeCampaign(old)).id;
  const work = { campaign, user, pays: 10, bonus: 2.5, reach: 1000, likes: 30 };
  await insertTasks({ ...work, count: 3, on: '2024-06-10T00:00:00Z' });
  await insertTasks({
    ...work,
    count: 2,
    network: 'facebook',
    on: '2024-06-10T23:59:59.999Z',
    status: 'paid',
  });
  await insertTasks({ ...work, count: 1, on: '2024-06-12T12:00:00Z' });
  await insertTasks({ ...work, count: 4, network: 'tiktok', on: '2024-06-12T12:00:00Z' });
  await insertTasks({ ...work, count: 5, status: 'under_review' });
  await insertTasks({ campaign: other, user, count: 1, pays: 7, on: '2024-06-11T08:00:00Z' });
});

const asked = async (route: { POST: Parameters<typeof call>[0] }, body: object) =>
  (await call(route.POST, 'POST', { token, body })).json;

it('shows without a window what the documented operations answer', async () => {
  const networks = await campaignByNetwork(owner, campaign);
  const costs = await campaignCosts(owner, campaign);
  const documented = await asked(networksRoute, { campaign_id: campaign });
  expect(
    networks.map(({ network, posts, reach, engagement }) => [network, { posts, reach, engagement }]),
  ).toEqual(Object.entries(documented));
  expect(await asked(costsRoute, { campaign_id: campaign })).toEqual({
    total_spent: costs.spent,
    average_cpm: costs.cpm,
    currency: costs.currency,
  });
  expect(costs.spent).toBe(125);
});

it('adds up: days to the window, campaigns to the advertiser, whatever the window', async () => {
  for (const [from, to] of [
    ['2024-06-10', '2024-06-10'],
    ['2024-06-11', '2024-06-12'],
    ['2024-01-01', '2024-12-31'],
    ['2024-06-13', '2024-06-30'],
  ] as const) {
    const window = { from, to };
    const [networks, costs, days, rest] = await Promise.all([
      campaignByNetwork(owner, campaign, window),
      campaignCosts(owner, campaign, window),
      campaignDays(owner, campaign, window),
      campaignCosts(owner, other, window),
    ]);
    const sum = <T>(rows: T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0);
    for (const key of ['posts', 'reach', 'engagement'] as const) {
      expect(sum(days, (day) => day[key])).toBe(sum(networks, (row) => row[key]));
    }
    expect(sum(days, (day) => day.spent)).toBe(costs.spent);
    const documented = await asked(advertiserFinancial, {
      advertiser_id: ofOwner(),
      date_from: from,
      date_to: to,
    });
    expect(documented.total_spent).toBe(costs.spent + rest.spent);
    expect(days).toHaveLength(1 + Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
  }
  const [only] = await campaignDays(owner, campaign, { from: '2024-06-10', to: '2024-06-10' });
  expect(only).toEqual({ date: '2024-06-10', posts: 5, reach: 5000, engagement: 150, spent: 62.5 });
});

it('belongs to the campaign’s own people, and needs a window that runs forward', async () => {
  const window = { from: '2024-06-10', to: '2024-06-10' };
  const refused = expect.objectContaining({ code: 'not_found' });
  await expect(campaignDays(stranger, campaign, window)).rejects.toEqual(refused);
  await expect(campaignCosts(stranger, campaign, window)).rejects.toEqual(refused);
  await expect(campaignByNetwork(stranger, campaign, window)).rejects.toEqual(refused);
  await expect(listParticipants(stranger, campaign)).rejects.toEqual(refused);
  await expect(nextInvoice(stranger, ofOwner())).rejects.toEqual(refused);
  await expect(campaignDays(owner, campaign, { from: '2024-06-11', to: '2024-06-10' })).rejects.toEqual(
    expect.objectContaining({ code: 'invalid' }),
  );
});

it('lists participants with what they earned, which is what the campaign cost', async () => {
  const { rows, total } = await listParticipants(owner, campaign);
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({
    tasks: { pending: 0, under_review: 5, accepted: 8, rejected: 0, paid: 2 },
    reach: 10_000,
    engagement: 300,
    earned: (await campaignCosts(owner, campaign)).spent,
  });
  expect((await listParticipants(owner, campaign, { text: 'nobody_%' })).total).toBe(0);
});

it('tells what waits, of the organisation only', async () => {
  await makeCampaign({ advertiserId: ofOwner(), status: 'draft' });
  await makeCampaign({ advertiserId: ofOwner(), dateEnd: new Date(Date.now() + 86_400_000) });
  expect(await advertiserAttention(owner)).toMatchObject({
    toReview: 5,
    drafts: 1,
    pending: 0,
    adsPaused: 0,
    invoicesPending: 0,
    invoicesDue: null,
    ending: [{ id: expect.any(Number) }],
  });
  expect(await advertiserAttention(stranger)).toMatchObject({ toReview: 0, drafts: 0, ending: [] });
  await expect(advertiserAttention(admin)).rejects.toEqual(expect.objectContaining({ code: 'forbidden' }));
});

it('foretells the next invoice line by line, and nothing is left once it is issued', async () => {
  await makeSpentAd(owner, '1.25', new Date('2024-06-20T10:00:00Z'));
  const foretold = await nextInvoice(owner, ofOwner());
  expect(foretold).toMatchObject({ currency: 'USD', total: 125 + 7 + 1.25 });
  const window = { advertiserId: ofOwner(), from: '2024-01-01', to: '2026-12-31' };
  const { id } = await issueInvoice(admin, window);
  const invoice = await invoiceById(owner, id);
  expect(invoice.amount).toBe(foretold.total);
  const byAmount = <T extends { amount: number }>(rows: T[]) => [...rows].sort((a, b) => b.amount - a.amount);
  expect(byAmount(invoice.lines).map(({ description, amount }) => [description, amount])).toEqual(
    byAmount(foretold.lines).map(({ description, amount }) => [description, amount]),
  );
  expect(await nextInvoice(owner, ofOwner())).toMatchObject({ total: 0, lines: [] });
});
