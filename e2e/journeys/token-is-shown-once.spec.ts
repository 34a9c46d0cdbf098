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

  await page.getByRole('button', { name: 'New token' }).click();
  await dialog.getByLabel('Name').fill(unique('Figures'));
  await dialog.getByLabel('What it opens').selectOption('Only what you choose');
  await dialog.getByRole('button', { name: 'Create token' }).click();
  await expect(dialog.getByText('must name at least one scope', { exact: false })).toBeVisible();
  await dialog
    .getByRole('group', { name: 'Ads and their figures' })
    .getByRole('checkbox', { name: 'Read' })
    .click();
  await expectFitForEverybody(page);
  await dialog.getByRole('button', { name: 'Create token' }).click();
  const limited = (await dialog.locator('[data-token]').textContent()) ?? '';
  await dialog.getByRole('button', { name: 'I stored it' }).click();
  const headers = { authorization: `Bearer ${limited}` };
  expect((await request.get('/v1/ads', { headers })).status()).toBe(200);
  const beyond = await request.post('/v1/ads', { headers, data: {} });
  expect(beyond.status()).toBe(403);
  expect(beyond.headers()['www-authenticate']).toContain('insufficient_scope');

  await page.reload();
  await page.getByRole('button', { name: `Roll ${name}` }).click();
  await dialog.getByRole('button', { name: 'Roll token' }).click();
  const next = (await dialog.locator('[data-token]').textContent()) ?? '';
  await dialog.getByRole('button', { name: 'I stored it' }).click();
  for (const token of [secret, next]) {
    const answer = await request.get('/v1/ads', { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status()).toBe(200);
  }

  await page.reload();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toHaveCount(2);
  expect(await page.content()).not.toContain(secret);
  await expectFitForEverybody(page);

  await page
    .getByRole('button', { name: `Revoke ${name}` })
    .last()
    .click();
  await page.getByRole('button', { name: 'Revoke token' }).click();
  await expect(page.getByText('Token revoked')).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toHaveCount(1);
  expect((await use()).status()).toBe(401);
});
