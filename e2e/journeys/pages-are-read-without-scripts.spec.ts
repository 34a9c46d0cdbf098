import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { openMail } from '../mailbox';
import { adminApi, newInfluencer } from '../people';

const open = async (page: Page, path: string) => {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main .skeleton')).toHaveCount(0);
};

test('a browser without scripts shows pages whole, searches, and goes from one to the next', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['/', '/campaigns', '/leaderboard', '/watch', '/sign-in']) await open(page, path);

  await open(page, '/campaigns');
  await page.getByRole('searchbox', { name: 'Search campaigns' }).fill('dough');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]q=dough/);
  await expect(page.getByRole('list', { name: 'Campaigns' }).getByRole('link')).toHaveText(['Sunday Dough']);
  await page.getByRole('link', { name: 'Sunday Dough' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sunday Dough' })).toBeVisible();
  await page.getByRole('link', { name: 'Rewards' }).click();
  await expect(page.getByRole('main')).toContainText('£167.00');
  await context.close();
});

test('people who are signed in can read their pages without scripts', async ({ page, browser, signIn }) => {
  await signIn('influencer');
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState });
  const plain = await context.newPage();
  for (const path of ['/dashboard', '/tasks', '/networks', '/earnings', '/notifications', '/campaigns/9']) {
    await open(plain, path);
  }
  await context.close();
});

test('a campaign is joined without scripts', async ({ browser, request }) => {
  const person = await newInfluencer(browser, await adminApi(request), 'Nora Plain');
  const storageState = await person.storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState });
  const page = await context.newPage();
  await open(page, '/campaigns/9');
  const answer = page.waitForResponse((each) => each.request().method() === 'POST');
  await page.getByRole('button', { name: /^Join/ }).click();
  await (await answer).finished();
  await open(page, '/campaigns/9');
  await expect(page.getByRole('link', { name: 'Open your next task' })).toBeVisible();
  await context.close();
  await person.close();
});

test('a new password is chosen by a mailed link without scripts, and the page says that it is', async ({
  browser,
  request,
}) => {
  const person = await newInfluencer(browser, await adminApi(request), 'Nora Forgetful');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/forgot-password');
  await page.getByLabel('Email').fill(person.email);
  await page.getByRole('button', { name: 'Email me a link' }).click();
  await openMail(page, person.email);
  await page.getByLabel('New password', { exact: true }).fill('another loaf for every Monday');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed')).toBeVisible();
  await context.close();
  await person.close();
});

test('what a page says of itself is in its head', async ({ request }) => {
  const paths = [
    '/',
    '/campaigns',
    '/campaigns/1',
    '/campaigns/2',
    '/campaigns/4',
    '/advertisers/1',
    '/leaderboard',
  ];
  for (const path of paths) {
    const page = await (
      await request.get(path, { headers: { 'user-agent': 'Mozilla/5.0 Chrome/150' } })
    ).text();
    const [head] = page.split('</head>');
    expect(head, path).toContain('<title>');
    expect(head, path).toContain('<meta name="description"');
    expect(head, path).toContain('<link rel="canonical"');
  }
});

test('the list of campaigns is sent within sixty kilobytes, markup and data together', async ({
  request,
}) => {
  const answer = await request.get('/campaigns', { headers: { 'user-agent': 'Mozilla/5.0 Chrome/150' } });
  expect((await answer.body()).length).toBeLessThan(60 * 1024);
});

test('a page that is missing answers 404 and says so', async ({ page }) => {
  const missing = ['/campaigns/999999', '/advertisers/999999', '/people/nobody-here'];
  for (const path of [...missing, '/leaderboard?campaign=999999']) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('React takes pages over without a complaint', async ({ page, signIn }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await signIn('influencer');
  for (const path of ['/campaigns', '/leaderboard', '/tasks', '/earnings']) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(complaints).toEqual([]);
});
