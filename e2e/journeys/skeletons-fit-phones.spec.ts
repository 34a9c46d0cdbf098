import type { Page } from '@playwright/test';
import { expect, type Role, test, untilLive } from '../fixtures';

/** A gate for the content of pages that links lead to; what is fetched ahead, such as their skeletons, passes. */
async function gateFor(page: Page) {
  let waiting: (() => void)[] | undefined;
  await page.route('**/*', async (route) => {
    const { rsc, 'next-router-prefetch': ahead } = route.request().headers();
    if (rsc && !ahead) await new Promise<void>((pass) => (waiting ? waiting.push(pass) : pass()));
    await route.continue();
  });
  return {
    shut: () => {
      waiting = [];
    },
    open: () => {
      for (const pass of waiting ?? []) pass();
      waiting = undefined;
    },
  };
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
    const gate = await gateFor(page);
    const link = (href: string) => page.locator(`a[href="${href}"]:visible`).first();
    const skeleton = page.getByRole('main').getByRole('status').first();
    for (const href of hrefs) {
      await page.setViewportSize({ width: 1280, height: 800 });
      // Again when a link was followed before its skeleton was there, or by the browser itself.
      await expect(async () => {
        gate.open();
        await page.goto(from, { waitUntil: 'networkidle' });
        await untilLive(link(href));
        gate.shut();
        await link(href).click();
        await expect(skeleton).toBeVisible({ timeout: 2000 });
      }, href).toPass();
      await page.setViewportSize({ width: 390, height: 844 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `the skeleton of ${href} scrolls sideways on a phone`).toBeLessThanOrEqual(390);
      gate.open();
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    }
  });
