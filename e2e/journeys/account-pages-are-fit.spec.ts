import { expect, expectFitForEverybody, pressOnceLive, test } from '../fixtures';

test('pages about accounts are fit for everybody, signed in or not', async ({ page, signIn }) => {
  test.setTimeout(180_000);
  for (const path of ['/sign-in', '/sign-up', '/forgot-password', '/terms', '/reset-password?token=old']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectFitForEverybody(page);
  }
  // What is missing is said at its field, in words of ours.
  await page.goto('/sign-in');
  await pressOnceLive(page.getByRole('button', { name: 'Sign in', exact: true }));
  await expect(page.getByText('Email is missing.')).toBeVisible();
  await expect(page.getByLabel('Email')).toBeFocused();
  await expectFitForEverybody(page);
  await signIn('influencer');
  for (const path of [
    '/settings',
    '/settings/password',
    '/settings/two-step',
    '/settings/sessions',
    '/settings/data',
    '/settings/applications',
    '/nothing/here',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectFitForEverybody(page);
  }
});

test('search engines are kept from what belongs to one person', async ({ page, signIn }) => {
  const robots = page.locator('meta[name="robots"]');
  for (const path of ['/', '/campaigns', '/leaderboard', '/sign-up']) {
    await page.goto(path);
    await expect(robots, path).toHaveCount(0);
  }
  await page.goto('/reset-password?token=old');
  await expect(robots).toHaveAttribute('content', /noindex/);
  await signIn('influencer');
  for (const path of ['/dashboard', '/tasks', '/earnings', '/settings/profile', '/notifications']) {
    await page.goto(path);
    await expect(robots, path).toHaveAttribute('content', /noindex/);
  }
});

test('pages of campaigns and people carry their facts as data', async ({ page }) => {
  const facts = async () =>
    JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  await page.goto('/');
  expect(await facts()).toMatchObject({ '@type': 'WebSite' });
  await page.goto('/campaigns?q=Sunday+Dough');
  await page.getByRole('link', { name: 'Sunday Dough' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sunday Dough' })).toBeVisible();
  expect(await facts()).toMatchObject({
    name: 'Sunday Dough',
    mainEntity: { '@type': 'Demand', priceSpecification: { price: 32, priceCurrency: 'GBP' } },
  });
  await page.getByRole('link', { name: 'More about this advertiser' }).click();
  await expect(page.getByRole('heading', { name: 'How it reviews and pays' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sunday Dough' })).toBeVisible();
  expect(await facts()).toMatchObject({ '@type': 'ProfilePage', mainEntity: { '@type': 'Organization' } });
  await expectFitForEverybody(page);
  await page.goto('/people/maya.torres');
  expect(await facts()).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: { alternateName: 'maya.torres' },
  });
});
