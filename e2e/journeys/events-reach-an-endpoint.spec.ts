import { expect, expectFitForEverybody, test, unique } from '../fixtures';

test('an endpoint is added, its secret shown once, and a test, its failure and its replay are seen', async ({
  page,
  signIn,
}) => {
  const name = unique('Orders');
  await signIn('influencer');
  await page.goto('/settings/webhooks');
  await page.getByRole('button', { name: 'New endpoint' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Address').fill('my receiver');
  await dialog.getByRole('button', { name: 'Create endpoint' }).click();
  await expect(dialog.getByText(/must be an address that begins with/).first()).toBeVisible();
  await expectFitForEverybody(page);
  await dialog.getByLabel('Address').fill('https://receiver.invalid/fanfare');
  await dialog.getByLabel('Description').fill(name);
  await dialog.getByRole('checkbox', { name: 'Tasks' }).click();
  await dialog.getByRole('button', { name: 'Create endpoint' }).click();
  const secret = (await page.locator('[data-secret]').textContent()) ?? '';
  expect(secret).toMatch(/^whsec_/);
  await page.getByRole('button', { name: 'I stored it' }).click();
  await expectFitForEverybody(page);

  await page.getByRole('link', { name }).click();
  await expect(page.getByText('Nothing was sent yet')).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  await page.getByRole('button', { name: 'Send a test' }).click();
  await expect(page.getByRole('row', { name: /^test/ })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('The name of the server').first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectFitForEverybody(page);
  await page.getByRole('button', { name: 'Send again', exact: true }).click();
  await expect(page.getByText('It is sent again')).toBeVisible();

  await page.getByRole('button', { name: 'Switch off' }).click();
  await expect(page.getByText('Off', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete endpoint' }).click();
  await expect(page.getByText('No endpoints yet')).toBeVisible();
});
