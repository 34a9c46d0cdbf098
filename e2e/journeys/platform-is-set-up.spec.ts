import path from 'node:path';
import { freePort } from '../../testing/free-port';
import { startAnother } from '../another';
import { expect, expectFitForEverybody, test } from '../fixtures';

test('an empty platform is set up once, by whoever reads its log', async ({ page }) => {
  test.setTimeout(240_000);
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const server = await startAnother(port, {
    APP_URL: site,
    SEED: '',
    DATABASE_URL: '',
    DATA_DIR: path.resolve(process.env.E2E_DATA ?? '', 'set-up'),
  });
  try {
    const code = () => /\/setup with the code: ((?:[A-Z0-9]{5}-){3}[A-Z0-9]{5})/.exec(server.printed())?.[1];
    await expect.poll(code).toBeTruthy();

    await page.goto(`${site}/setup`);
    await expectFitForEverybody(page);
    await page.getByLabel('Setup code').fill('AAAAA-AAAAA-AAAAA-AAAAA');
    await page.getByLabel('Name').fill('Ada Admin');
    await page.getByLabel('Email').fill('ada@company.example');
    await page.getByLabel('Password', { exact: true }).fill('the first password');
    await page.getByRole('button', { name: 'Become the administrator' }).click();
    await expect(page.getByText('Copy it from the end of its log.')).toBeVisible();
    await page.getByLabel('Setup code').fill(code() ?? '');
    await page.getByLabel('Password', { exact: true }).fill('the first password');
    await page.getByRole('button', { name: 'Become the administrator' }).click();

    await expect(page).toHaveURL(`${site}/admin`);
    await expect(page.getByRole('heading', { name: 'First steps' })).toBeVisible();
    await page.getByRole('link', { name: 'See that emails arrive' }).click();
    await page.getByRole('button', { name: 'Email me a test' }).click();
    await expect(page.getByText('No SMTP_URL is set, so no email goes out.')).toBeVisible();

    expect((await page.goto(`${site}/setup`))?.status()).toBe(404);
  } finally {
    await server.stop();
  }
});
