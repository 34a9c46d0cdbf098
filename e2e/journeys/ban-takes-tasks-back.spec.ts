import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectFitForEverybody, pressOnceLive, test } from '../fixtures';
import { adminApi, newInfluencer } from '../people';

const seatsLeft = async (page: Page, campaign: number) => {
  await page.goto(`/campaigns/${campaign}`);
  return page.getByText(/^\d+ of \d+ seats left/).textContent();
};

test('a ban takes back what was not handed in, frees the seat, and is in the trail as a file', async ({
  page,
  browser,
  request,
  signIn,
}) => {
  const person = await newInfluencer(browser, await adminApi(request), 'Rosa Lind');
  const { campaigns } = await person.call('/api/get/public/campaigns/', { filter: 'active' });
  const { id: campaign } = campaigns.find(({ name }: { name: string }) => name === 'Sunday Dough');

  await signIn('admin');
  const before = await seatsLeft(page, campaign);
  await person.call('/api/action/campaign/join/', { campaign_id: campaign });
  expect(await seatsLeft(page, campaign)).not.toBe(before);

  await page.goto(`/admin/users?q=${person.username}`);
  await page.getByRole('link', { name: person.name }).click();
  await expect(page).toHaveURL(/\/admin\/users\/\d+$/);
  const user = page.url().split('/').at(-1);
  await expect(page.getByRole('main')).toContainText('Sunday Dough');
  await pressOnceLive(page.getByRole('button', { name: 'Ban' }));
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Two accounts');
  await dialog.getByRole('radio', { name: /^Take back \d tasks not handed in/ }).click();
  await expectFitForEverybody(page);
  await dialog.getByLabel(/to confirm/).fill(person.username);
  await dialog.getByRole('button', { name: 'Ban user' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('main')).toContainText('Two accounts');
  await expect(page.getByRole('main')).not.toContainText('Sunday Dough');
  expect(await seatsLeft(page, campaign)).toBe(before);

  await page.goto(`/admin/audit?type=user&id=${user}`);
  await expect(page.getByText('Users: ban')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export CSV' }).click();
  const rows = (await readFile(await (await download).path(), 'utf8')).trim().split(/\r?\n/);
  expect(rows[0]).toContain('id,time,actor,actor email,action');
  expect(rows.filter((row) => row.includes('users.ban'))).toHaveLength(1);
  expect(rows.length - 1).toBe(await page.getByRole('table').locator('tbody tr').count());
  await person.close();
});
