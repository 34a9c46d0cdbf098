import { expect, expectNoSeriousAxe, PASSWORD, test, untilLive } from '../fixtures';

test('Ctrl-K finds a page by typing and opens it', async ({ page, signIn }) => {
  await signIn('advertiser');
  await page.goto('/dashboard');
  await untilLive(page.getByRole('main'));
  await page.keyboard.press('Control+k');
  const field = page.getByPlaceholder('Search pages and actions');
  await expect(field).toBeFocused();
  await expectNoSeriousAxe(page);
  await field.pressSequentially('ads');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ads$/);
  await expect(field).toBeHidden();

  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});

test('everything on the sign-in page is reached and done by keyboard, skip link first', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
  await page.goto('/sign-in');
  await expect(page.getByLabel('Email')).toBeFocused();
  await page.keyboard.type('brand@fanfare.example');
  await page.getByLabel('Password', { exact: true }).focus();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/sign-in/);
});

test('the chosen theme stays, and the first paint already wears it', async ({ page, signIn }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await signIn('advertiser');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto('/dashboard');
  const light = await ground();
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();

  // The document as the server sends it, before any script of ours runs.
  const html = await (await page.request.get('/dashboard')).text();
  expect(html).toMatch(/<html[^>]* data-theme="dark"/);
  await page.reload();
  expect(await ground()).toBe(dark);
  await expectNoSeriousAxe(page);
});
