import type { Page } from '@playwright/test';
import { expect, PASSWORD, people, test } from '../fixtures';

const waiting = (page: Page) => page.locator('script[type="text/plain"]:not([nomodule])');

/** What the browser complains about, a broken content policy included. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  return complaints;
}

test('a page is read before its scripts start, by themselves after a while', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto('/');
  expect(await waiting(page).count()).toBeGreaterThan(5);
  expect(await page.evaluate(() => 'next' in window)).toBe(false);
  await expect(waiting(page)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => 'next' in window)).toBe(true);
  expect(complaints).toEqual([]);
});

test('what a page says of itself is in its head, without scripts too', async ({ request }) => {
  for (const path of ['/', '/campaigns', '/campaigns/1', '/campaigns/2', '/campaigns/4', '/leaderboard']) {
    const page = await (
      await request.get(path, { headers: { 'user-agent': 'Mozilla/5.0 Chrome/150' } })
    ).text();
    const [head] = page.split('</head>');
    expect(head, path).toContain('<title>');
    expect(head, path).toContain('<meta name="description"');
    expect(head, path).toContain('<link rel="canonical"');
  }
});

test('a button pressed before the scripts have started does its work once they have', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/campaigns/1');
  expect(await waiting(page).count()).toBeGreaterThan(5);
  const chip = page.getByTitle('Copy #LinenSeason', { exact: true });
  await expect(chip).toBeVisible();
  await chip.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('#LinenSeason');
});

test('what is chosen, ticked or typed before the scripts have started narrows the list once they have', async ({
  page,
}) => {
  await page.goto('/campaigns');
  expect(await waiting(page).count()).toBeGreaterThan(5);
  await page.getByRole('combobox', { name: 'Network' }).selectOption('youtube');
  await expect(page).toHaveURL(/network=youtube/);
  await page.goto('/campaigns');
  await page.getByRole('searchbox').fill('linen');
  await expect(page).toHaveURL(/q=linen/);
  await expect(page.getByRole('searchbox')).toHaveValue('linen');
  await page.goto('/campaigns');
  // As a voice or a switch does it: no pointer moves and no key is pressed.
  await page
    .getByRole('checkbox', { name: 'Ends within 7 days' })
    .evaluate((box: HTMLElement) => box.click());
  await expect(page).toHaveURL(/soon=1/);
  await expect(page.getByRole('checkbox', { name: 'Ends within 7 days' })).toBeChecked();
});

test('a form sent before the scripts have started is sent once they have', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto('/sign-in?callbackUrl=/tasks');
  expect(await waiting(page).count()).toBeGreaterThan(5);
  // As a password manager does it: no key is pressed.
  await page.evaluate(
    ([email, password]) => {
      const [form] = document.forms;
      (form?.elements.namedItem('email') as HTMLInputElement).value = email;
      (form?.elements.namedItem('password') as HTMLInputElement).value = password;
      form?.requestSubmit();
    },
    [people.influencer, PASSWORD] as const,
  );
  await expect(page).toHaveURL(/\/tasks/);
  expect(complaints).toEqual([]);
});

test('a missing page, which scripts draw, says so at once', async ({ page }) => {
  for (const path of ['/campaigns/999999', '/people/nobody-here']) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 3_000 });
  }
});

test('the scripts of a tool, and those of somebody signed in, do not wait', async ({ page, signIn }) => {
  for (const tool of ['/watch', '/docs', '/sign-up']) {
    await page.goto(tool);
    expect(await waiting(page).count(), tool).toBe(0);
  }
  await signIn('influencer');
  await page.goto('/campaigns');
  expect(await waiting(page).count()).toBe(0);
});
