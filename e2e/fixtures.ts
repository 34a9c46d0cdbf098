import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Where the platform under test runs. */
export const site = `http://127.0.0.1:${process.env.E2E_PORT}`;

/** The password of everybody in the demo world. */
export const PASSWORD = 'fanfare-demo';
/** People of the demo world, by what they do. */
export const people = {
  admin: 'admin@fanfare.example',
  advertiser: 'brand@fanfare.example',
  influencer: 'maya@fanfare.example',
} as const;

export type Role = keyof typeof people;

/** Fills in the sign-in form that the page shows. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Whether React listens to every control of the page; pages without React have nothing to wait for. */
const isLive = () =>
  !('__next_f' in window) ||
  [...document.querySelectorAll('button, input:not([type=hidden]), select, textarea')].every((control) =>
    Object.keys(control).some((key) => key.startsWith('__reactProps')),
  );

/**
 * In the page: waits for what React does last, such as listening for keys. A page that paints nothing may be given no idle
 * moment for minutes.
 */
const rest = () => new Promise<void>((done) => requestIdleCallback(() => done(), { timeout: 2_000 }));

/**
 * Has every page of a context wait, once it is opened or loaded anew, until React listens to all of it: what a test
 * presses before that reaches nobody, as on a slow machine all of the first two seconds do.
 */
function waitUntilLive(context: BrowserContext): void {
  context.on('page', (page) => {
    for (const move of ['goto', 'reload', 'goBack', 'goForward'] as const) {
      const moves = page[move].bind(page) as (...how: unknown[]) => ReturnType<Page['goto']>;
      page[move] = async (...how: unknown[]) => {
        const answer = await moves(...how);
        await page.waitForFunction(isLive);
        await page.evaluate(rest);
        return answer;
      };
    }
  });
}

interface Ours {
  /** Signs the page's browser in as a person of the demo world, through the form. */
  signIn: (role: Role) => Promise<void>;
}

/** Tests whose pages are live once they are opened, in every context that has scripts. */
export const test = base.extend<Ours>({
  browser: [
    async ({ browser }, use) => {
      const newContext = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await newContext(options);
        if (options?.javaScriptEnabled !== false) waitUntilLive(context);
        return context;
      };
      await use(browser);
    },
    { scope: 'worker' },
  ],
  signIn: async ({ page }, use) => {
    await use(async (role) => {
      await page.goto('/sign-in');
      await fillSignIn(page, people[role], PASSWORD);
      await expect(page).not.toHaveURL(/\/sign-in/);
    });
  },
});

export { expect };

/** A word that no other test of this or an earlier run uses. */
export const unique = (stem: string) =>
  `${stem}-${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}`;

/** In the page: waits for what fades or moves just now, such as a dialog that closes. */
async function comeToRest(): Promise<void> {
  const isPassing = ({ playState, effect, currentTime }: Animation) =>
    playState === 'running' && Number(effect?.getComputedTiming().endTime) - Number(currentTime) < 1000;
  await Promise.allSettled(
    document
      .getAnimations()
      .filter(isPassing)
      .map(({ finished }) => finished),
  );
  await new Promise(requestAnimationFrame);
}

/** Rules about colours, which take four fifths of an audit's time. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Expects the page as it stands to have no accessibility finding of serious or critical impact, by all rules, by those
 * about colours or by all others. Asked in the page itself, once loaded, and for violations alone: several times
 * quicker, same findings.
 */
export async function expectNoSeriousAxe(page: Page, about?: 'colours' | 'structure'): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  await page.evaluate(comeToRest);
  const violations = await page.evaluate(
    async ([colours, kind]) => {
      const rules = Object.fromEntries(colours.map((rule) => [rule, { enabled: false }]));
      const asked = kind === 'colours' ? { runOnly: colours } : kind === 'structure' ? { rules } : {};
      return (await window.axe.run({ resultTypes: ['violations'], ...asked })).violations;
    },
    [COLOURS, about] as const,
  );
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const findings = grave.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target),
  }));
  expect(findings).toEqual([]);
}

/**
 * Expects the page to be accessible on a desktop and on a phone, which must not need sideways scrolling, and its
 * colours to contrast in light and in dark: in dark as a desktop shows them, in light as a phone does.
 */
export async function expectFitForEverybody(page: Page): Promise<void> {
  const desktop = page.viewportSize();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNoSeriousAxe(page, 'colours');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectNoSeriousAxe(page, 'structure');
  await page.setViewportSize({ width: 390, height: 844 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${page.url()} scrolls sideways on a phone`).toBeLessThanOrEqual(390);
  await expectNoSeriousAxe(page);
  if (desktop) await page.setViewportSize(desktop);
}

/** Waits until React listens to this part of a page that was just opened, and to keys: earlier ones reach nobody. */
export async function untilLive(part: Locator): Promise<void> {
  const live = () => part.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')));
  await expect.poll(live).toBe(true);
  // React takes a page over piece by piece, and runs effects, such as listening for keys, after the last one.
  await part.evaluate(
    () => new Promise((done) => requestIdleCallback(() => done(undefined), { timeout: 2_000 })),
  );
}

/** Presses a button of a page that was just opened: once, as soon as React listens to it. */
export async function pressOnceLive(button: Locator): Promise<void> {
  await untilLive(button);
  await button.click();
}
