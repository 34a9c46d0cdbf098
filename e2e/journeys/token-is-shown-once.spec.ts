import { expect, expectFitForEverybody, test, unique } from '../fixtures';

test('a token is shown once, opens the API, and is refused from its revocation on', async ({
  page,
  request,
  signIn,
}) => {
  const name = unique('Reporting script');
  await signIn('advertiser');
  await page.goto('/settings/tokens');
  await page.getByRole('button', { name: 'New token' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Create token' }).click();
  const secret = (await dialog.locator('[data-token]').textContent()) ?? '';
  expect(secret).toMatch(/^fan_[\w-]{43}$/);
  await expectFitForEverybody(page);
  await dialog.getByRole('button', { name: 'I stored it' }).click();

  const use = () => request.get('/v1/ads', { headers: { authorization: `Bearer ${secret}` } });
  expect((await use()).status()).toBe(200);
  expect((await request.get(`/v1/ads?token=${secret}`)).status()).toBe(401);

  await page.reload();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  await expectFitForEverybody(page);

  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  await page.getByRole('button', { name: 'Revoke token' }).click();
  await expect(page.getByText('Token revoked')).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toHaveCount(0);
  expect((await use()).status()).toBe(401);
});
