import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { readAdvertiserSearch } from '@/components/advertisers/advertiser-search';
import { readCampaignSearch } from '@/components/campaigns/desk/campaign-search';
import { readInvoiceSearch } from '@/components/invoices/invoice-search';
import { readNetworkSearch } from '@/components/networks/network-search';
import { readPayoutSearch } from '@/components/payouts/desk/payout-search';
import { readReportSearch } from '@/components/reports/report-search';
import { daysOfStep, rowsBehind } from '@/components/stats/drill-down';
import { queuePages, waitingByPage } from '@/components/stats/queue-pages';
import { readReviewSearch } from '@/components/tasks/review/review-search';
import { readUserSearch } from '@/components/users/desk/user-search';
import { seedReference } from '@/db/seed/reference';
import { searchAdvertisers } from '@/features/advertisers';
import { searchManaged } from '@/features/campaigns';
import { searchInvoices } from '@/features/invoices';
import { networkQueue } from '@/features/networks';
import { payoutQueue } from '@/features/payouts';
import { listReportedItems } from '@/features/reports';
import { appealsOf, countReview, reviewQueue } from '@/features/tasks';
import { searchUsers } from '@/features/users';
import { WHOLE_FILE } from '@/lib/paging';
import { ageBands, countedSexes, interests } from '@/nouns/demographics';
import { socialNetworks } from '@/nouns/networks';
import { makeActor, makeAdvertiser, makeUser } from '@/testing/factories';
import {
  insertCampaigns,
  insertInfluencers,
  insertTasks,
  invoice,
  link,
  run,
  someone,
} from '@/testing/figures';
import { freshDatabase } from '@/testing/fresh-database';
import * as stats from '.';
import { wholePercentages } from './percentages';

/** Every figure of the overview against the list that it leads to, read as the page of the list reads its address. */
freshDatabase();

let admin: UserActor;
const windows = [
  { from: '2024-01-01', to: '2024-12-31' },
  { from: '2024-06-15', to: '2024-06-15' },
  { from: '2024-06-16', to: '2024-07-03' },
  { from: '2023-01-01', to: '2023-12-31' },
];
const paramsOf = (href: string) => Object.fromEntries(new URL(href, 'http://here').searchParams);
const all = WHOLE_FILE;
const usersAt = (href: string) => searchUsers(admin, { ...readUserSearch(paramsOf(href)), ...all });
const campaignsAt = (href: string) =>
  searchManaged(admin, { ...readCampaignSearch(paramsOf(href), 'pending'), ...all });
const tasksAt = async (href: string) => {
  const { tab, filter } = readReviewSearch(paramsOf(href));
  const rows = await reviewQueue(admin, filter, { limit: 1000 });
  expect((await countReview(admin, filter))[tab]).toBe(rows.length);
  return rows;
};
const invoicesAt = (href: string) => searchInvoices(admin, { ...readInvoiceSearch(paramsOf(href)), ...all });

beforeAll(async () => {
  await seedReference();
  admin = await makeActor('admin');
  await makeAdvertiser({ id: 900 });
  await makeAdvertiser({ id: 123, currency: 'USD' });
  const brand = await makeUser('advertiser', { advertiserId: 123, sex: 'male', birthDate: '1990-01-01' });
  await run(sql`
    insert into ads (user_id, created_by, title, content, budget, price_per_view)
    values (${brand.id}, ${brand.id}, 'Ad', 'Text', 10, 1)`);
  await insertInfluencers(9, 'active', 'accepted');
  await insertInfluencers(4, 'active', 'pending');
  await insertInfluencers(3, 'inactive', 'rejected');
  await insertInfluencers(2, 'suspended', 'accepted');
  await insertInfluencers(5, 'active');
  await run(sql`
    with numbered as (select id, row_number() over (order by id) as n from users where role = 'influencer')
    update users set sex = (case when n % 3 = 0 then 'male' when n % 3 = 1 then 'female' when n % 2 = 0 then 'other' end)::sex,
      birth_date = case when n % 5 > 0 then (now() at time zone 'UTC')::date - make_interval(years => (12 + n * 2)::int) end
    from numbered where numbered.id = users.id`);
  for (const [name, count] of Object.entries({ Fashion: 7, Travel: 2, Music: 4, Pets: 3 })) {
    await run(sql`
      insert into user_categories (user_id, category_id)
      select people.id, categories.id from categories,
        (select id from users where role = 'influencer' order by id limit ${count}) people where name = ${name}`);
  }
  await insertCampaigns(101, 4, 'active', '2024-06-15T00:00:00Z', 123);
  await insertCampaigns(105, 3, 'pending', '2024-06-15T23:59:59.999Z', 123);
  await insertCampaigns(108, 2, 'draft', '2024-06-16T00:00:00Z');
  await insertCampaigns(110, 5, 'completed', '2023-04-01');
  await insertCampaigns(115, 1, 'cancelled', '2025-04-01');
  await insertCampaigns(116, 1, 'paused', '2024-01-01');
  await insertCampaigns(123, 1, 'active', '2024-02-01', 123);
  await run(sql`update campaigns set date_end = now() - interval '1 second' where id in (101, 116)`);
  await link('instagram', 0, 101, 112);
  await link('tiktok', 1, 105, 106);
  const user = await someone(sql`status = 'active'`);
  const work = { campaign: 123, user, pays: 10, reach: 100, likes: 7 };
  await insertTasks({ ...work, count: 3, on: '2024-06-15T00:00:00Z' });
  await insertTasks({ ...work, count: 2, on: '2024-06-15T23:59:59.999Z', status: 'paid' });
  await insertTasks({ ...work, count: 4, on: '2024-06-16T00:00:00Z', status: 'paid' });
  await insertTasks({ ...work, count: 5, status: 'under_review', on: '2024-06-17' });
  await insertTasks({ ...work, count: 6, status: 'rejected', on: '2024-06-17' });
  await insertTasks({ ...work, count: 1, status: 'pending' });
  await run(sql`
    update tasks set post_url = null where id in (select id from tasks where status = 'accepted' order by id limit 1)`);
  await invoice(1, 'paid', '2024-06-15', 'USD', 'campaign', 500);
  await invoice(4, 'paid', '2024-06-16', 'USD', 'ad', 40);
  await invoice(3, 'paid', '2023-06-16', 'USD', 'campaign', 7);
  await invoice(9, 'pending', '2024-06-15', 'USD', 'campaign', 9);
  await run(sql`
    insert into reports (reporter_id, reportable_id, reportable_type, reason, created_at)
    select ${brand.id}, 'post-' || n % 2, 'post', 'Reason ' || n, now() - n * interval '1 day'
    from generate_series(1, 5) n`);
  await run(sql`
    insert into payouts (user_id, amount, currency, kind, method, sealed, fingerprint, created_at)
    select ${user}, 10, 'USD', 'other', 'Bank', 'never opened', 'mine', now() - n * interval '1 hour' from generate_series(1, 3) n`);
});

describe('a bar of people leads to exactly these people', () => {
  it('by sex and age, and the shares are theirs', async () => {
    for (const [keys, people, href] of [
      [countedSexes, await stats.peopleBySex(admin), rowsBehind.sex],
      [ageBands, await stats.peopleByAge(admin), rowsBehind.age],
    ] as const) {
      const counts: Record<string, number> = {};
      for (const key of keys) counts[key] = (await usersAt((href as (key: string) => string)(key))).total;
      const shown = Object.fromEntries(Object.entries(people).map(([key, value]) => [key, value.people]));
      expect(counts).toEqual(shown);
      expect(Object.values(counts).every((count) => count > 0)).toBe(true);
      const shares = Object.fromEntries(Object.entries(people).map(([key, value]) => [key, value.share]));
      expect(shares).toEqual(wholePercentages(counts));
    }
  });

  it('by interest, each person once in each', async () => {
    const people = await stats.peopleByInterest(admin);
    for (const interest of interests) {
      const { total } = await usersAt(rowsBehind.interest(interest));
      expect([interest, total]).toEqual([interest, people[interest].people]);
    }
    expect(people).toMatchObject({ fashion: { people: 7 }, beauty: { people: 0 }, other: { people: 4 } });
    expect(Object.values(people).reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });

  it('by status of publishers, and by how far they are from publishing', async () => {
    const publishers = await stats.publishersByStatus(admin);
    expect(publishers).toEqual({ active: 13, inactive: 3, suspended: 2 });
    for (const [status, count] of Object.entries(publishers)) {
      expect((await usersAt(rowsBehind.publishers(status))).total).toBe(count);
    }
    const { active, potential } = await stats.estimatePublishers(admin);
    expect([active, potential]).toEqual([9, 12]);
    expect((await usersAt(rowsBehind.publishing('can'))).total).toBe(active);
    expect((await usersAt(rowsBehind.publishing('could'))).total).toBe(potential);
  });
});

describe('a bar of campaigns leads to exactly these campaigns', () => {
  it.each(windows)('by status, created from $from to $to', async (days) => {
    const statuses = await stats.campaignsByStatus(admin, days);
    for (const [status, count] of Object.entries(statuses)) {
      const { rows, total } = await campaignsAt(rowsBehind.campaigns(status, days));
      expect([status, total, rows.length]).toEqual([status, count, count]);
    }
    const { total } = await campaignsAt(rowsBehind.campaigns('all', days));
    expect(total).toBe((await stats.platformFigures(admin, days)).campaigns);
  });

  it('by network, whenever created', async () => {
    const networks = await stats.campaignsByNetwork(admin);
    expect(networks).toMatchObject({ instagram: 12, tiktok: 2, facebook: 0 });
    for (const network of socialNetworks) {
      expect((await campaignsAt(rowsBehind.campaignsOn(network))).total).toBe(networks[network]);
    }
  });
});

describe('money and posts lead to their invoices and tasks', () => {
  it.each(windows)('from $from to $to, whole and step by step', async (days) => {
    const figures = await stats.platformFigures(admin, days);
    const sum = <T>(rows: T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0);
    const billed = async (window: typeof days) =>
      sum((await invoicesAt(rowsBehind.revenue(window))).invoices, ({ amount }) => amount);
    const rewards = async (window: typeof days) =>
      sum(await tasksAt(rowsBehind.rewards(window)), ({ total }) => total);
    const posts = async (window: typeof days) => (await tasksAt(rowsBehind.posts(window))).length;
    expect(await billed(days)).toBe(figures.revenue + figures.adsRevenue);
    expect(await rewards(days)).toBe(figures.payouts);
    expect(await posts(days)).toBe(figures.posts);
    expect(figures.margin).toBe(figures.revenue + figures.adsRevenue - figures.payouts);
    const money = await stats.financialSteps(admin, days);
    for (const step of money.steps) {
      const window = daysOfStep(step.at, money.by, days);
      expect([step.at, await billed(window)]).toEqual([step.at, step.revenue + step.adsRevenue]);
      expect([step.at, await rewards(window)]).toEqual([step.at, step.payouts]);
    }
    const activity = await stats.activitySteps(admin, days);
    for (const step of activity.steps) {
      expect([step.at, await posts(daysOfStep(step.at, activity.by, days))]).toEqual([step.at, step.posts]);
    }
    for (const key of ['posts', 'reach', 'engagement'] as const) {
      expect(sum(activity.steps, (step) => step[key])).toBe(figures[key]);
    }
  });
});

it('a queue lists as much as its tile and the navigation say, the oldest of it first', async () => {
  const queues = await stats.pendingQueues(admin);
  const hrefs = Object.fromEntries(queuePages.map(({ name, href }) => [name, paramsOf(href)]));
  const { tab, item: _, ...reports } = readReportSearch(hrefs.reports ?? {});
  const campaigns = await searchManaged(admin, {
    ...readCampaignSearch(hrefs.campaigns ?? {}),
    sort: 'waiting',
    direction: 'asc',
    ...all,
  });
  const lists: Record<stats.QueueName, (Date | null | undefined)[]> = {
    campaigns: campaigns.rows.map(({ waitingSince }) => waitingSince),
    tasks: (await reviewQueue(admin, readReviewSearch(hrefs.tasks ?? {}).filter)).map(({ since }) => since),
    escalated: (await reviewQueue(admin, readReviewSearch(hrefs.escalated ?? {}).filter)).map(
      ({ since }) => since,
    ),
    appeals: await Promise.all(
      (await reviewQueue(admin, readReviewSearch(hrefs.appeals ?? {}).filter)).map(
        async ({ id }) => (await appealsOf(id)).at(-1)?.askedAt,
      ),
    ),
    networks: (await networkQueue(admin, readNetworkSearch(hrefs.networks ?? {}).filter)).map(
      ({ since }) => since,
    ),
    reports: (
      await listReportedItems(admin, { ...reports, status: tab === 'all' ? undefined : tab })
    ).items.map(({ firstAt }) => firstAt),
    payouts: (await payoutQueue(admin, readPayoutSearch(hrefs.payouts ?? {}).filter)).map(
      ({ createdAt }) => createdAt,
    ),
    invoices: (
      await searchInvoices(admin, { ...readInvoiceSearch(hrefs.invoices ?? {}), ...all })
    ).invoices.map(({ dueOn }) => new Date(dueOn)),
    cover: (
      await searchAdvertisers(admin, { ...readAdvertiserSearch(hrefs.cover ?? {}), ...all })
    ).advertisers.map(({ expiresSince }) => expiresSince),
  };
  expect(queues).toMatchObject({
    reports: { waiting: 2 },
    payouts: { waiting: 3 },
    invoices: { waiting: 1 },
    cover: { waiting: 1 },
  });
  for (const { name, href } of queuePages) {
    const rows = lists[name];
    expect([name, rows.length]).toEqual([name, queues[name].waiting]);
    expect([name, rows[0]?.toISOString()]).toEqual([name, queues[name].oldest?.toISOString()]);
    const [page = ''] = href.split('?');
    const there = queuePages.filter((each) => !each.within && each.href.split('?')[0] === page);
    expect(waitingByPage(queues)[page]).toBe(
      there.reduce((total, each) => total + queues[each.name].waiting, 0),
    );
  }
});

it('every part of the overview is a table too, and only for administrators', async () => {
  const days = { from: '2024-01-01', to: '2024-12-31' };
  for (const part of [
    'queues',
    'figures',
    'money',
    'activity',
    'campaign-status',
    'campaign-networks',
    'publishers',
    'estimate',
    'sex',
    'age',
    'interests',
  ]) {
    const rows = await stats.figureTable(admin, part, days, windows[3] ?? null);
    expect([part, (rows?.length ?? 0) > 1]).toEqual([part, true]);
    expect(new Set(rows?.map((row) => Object.keys(row).join())).size).toBe(1);
  }
  expect(await stats.figureTable(admin, 'toString', days, null)).toBeUndefined();
  const figures = await stats.figureTable(admin, 'figures', days, { from: '2023-01-01', to: '2023-12-31' });
  expect(figures).toContainEqual({ name: 'revenue', value: 500, before: 7 });
  for (const role of ['advertiser', 'influencer'] as const) {
    await expect(stats.figureTable(await makeActor(role), 'age', days, null)).rejects.toMatchObject({
      code: 'forbidden',
    });
  }
});
