import { onDatabase } from '../database';
import { expect, expectFitForEverybody, test, unique } from '../fixtures';
import { adminApi, signInAs } from '../people';

test('a passkey is added, signs in, confirms what asks for it, and is removed', async ({ page, request }) => {
  test.setTimeout(180_000);
  const username = unique('passkey');
  const person = { email: `${username}@people.example`, password: 'a loaf for every Sunday' };
  const admin = await adminApi(request);
  await admin('/api/user/create/', { ...person, username, name: 'Noor Haddad', role: 'influencer' });

  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      // Nobody touches it before they are asked to: where an address is typed it would sign by itself.
      automaticPresenceSimulation: false,
    },
  });
  const touch = (enabled: boolean) =>
    browser.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });

  // At the number of this machine there are no passkeys, and it is said where there are.
  await signInAs(page, person);
  await page.goto('/settings/two-step');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('Passkeys of Fanfare work at localhost only.')).toBeVisible();

  const site = `http://localhost:${process.env.E2E_PORT}`;
  await signInAs(page, person, site);
  await page.goto(`${site}/settings/two-step`);
  await touch(true);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const shownCodes = page.locator('[data-codes] li');
  await expect(shownCodes).toHaveCount(10);
  const codes = await shownCodes.allTextContents();
  await page.getByRole('button', { name: 'I stored them' }).click();
  const own = page.getByRole('list', { name: 'Your passkeys' });
  await expect(own.getByText('Chrome on Linux')).toBeVisible();
  await expect(page.getByText('You have 10 left.')).toBeVisible();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('This device has a passkey for your account already.')).toBeVisible();
  await own.getByRole('button', { name: 'Rename Chrome on Linux' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('The laptop');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(own.getByText('The laptop')).toBeVisible();
  await expectFitForEverybody(page);

  // The passkey alone signs in.
  await touch(false);
  await page.context().clearCookies();
  await page.goto(`${site}/sign-in?callbackUrl=/settings/tokens`);
  await expectFitForEverybody(page);
  // Whoever is asked looks once whether somebody touches it.
  await touch(true);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(`${site}/settings/tokens`);

  // Later on it confirms what asks for it.
  await onDatabase(
    (sql) => sql`update sessions set confirmed_at = now() - interval '11 minutes'
      where user_id = (select id from users where email = ${person.email})`,
  );
  await page.reload();
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('Name').fill('Reporting script');
  await page.getByRole('button', { name: 'Create token' }).click();
  const asking = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await expect(asking.getByLabel('Or a recovery code')).toBeVisible();
  await expectFitForEverybody(page);
  await asking.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.locator('[data-token]')).toHaveText(/^fan_/);

  // Without the device, the password and a recovery code do.
  await touch(false);
  await page.context().clearCookies();
  await page.goto(`${site}/sign-in`);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Use a passkey' })).toBeVisible();
  await expectFitForEverybody(page);
  await page.getByLabel('Or a recovery code').fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page).toHaveURL(/\/dashboard/);

  await page.goto(`${site}/settings/two-step`);
  await own.getByRole('button', { name: 'Remove The laptop' }).click();
  await page.getByRole('button', { name: 'Remove passkey' }).click();
  await expect(page.getByText('Signing in takes your password alone.')).toBeVisible();
  await page.context().clearCookies();
  await signInAs(page, person, site);
});
