import { Secret, TOTP } from 'otpauth';
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

  await page.goto('/settings/two-step');
  await expect(page.getByText('You have 9 left.')).toBeVisible();
  await page.getByRole('button', { name: 'Turn off' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Code').fill(codes[1] ?? '');
  await dialog.getByRole('button', { name: 'Turn it off' }).click();
  await expect(page.getByText('Signing in takes your password alone.')).toBeVisible();
  await page.context().clearCookies();
  await signInAs(page, person);
});
