import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { command, registerApplication, tokenOf } from '../command';
import { serveElsewhere } from '../elsewhere';
import { expect, fillSignIn, people, test, unique } from '../fixtures';

/** The script that a guide is. */
const blocksOf = (guide: string) =>
  [...readFileSync(`docs/guides/${guide}.md`, 'utf8').matchAll(/^```js\n(.*?)^```$/gms)].map(
    ([, code = '']) => code,
  );
const campaignsApi = blocksOf('campaigns-api');
const watchApi = blocksOf('watch-api');
const events = blocksOf('events');

/** Runs a guide from top to bottom with what it says one needs. */
async function follow(blocks: string[], given: Record<string, unknown>): Promise<void> {
  const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor;
  const script = new AsyncFunction(...Object.keys(given), blocks.join('\n'));
  await script(...Object.values(given));
}

/** The token of somebody new, who has neither campaigns running nor photos sent from elsewhere. */
async function tokenOfNewcomer(): Promise<string> {
  const email = `${unique('newcomer')}@fanfare.example`;
  await command('user', 'create', '--email', email, '--password', unique('secret'), '--role', 'influencer');
  return tokenOf(email);
}

/** What the guide calls `browse`: a person's browser signs in, says yes, and comes back. */
async function browse(
  browser: Browser,
  url: string,
  redirectUri: string,
  person: { email: string; password: string },
) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await fillSignIn(page, person.email, person.password);
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await page.waitForURL((address) => address.href.startsWith(redirectUri));
  const cameBackTo = page.url();
  await context.close();
  return cameBackTo;
}

test('every block of the guides says what to expect', () => {
  expect(campaignsApi.length).toBeGreaterThan(15);
  expect(watchApi.length).toBeGreaterThan(7);
  expect(events.length).toBeGreaterThan(6);
  expect([...campaignsApi, ...watchApi, ...events].filter((code) => !/^expect\(/m.test(code))).toEqual([]);
});

test('the Watch API guide runs from top to bottom as it is written, and leaves the books balanced', async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  await follow(watchApi, {
    BASE: baseURL,
    CREATOR_TOKEN: await tokenOfNewcomer(),
    WITNESS_TOKEN: await tokenOfNewcomer(),
  });
  await command('books');
});

test('the guide to events runs from top to bottom as it is written', async ({ baseURL }) => {
  test.setTimeout(180_000);
  await follow(events, { BASE: baseURL, TOKEN: await tokenOf(people.advertiser) });
});

test('the Campaigns API guide runs from top to bottom as it is written, and leaves the books balanced', async ({
  baseURL,
  browser,
}) => {
  test.setTimeout(180_000);
  const desk = await serveElsewhere('<!doctype html><title>Desk</title><p>Welcome back');
  const redirectUri = `${desk.origin}/callback`;
  const { id, secret } = await registerApplication(redirectUri);
  await follow(campaignsApi, {
    BASE: baseURL,
    ADMIN_TOKEN: await tokenOf(people.admin),
    CLIENT_ID: id,
    CLIENT_SECRET: secret,
    REDIRECT_URI: redirectUri,
    browse: (url: string, person: { email: string; password: string }) =>
      browse(browser, url, redirectUri, person),
  });
  await desk.close();
  await command('books');
});
