import { readFileSync } from 'node:fs';
import { tokenOf } from '../command';
import { expect, expectFitForEverybody, people, pressOnceLive, test } from '../fixtures';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

test('a token of anybody is revoked and refused from its next call on', async ({ page, request, signIn }) => {
  const secret = await tokenOf(people.advertiser);
  const shown = secret.slice(0, secret.indexOf('_') + 7);
  const use = () => request.get('/v1/ads', { headers: { authorization: `Bearer ${secret}` } });
  expect((await use()).status()).toBe(200);
  await signIn('admin');
  await page.goto(`/admin/tokens?q=${encodeURIComponent(shown)}`);
  const row = page.getByRole('row').filter({ hasText: shown });
  await expect(row).toContainText('Live');
  await pressOnceLive(row.getByRole('button', { name: /^Revoke/ }));
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke token' }).click();
  await expect(page.getByText('Token revoked')).toBeVisible();
  expect((await use()).status()).toBe(401);
  await expect(row).toContainText('Revoked');
  await expect(row.getByRole('button', { name: /^Revoke/ })).toHaveCount(0);
  await expectFitForEverybody(page);
});

test('the system page says what runs, where it keeps things, and how its jobs went', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn('admin');
  await page.goto('/admin/system');
  const main = page.getByRole('main');
  await expect(main.getByText(version, { exact: true })).toBeVisible();
  await expect(main.getByText(/^\d+ of \d+$/).first()).toBeVisible();
  await expect(main.getByText('Folder on this machine')).toBeVisible();
  await expect(main.getByText('development', { exact: true })).toHaveCount(0);
  const mails = page.getByRole('row').filter({ hasText: 'send-mails' });
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(mails).toContainText('Done', { timeout: 2_000 });
  }).toPass({ timeout: 100_000 });
  await expectFitForEverybody(page);
});

test('administrators cannot lock themselves out', async ({ page, request, signIn }) => {
  const headers = { authorization: `Bearer ${await tokenOf(people.admin)}` };
  const found = await request.post('/api/user/check/', { headers, data: { email: people.admin } });
  const { id } = await found.json();
  const ban = await request.post('/api/user/status/ban/', {
    headers,
    data: { user_id: id, banned: true, reason: 'By mistake' },
  });
  expect(ban.status()).toBe(403);
  await signIn('admin');
  await page.goto(`/admin/users/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const name of ['Ban', 'Log out', 'Change role']) {
    await expect(page.getByRole('main').getByRole('button', { name, exact: true })).toHaveCount(0);
  }
});
