import type { APIRequestContext, Page } from '@playwright/test';
import { tokenOf } from '../command';
import { expect, expectFitForEverybody, fillSignIn, people, pressOnceLive, test, unique } from '../fixtures';

const password = 'a post for the harbour lights';

/** An influencer of this test's own, made by an administrator as another system would. */
async function makeInfluencer(request: APIRequestContext) {
  const headers = { authorization: `Bearer ${await tokenOf(people.admin)}` };
  const username = unique('harbour');
  const email = `${username}@people.example`;
  const made = await request.post('/api/user/create/', {
    headers,
    data: { email, password, role: 'influencer', username },
  });
  expect(made.status()).toBe(200);
  const accept = async (networkId: number) => {
    const data = { network_id: networkId, status: 'accepted' };
    expect((await request.post('/api/network/status/', { headers, data })).status()).toBe(200);
  };
  return { email, username, accept };
}

/** Submits a profile from the signed-in page and gives its number. */
const submitProfile = (page: Page, name: string) =>
  page.evaluate(async (handle) => {
    const response = await fetch('/api/action/network/approval/', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        network_type: 'instagram',
        network_id: handle,
        network_url: `https://instagram.com/${handle}`,
      }),
    });
    return (await response.json()).approval_id as number;
  }, name);

test('a stranger searches, narrows, and finds nothing hidden', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Campaigns to join now' })).toBeVisible();
  await expectFitForEverybody(page);
  await page.getByRole('link', { name: 'Browse campaigns' }).click();
  await expect(page).toHaveURL(/\/campaigns$/);
  const list = page.getByRole('list', { name: 'Campaigns' });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await expectFitForEverybody(page);

  const search = page.getByRole('searchbox', { name: 'Search campaigns' });
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(search).toBeFocused({ timeout: 500 });
  }).toPass();
  await search.pressSequentially('dough');
  await expect(page).toHaveURL(/[?&]q=dough/);
  await expect(list.getByRole('link')).toHaveText(['Sunday Dough']);
  await search.fill('no campaign is called this');
  await expect(page.getByText('No campaign matches these filters')).toBeVisible();
  await expectFitForEverybody(page);
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/\/campaigns$/);
  await expect(search).toHaveValue('');

  await page.getByRole('combobox', { name: 'Network' }).selectOption('youtube');
  await expect(page).toHaveURL(/network=youtube/);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('reward');
  await expect(page).toHaveURL(/sort=reward/);
  await page.goBack();
  await expect(page).toHaveURL(/campaigns\?network=youtube$/);
  await page.getByRole('link', { name: 'List', exact: true }).click();
  await expect(page).toHaveURL(/network=youtube&layout=list/);
  await expectFitForEverybody(page);
});

test('on a phone the filters lie in a drawer that counts them', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/campaigns?network=youtube');
  await pressOnceLive(page.getByRole('button', { name: 'Filters (1)' }));
  await page.getByLabel('Ends within 7 days').check();
  await expect(page).toHaveURL(/soon=1/);
  await page.getByRole('button', { name: /^Show \d+ campaigns?$/ }).click();
  await expect(page.getByRole('button', { name: 'Filters (2)' })).toBeVisible();
});

test('a campaign tells its brief, tasks, rewards and leaderboard to everybody', async ({ page }) => {
  await page.goto('/campaigns?q=Sunday+Dough');
  await page.getByRole('link', { name: 'Sunday Dough' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sunday Dough' })).toBeVisible();
  await expect(page.getByRole('button', { name: /#SundayDough/ }).first()).toBeVisible();
  await expectFitForEverybody(page);
  for (const tab of ['Tasks', 'Rewards', 'Leaderboard']) {
    await page
      .getByRole('navigation', { name: 'About this campaign' })
      .getByRole('link', { name: tab })
      .click();
    await expect(page).toHaveURL(new RegExp(`tab=${tab.toLowerCase()}`));
    await expectFitForEverybody(page);
  }
});

test('an influencer sees what is missing, mends it, joins and is led to the task', async ({
  page,
  request,
}) => {
  const { email, username, accept } = await makeInfluencer(request);
  await page.goto('/campaigns?q=Sunday+Dough');
  await page.getByRole('link', { name: 'Sunday Dough' }).click();
  const sidebar = page.getByRole('complementary', { name: 'Sidebar' });
  await expect(sidebar).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Join', exact: true })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL(/\/campaigns\/\d+$/);
  await expect(sidebar.getByRole('link', { name: 'Browse campaigns' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page.getByText('You need 1 and have 0.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Join/ })).toHaveCount(0);
  await expectFitForEverybody(page);

  await accept(await submitProfile(page, username));
  await page.reload();
  await expect(page.getByText('You have Instagram.')).toBeVisible();
  await expect(page.locator('[data-join-offer]')).toHaveText(
    /^3 posts, £32\.00 each, the first due \d+ \w+ \d{4}\.$/,
  );
  await page.getByRole('button', { name: 'Join for £32.00 a post' }).click();
  await expect(page.getByText('You are in. Your first task is ready.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your tasks here' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open your task' })).toHaveAttribute('href', /^\/tasks\/\d+$/);
  await expectFitForEverybody(page);

  await page.goto('/campaigns?qualify=1');
  const list = page.getByRole('list', { name: 'Campaigns' });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await expect(list.getByText('Sunday Dough')).toHaveCount(0);
  await page.goto('/campaigns?filter=joined');
  await expect(list.getByRole('link')).toHaveText(['Sunday Dough']);
  await expect(list.getByText('Joined')).toBeVisible();
});

test('what influencers may not see is not found', async ({ page, request }) => {
  const headers = { authorization: `Bearer ${await tokenOf(people.admin)}` };
  const all: { id: number; status: string }[] = await (
    await request.post('/api/campaigns/', { headers, data: {} })
  ).json();
  for (const status of ['draft', 'pending', 'cancelled']) {
    const id = all.find((each) => each.status === status)?.id;
    expect([status, (await page.goto(`/campaigns/${id}`))?.status()]).toEqual([status, 404]);
  }
  expect((await page.goto('/campaigns/nothing'))?.status()).toBe(404);
});

test('an ad on the list says so and counts once it was seen', async ({ page }) => {
  const impressions: string[] = [];
  page.on('request', (sent) => {
    if (sent.method() === 'POST' && sent.url().endsWith('/impression')) impressions.push(sent.url());
  });
  await page.goto('/campaigns');
  const ad = page.locator('[data-fanfare-ad]');
  await expect(ad.getByText(/^Advertisement/)).toBeAttached();
  const id = await ad.getAttribute('data-fanfare-filled');
  await page.waitForTimeout(1_300);
  expect(impressions, 'nobody has scrolled to it').toEqual([]);
  await ad.scrollIntoViewIfNeeded();
  await expect
    .poll(() => impressions.map((url) => new URL(url).pathname))
    .toEqual([`/v1/ads/${id}/impression`]);
  await page.evaluate(() => window.scrollTo(0, 0));
  await ad.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1_300);
  expect(impressions).toHaveLength(1);
});

test('the leaderboard shows the first three, periods, and the reader’s own place', async ({
  page,
  signIn,
}) => {
  await page.goto('/leaderboard');
  await expect(page.getByRole('list', { name: 'The first three' }).getByRole('listitem')).toHaveCount(3);
  await expectFitForEverybody(page);
  await page.getByRole('button', { name: 'How the score works' }).click();
  await expect(page.getByText('Every accepted task is worth 100 points')).toBeVisible();
  await signIn('influencer');
  await page.goto('/leaderboard');
  await expect(page.getByRole('region', { name: 'Your place' })).toContainText('You are number');
  await page.getByRole('link', { name: '30 days' }).click();
  await expect(page).toHaveURL(/period=30d/);
  await page.getByLabel('Campaign').selectOption({ label: 'Sunday Dough' });
  await expect(page).toHaveURL(/period=30d&campaign=\d+/);
  await expectFitForEverybody(page);
});

test('search engines find every public page and nothing else', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain('Disallow: /admin');
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const { campaigns } = await (
    await request.post('/api/get/public/campaigns/', { data: { filter: 'all' } })
  ).json();
  const listed = [...sitemap.matchAll(/\/campaigns\/(\d+)</g)].map(([, id]) => Number(id)).sort();
  expect(listed).toEqual(campaigns.map(({ id }: { id: number }) => id).sort());
  const advertisers = [...sitemap.matchAll(/\/advertisers\/(\d+)</g)].map(([, id]) => `/advertisers/${id}`);
  expect(new Set(advertisers).size).toBe(advertisers.length);
  const [advertiser] = advertisers;
  if (!advertiser) throw new Error('the sitemap lists no advertiser');
  expect(await (await request.get(advertiser)).text()).toContain('Open campaigns');
});
