import { readFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../testing/free-port';
import { startAnother } from '../another';
import { expect, fillSignIn, PASSWORD, people, pressOnceLive, test, unique } from '../fixtures';
import { prepareNginx, startNginx, whyNoNginx } from '../nginx';

/** What people write into nginx, from what its own manual shows to what its packages and most guides do. */
const usual = [
  ['no Host of ours', 'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;'],
  [
    'the name without its port',
    `proxy_set_header Host $host;
     proxy_set_header X-Real-IP $remote_addr;
     proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
     proxy_set_header X-Forwarded-Proto $scheme;`,
  ],
  [
    'everything it knows',
    `proxy_http_version 1.1;
     proxy_set_header Host $http_host;
     proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
     proxy_set_header X-Forwarded-Host $http_host;
     proxy_set_header X-Forwarded-Port $server_port;
     proxy_set_header X-Forwarded-Proto $scheme;`,
  ],
] as const;

const data = path.resolve(process.env.E2E_DATA ?? '');
const folder = path.join(data, 'behind-nginx');
const missing = whyNoNginx();
let ports = { tls: 0, plain: 0 };
let server: Awaited<ReturnType<typeof startAnother>> | undefined;

test.describe('behind nginx with TLS', () => {
  test.skip(() => {
    if (missing && process.env.CI) throw new Error(missing);
    if (missing) console.warn(`NOT TESTED behind a TLS proxy: ${missing}`);
    return missing !== undefined;
  }, missing);

  // Another instance on the same database, which says where people find it.
  test.beforeAll(async () => {
    ports = { tls: await freePort(), plain: await freePort() };
    prepareNginx(folder);
    server = await startAnother(ports.plain, {
      APP_URL: `https://localhost:${ports.tls}`,
      TRUST_PROXY: '1',
      SEED: 'none',
      DATA_DIR: folder,
      AUTH_SECRET: readFileSync(path.join(data, 'auth-secret'), 'utf8').trim(),
      DATABASE_URL: readFileSync(path.join(data, 'database-url'), 'utf8').trim(),
      DATABASE_POOL: '6',
    });
  });

  test.afterAll(() => server?.stop());

  for (const [title, proxying] of usual) {
    test(`that passes on ${title}, people sign up, out and in, and strangers see no mails`, async ({
      browser,
    }) => {
      const stop = await startNginx(folder, ports.tls, ports.plain, proxying);
      const site = `https://localhost:${ports.tls}`;
      const context = await browser.newContext({ baseURL: site, ignoreHTTPSErrors: true });
      try {
        const page = await context.newPage();
        await page.goto('/mailbox');
        await expect(page).toHaveURL(`${site}/sign-in?callbackUrl=%2Fmailbox`);
        const username = unique('proxied');
        await page.goto('/sign-up?role=advertiser');
        await page.getByLabel('Name', { exact: true }).fill('Priya Proxy');
        await page.getByLabel('Username').fill(username);
        await page.getByLabel('Email', { exact: true }).fill(`${username}@people.example`);
        await page.getByLabel('Password', { exact: true }).fill('a loaf for every Sunday');
        await page.getByLabel('Organisation', { exact: true }).fill(username);
        await page.getByRole('checkbox', { name: /at least 18/ }).check();
        await page.getByRole('button', { name: 'Create account' }).click();
        // An advertiser passes the dashboard on the way to their own home, whose frame is a new one.
        await expect(page).toHaveURL(/\/advertiser$/);
        await expect(page.getByRole('heading', { level: 1, name: 'Hello Priya Proxy' })).toBeVisible();
        await expect(page.locator('#confirm-address')).toBeVisible();
        await pressOnceLive(page.getByRole('button', { name: 'Account of Priya Proxy' }));
        await page.getByRole('menuitem', { name: 'Sign out' }).press('Enter');
        await expect(page).toHaveURL(`${site}/sign-in`);
        await fillSignIn(page, people.advertiser, PASSWORD);
        await expect(page).toHaveURL(/\/(dashboard|advertiser)$/);
        const foreign = { 'next-action': '40aa', origin: 'https://evil.example' };
        expect((await page.request.post('/sign-up', { headers: foreign, data: '[]' })).status()).toBe(403);
      } finally {
        await context.close();
        await stop();
      }
    });
  }
});
