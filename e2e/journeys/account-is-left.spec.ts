import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { command } from '../command';
import { expect, expectFitForEverybody, fillSignIn, pressOnceLive, test, unique } from '../fixtures';

const password = 'a loaf for every Sunday';

test('somebody takes a copy of everything that is kept of them', async ({ page, signIn }) => {
  await signIn('influencer');
  await page.goto('/settings/data');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const copy = unzipSync(await readFile(await (await saved).path()));
  const [account] = JSON.parse(strFromU8(copy['account.json'] ?? new Uint8Array()));
  expect(account).toMatchObject({ email: 'maya@fanfare.example' });
  expect(strFromU8(copy['read-me.txt'] ?? new Uint8Array())).toContain('Everything Fanfare keeps of');
  await expectFitForEverybody(page);
  // What opened it once opens nothing again.
  await page.goto('/settings/data/file?ticket=fanview_old');
  await expect(page).toHaveURL(/\/settings\/data$/);
});

test('somebody deletes their account, is gone at once, and keeps it by signing in again', async ({
  page,
  request,
}) => {
  const handle = unique('leaver');
  const email = `${handle}@people.example`;
  const who = ['--email', email, '--username', handle, '--role', 'influencer', '--password', password];
  await command('user', 'create', ...who);
  const signIn = async () => {
    await page.goto('/sign-in?callbackUrl=%2Fsettings%2Fdata');
    await fillSignIn(page, email, password);
    await expect(page).toHaveURL(/\/settings\/data$/);
  };
  const profile = async () => (await request.get(`/people/${handle}`)).status();
  await signIn();
  expect(await profile()).toBe(200);
  await pressOnceLive(page.getByRole('button', { name: 'Delete account' }));
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete account' }).click();
  await expect(page.getByText('Your account will be deleted in 14 days.')).toBeVisible();
  await expectFitForEverybody(page);
  expect(await profile()).toBe(404);
  await signIn();
  await expect(page.getByRole('button', { name: 'Delete account' })).toBeVisible();
  expect(await profile()).toBe(200);
});
