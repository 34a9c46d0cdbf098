import { Secret, TOTP } from 'otpauth';
import { onDatabase } from '../database';
import { expect, expectFitForEverybody, fillSignIn, test, unique } from '../fixtures';
import { adminApi, signInAs } from '../people';

test('a phone confirms who signs in, a recovery code stands in for it, and either turns it off', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const username = unique('two-step');
  const person = { email: `${username}@people.example`, password: 'a loaf for every Sunday' };
  const admin = await adminApi(request);
  await admin('/api/user/create/', { ...person, username, name: 'Noor Haddad', role: 'influencer' });
  await signInAs(page, person);
  await page.goto('/settings/two-step');
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  const key = ((await page.locator('[data-key]').textContent()) ?? '').replaceAll(' ', '');
  await expect(page.getByAltText('QR code of your key')).toBeVisible();
  await expectFitForEverybody(page);
  const shown = (later: number) =>
    new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + later * 30_000 });
  await page.getByLabel('Code').fill(shown(9));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByText('is wrong or was used already')).toBeVisible();
  await page.getByLabel('Code').fill(shown(0));
  await page.getByRole('button', { name: 'Turn on' }).click();
  const shownCodes = page.locator('[data-codes] li');
  await expect(shownCodes).toHaveCount(10);
  const codes = await shownCodes.allTextContents();
  await expectFitForEverybody(page);
  await page.getByRole('button', { name: 'I stored them' }).click();
  await expect(page.getByText('You have 10 left.')).toBeVisible();

  const signInAnew = async (code: string) => {
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await fillSignIn(page, person.email, person.password);
    await page.getByLabel('Code').fill(code);
    await page.getByRole('button', { name: 'Confirm' }).click();
  };
  await signInAnew('000000');
  await expect(page.getByText('This code is wrong, or was used already.')).toBeVisible();
  await expectFitForEverybody(page);
  await page.goto('/dashboard');
  await expect(page).toHaveURL(/\/sign-in/);
  await signInAnew(shown(1));
  await expect(page).toHaveURL(/\/dashboard/);
  await signInAnew(codes[0] ?? '');
  await expect(page).toHaveURL(/\/dashboard/);

  // Later on, before a token is made, the browser has to confirm again; what was typed stays and goes on.
  await onDatabase(
    (sql) => sql`update sessions set confirmed_at = now() - interval '11 minutes'
      where user_id = (select id from users where email = ${person.email})`,
  );
  await page.goto('/settings/tokens');
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('Name').fill('Reporting script');
  await page.getByRole('button', { name: 'Create token' }).click();
  const asking = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await expect(asking.getByLabel('Code')).toBeVisible();
  await expectFitForEverybody(page);
  await page.keyboard.press('Escape');
  await expect(asking).toHaveCount(0);
  await expect(page.getByLabel('Name')).toHaveValue('Reporting script');
  await expect(page.getByText('Confirm that it is you, and try again.')).toBeVisible();
  await page.getByRole('button', { name: 'Create token' }).click();
  await asking.getByLabel('Code').fill('000000');
  await asking.getByRole('button', { name: 'Confirm' }).click();
  await expect(asking.getByText('is wrong or was used already')).toBeVisible();
  await asking.getByLabel('Code').fill(codes[1] ?? '');
  await asking.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.locator('[data-token]')).toHaveText(/^fan_/);

  await page.goto('/settings/two-step');
  await expect(page.getByText('You have 8 left.')).toBeVisible();
  await page.getByRole('button', { name: 'Turn off' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Code').fill(codes[2] ?? '');
  await dialog.getByRole('button', { name: 'Turn it off' }).click();
  await expect(page.getByText('Signing in takes your password alone.')).toBeVisible();
  await page.context().clearCookies();
  await signInAs(page, person);
});
