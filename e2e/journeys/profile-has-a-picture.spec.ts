import type { Page } from '@playwright/test';
import { expect, expectFitForEverybody, expectNoSeriousAxe, pressOnceLive, test } from '../fixtures';

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Profile saved').last()).toBeVisible();
}

test('a picture is uploaded, shown wherever the person is, and taken away; who is private is a name', async ({
  page,
  signIn,
}) => {
  await signIn('influencer');
  await page.goto('/settings/profile');
  const username = await page.getByLabel('Username').inputValue();
  const account = page.getByRole('button', { name: /^Account of/ });
  await expect(account.locator('svg')).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await pressOnceLive(page.getByRole('button', { name: 'Choose a picture' }));
  const picture = { name: 'me.png', mimeType: 'image/png', buffer: await page.screenshot() };
  await (await chooser).setFiles(picture);
  await expect(page.getByText('1 uploaded')).toBeAttached();
  await save(page);
  await expect(account.locator('img')).toHaveAttribute('src', /^\/files\/[0-9a-f-]{36}\.png$/);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Remove / })).toBeVisible();
  await expectFitForEverybody(page);

  await page.goto('/leaderboard');
  const row = page.getByRole('row').filter({ hasText: username });
  await expect(row.locator('img')).toBeVisible();
  await row.getByRole('link', { name: username }).click();
  await expect(page).toHaveURL(new RegExp(`/people/${username}$`));
  await expect(page.getByRole('main').locator('header img')).toBeVisible();
  await expectFitForEverybody(page);

  await page.goto('/settings/profile');
  await pressOnceLive(page.getByRole('button', { name: /^Remove / }));
  await page.getByRole('switch', { name: 'Public profile' }).click();
  await save(page);
  await expect(account.locator('img')).toHaveCount(0);
  expect((await page.goto(`/people/${username}`))?.status()).toBe(404);
  await expectNoSeriousAxe(page);
  await page.goto('/leaderboard');
  await expect(row).toBeVisible();
  await expect(row.getByRole('link')).toHaveCount(0);

  await page.goto('/settings/profile');
  await pressOnceLive(page.getByRole('switch', { name: 'Public profile' }));
  await save(page);
  expect((await page.goto(`/people/${username}`))?.status()).toBe(200);
});
