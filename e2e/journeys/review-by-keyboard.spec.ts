import type { Page } from '@playwright/test';
import { expect, expectFitForEverybody, pressOnceLive, test, untilLive } from '../fixtures';

const toast = (page: Page, text: string | RegExp) => page.getByText(text).first();

test('an advertiser decides by keyboard, takes a decision back, and sees the costs move both ways', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn('advertiser');
  await page.goto('/advertiser/review');
  await expect(page.getByRole('heading', { name: 'Review', exact: true })).toBeVisible();
  await expectFitForEverybody(page);

  const open = page.locator('[data-open-item]');
  const costs = page.locator('[data-campaign-costs]');
  await untilLive(open);
  const first = await open.getAttribute('data-open-item');
  await page.keyboard.press('j');
  await expect(open).not.toHaveAttribute('data-open-item', first ?? '');
  await page.keyboard.press('k');
  await expect(open).toHaveAttribute('data-open-item', first ?? '');
  await page.keyboard.press('x');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 selected')).toBeHidden();

  const before = (await costs.textContent()) ?? '';
  await page.keyboard.press('a');
  await expect(toast(page, /^Task approved/)).toBeVisible();
  await expect(open).not.toHaveAttribute('data-open-item', first ?? '');
  await page.keyboard.press('z');
  await expect(toast(page, '1 task taken back')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`item=${first}`));
  await expect(costs).toHaveText(before);

  await page.keyboard.press('a');
  await expect(open).not.toHaveAttribute('data-open-item', first ?? '');
  await page.goto(`/advertiser/review?status=all&item=${first}`);
  await expect(costs).not.toHaveText(before);
  await pressOnceLive(page.getByRole('button', { name: 'Take back' }));
  await expect(page.getByRole('button', { name: 'Approve' })).toBeVisible();
  await expect(costs).toHaveText(before);

  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  const reason = await dialog.getByRole('radio').first().locator('xpath=..').textContent();
  await dialog.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(toast(page, 'Task rejected')).toBeVisible();
  await page.keyboard.press('z');
  await page.goto(`/advertiser/review?status=all&item=${first}`);
  await expect(page.getByText(reason ?? 'no reason').first()).toBeVisible();
});

test('metrics from a file are shown row by row and refused as a whole', async ({ page, signIn }) => {
  test.setTimeout(120_000);
  await signIn('advertiser');
  await page.goto('/advertiser/review?status=paid');
  const id = await page.locator('[data-open-item]').getAttribute('data-open-item');
  await page.getByRole('button', { name: 'Import metrics' }).click();
  const dialog = page.getByRole('dialog');
  const text = dialog.getByLabel('Or its text');
  await text.fill(`task_id,reach,likes\n${id},4321,12\n2000000000,1,1`);
  await dialog.getByRole('button', { name: 'Check' }).click();
  await expect(dialog.getByText('1 of 2 rows have a problem')).toBeVisible();
  await expect(dialog.getByText('There is no task 2000000000 of your campaigns.')).toBeVisible();
  await text.fill(`task_id,reach,likes\n${id},4321,12`);
  await dialog.getByRole('button', { name: 'Check' }).click();
  await dialog.getByRole('button', { name: 'Record 1 row' }).click();
  await expect(toast(page, '1 task measured')).toBeVisible();
  await page.goto(`/advertiser/review?status=all&item=${id}`);
  await expect(page.getByLabel('Reach')).toHaveValue('4321');
});
