import type { Page } from '@playwright/test';
import { expect, type Role, test } from '../fixtures';

/** Asks for the content of pages only once `let` is called; what is fetched ahead, such as their skeletons, goes on. */
async function holdContent(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*', async (route) => {
    const headers = route.request().headers();
    if (headers.rsc && !headers['next-router-prefetch']) await released;
    await route.continue();
  });
  return release;
}

const ways: [Role, string, string[]][] = [
  ['influencer', '/campaigns/9', ['/campaigns', '/leaderboard']],
  ['influencer', '/dashboard', ['/tasks', '/networks', '/earnings', '/notifications']],
  ['advertiser', '/advertiser', ['/advertiser/review', '/advertiser/campaigns', '/advertiser/team', '/ads']],
  ['admin', '/admin', ['/admin/tasks', '/admin/users', '/admin/payouts']],
];

for (const [role, from, hrefs] of ways)
  test(`what is shown while a page is read fits a phone: ${role}, from ${from}`, async ({ page, signIn }) => {
    test.setTimeout(120_000);
    await signIn(role);
    for (const href of hrefs) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(from, { waitUntil: 'networkidle' });
      const release = await holdContent(page);
      await page.locator(`a[href="${href}"]:visible`).first().click();
      const skeleton = page.getByRole('main').getByRole('status').first();
      await expect(skeleton, href).toBeVisible();
      await page.setViewportSize({ width: 390, height: 844 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `the skeleton of ${href} scrolls sideways on a phone`).toBeLessThanOrEqual(390);
      release();
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await page.unrouteAll({ behavior: 'wait' });
    }
  });
