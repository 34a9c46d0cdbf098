import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { adminApi, callFromPage } from '../people';

const money = (amount: number, currency: string, code = false) =>
  new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: code ? 'code' : 'symbol',
  })
    .format(amount)
    .replaceAll('\u00a0', ' ');
/** An amount by its sign or its code: a page with several currencies says each by its code. */
const either = (amount: number, currency: string) =>
  new RegExp([false, true].map((code) => money(amount, currency, code).replace(/[$.]/g, '\\$&')).join('|'));
const count = (value: number) => value.toLocaleString('en');

/** What the public page of a campaign shows of it. */
interface Shown {
  currency: string;
  participants_limit: number;
  participants_count: number;
  tasks: {
    minimum_reward: number;
    bonus: { promo_reach: number; promo_engagement_rate: number; promo_best_post: number };
  };
}

/** The tab of this name shows this count. */
const expectTab = (page: Page, navigation: string, name: string, value: number) =>
  expect(
    page.getByRole('navigation', { name: navigation }).getByRole('link', { name: new RegExp(`^${name}`) }),
  ).toHaveText(`${name}${count(value)}`);

test('public pages show the figures of the API', async ({ page, request }) => {
  const admin = await adminApi(request);
  const { campaigns: taking } = await admin<{ campaigns: object[] }>('/api/general/lists/allowed-campaigns/');
  await expect(async () => {
    // The front page may be a minute old.
    await page.goto('/campaigns');
    const tabs = page.getByRole('navigation', { name: 'State' });
    const tab = await tabs.getByRole('link', { name: /^Open to join/ }).textContent();
    await page.goto('/');
    const figure = page.locator('dl > div', { hasText: 'campaigns open to join' }).locator('dd');
    await expect(figure).toHaveText((tab ?? '').replace('Open to join', ''), { timeout: 500 });
    // The API does not look at seats.
    const open = Number(await figure.textContent());
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThanOrEqual(taking.length);
  }).toPass({ timeout: 75_000, intervals: [5_000] });

  await page.goto('/campaigns');
  for (const [filter, name] of [
    ['active', 'Active'],
    ['upcoming', 'Upcoming'],
    ['completed', 'Completed'],
    ['all', 'All'],
  ] as const) {
    const { campaigns } = await callFromPage(page, '/api/get/public/campaigns/', { filter });
    await expectTab(page, 'State', name, campaigns.length);
  }

  await page.goto('/campaigns?q=Sunday+Dough');
  await page.getByRole('link', { name: 'Sunday Dough' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sunday Dough' })).toBeVisible();
  const id = Number(new URL(page.url()).pathname.split('/').at(-1));
  const campaign = await admin<Shown>('/api/campaign/get/', { campaign_id: id });
  const joining = page.getByRole('complementary', { name: 'Joining' });
  const { minimum_reward: reward, bonus } = campaign.tasks;
  await expect(joining.getByText(money(reward, campaign.currency)).first()).toBeVisible();
  const left = campaign.participants_limit - campaign.participants_count;
  await expect(joining.getByText(`${left} of ${campaign.participants_limit} left`)).toBeVisible();
  await page.goto(`/campaigns/${id}?tab=rewards`);
  for (const amount of [bonus.promo_reach, bonus.promo_engagement_rate, bonus.promo_best_post]) {
    await expect(
      page.getByRole('main').getByText(money(amount, campaign.currency), { exact: true }).first(),
    ).toBeVisible();
  }
});

test('an influencer’s pages show the figures of the API', async ({ page, signIn }) => {
  await signIn('influencer');
  await page.goto('/dashboard');
  const { wallet, payouts } = await callFromPage(page, '/api/get/payouts/');
  const { campaigns } = await callFromPage(page, '/api/get/campaigns/', { filter: 'joined' });
  const tasks: { status: string }[] = [];
  for (const { id } of campaigns) {
    tasks.push(...(await callFromPage(page, '/api/get/tasks/', { campaign_id: id })).tasks);
  }
  const main = page.getByRole('main');
  for (const { amount, currency } of wallet) {
    await expect(main.getByRole('link', { name: /^Available/ })).toContainText(either(amount, currency));
  }

  await page.goto('/tasks');
  for (const [status, name] of [
    ['pending', 'To do'],
    ['under_review', 'In review'],
    ['accepted', 'Accepted'],
    ['rejected', 'Rejected'],
    ['paid', 'Paid'],
  ] as const) {
    const inState = tasks.filter((task) => task.status === status);
    await expectTab(page, 'States of your tasks', name, inState.length);
  }

  await page.goto('/earnings');
  for (const { amount, currency } of wallet) {
    await expect(main.getByText(either(amount, currency)).first()).toBeVisible();
  }
  await page.goto('/earnings/payouts');
  const rows = page.getByRole('table', { name: 'Payouts' }).locator('tbody tr');
  await expect(rows).toHaveCount(Math.min(20, payouts.length));

  const { unread } = await callFromPage(page, '/api/get/notifications/');
  await page.goto('/notifications');
  await expectTab(page, 'Notifications', 'Unread', unread);

  const { leaderboard } = await callFromPage(page, '/api/get/leaderboard/');
  await page.goto('/leaderboard');
  const podium = page.getByRole('list', { name: 'The first three' }).getByRole('listitem');
  const table = page.getByRole('table', { name: 'Leaderboard' }).locator('tbody tr');
  for (const [at, place] of leaderboard.slice(0, 28).entries()) {
    const row = at < 3 ? podium.nth(at) : table.nth(at - 3);
    await expect(row).toContainText(place.username);
    await expect(row).toContainText(count(place.score));
  }
});
