import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { findBrowser } from './browser';

/** Where the demo world runs; start it with `npm start` first. */
const site = process.env.APP_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const folder = path.join('docs', 'images');
const PASSWORD = 'fanfare-demo';
const MAXIMUM_BYTES = 300 * 1024;

type Person = 'maya' | 'brand' | 'admin';

interface Picture {
  name: string;
  /** A page, or how to find it from a list. */
  address: string | ((page: Page) => Promise<string>);
  as?: Person;
  phone?: boolean;
  dark?: boolean;
}

/** The address of the first link on a page that fits. */
const firstLink = (list: string, pattern: RegExp) => async (page: Page) => {
  await page.goto(site + list);
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  const found = links.find((href) => href && pattern.test(href));
  if (!found) throw new Error(`no link on ${list} fits ${pattern}`);
  return found;
};

const pictures: Picture[] = [
  { name: 'landing', address: '/' },
  { name: 'campaigns', address: '/campaigns' },
  { name: 'campaign', address: firstLink('/campaigns', /^\/campaigns\/\d+$/) },
  { name: 'leaderboard', address: '/leaderboard' },
  { name: 'dashboard', address: '/dashboard', as: 'maya' },
  { name: 'tasks', address: '/tasks', as: 'maya', dark: true },
  { name: 'task-phone', address: firstLink('/tasks', /^\/tasks\/\d+$/), as: 'maya', phone: true },
  { name: 'earnings', address: '/earnings', as: 'maya' },
  { name: 'ad-manager', address: '/ads', as: 'brand' },
  { name: 'review', address: '/advertiser/review', as: 'brand' },
  { name: 'admin', address: '/admin', as: 'admin', dark: true },
  { name: 'watch', address: '/watch' },
];

async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto(`${site}/sign-in`, { waitUntil: 'networkidle' });
  await page.getByLabel('Email').fill(`${person}@fanfare.example`);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForFunction(() => !location.pathname.startsWith('/sign-in'));
}

/** As WebP, at the best quality that stays under the limit. */
async function compress(shot: Buffer): Promise<Buffer> {
  for (const quality of [88, 78, 65, 50]) {
    const webp = await sharp(shot).webp({ quality }).toBuffer();
    if (webp.byteLength <= MAXIMUM_BYTES) return webp;
  }
  throw new Error('the picture stays larger than 300 KB');
}

async function take(browser: Browser, { name, address, as, phone, dark }: Picture): Promise<string> {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
    deviceScaleFactor: phone ? 2 : 1.5,
    hasTouch: phone,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(60_000);
  try {
    const page = await context.newPage();
    if (as) await signIn(page, as);
    const where = typeof address === 'string' ? address : await address(page);
    const response = await page.goto(site + where, { waitUntil: 'networkidle' });
    if (!response?.ok()) throw new Error(`${where} answered ${response?.status()}`);
    const file = path.join(folder, `${name}.webp`);
    await writeFile(file, await compress(await page.screenshot()));
    return file;
  } finally {
    await context.close();
  }
}

const wanted = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
let failed = 0;
for (const picture of pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  try {
    console.log(await take(browser, picture));
  } catch (error) {
    failed++;
    console.error(`${picture.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
}
await browser.close();
process.exitCode = failed > 0 ? 1 : 0;
