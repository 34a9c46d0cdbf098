import type { Page } from '@playwright/test';
import { expect, pressOnceLive, test, untilLive } from '../fixtures';
import { person } from '../witness';

/** In the page: what can be pressed in its content, or the dialog over it, and is smaller than a thumb needs. */
function tooSmall(): string[] {
  const within =
    document.querySelector('[role=dialog], [role=alertdialog]') ?? document.querySelector('main');
  const pressable = [
    ...(within?.querySelectorAll<HTMLElement>(
      'a, button, input:not([type=hidden]), select, textarea, summary, label:has([role=checkbox])',
    ) ?? []),
  ];
  return pressable.flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    // What stands in a sentence is as high as its line, and boxes are pressed by their label.
    const inSentence = getComputedStyle(element).display === 'inline';
    if (width < 2 || inSentence || element.matches('[aria-hidden=true], [role=checkbox], label *')) return [];
    const name = element.getAttribute('aria-label') ?? element.textContent;
    return width < 44 || height < 43.5 ? [`${name.slice(0, 40)}: ${width} x ${height}`] : [];
  });
}

const expectLargeEnough = async (page: Page) => expect(await page.evaluate(tooSmall)).toEqual([]);

/** Where two elements lie on the page. */
const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).last().boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return box;
};

/** The bar that sends a form ends where the bar of the phone begins, so that no text shows between the two. */
async function expectNoGap(page: Page): Promise<void> {
  const [foot, bar] = [await boxOf(page, '[data-foot]'), await boxOf(page, 'nav[aria-label=Main]')];
  expect(foot.y + foot.height).toBeGreaterThanOrEqual(bar.y);
}

test('joining, sending, and asking for the money are within reach of a thumb', async ({ browser }) => {
  const { page, context } = await person(browser, 'influencer', { phone: true });
  const stranger = await (
    await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  ).newPage();
  await stranger.goto(new URL('/campaigns?q=Sunday+Dough', page.url()).href);
  await stranger.getByRole('link', { name: 'Sunday Dough' }).first().click();
  await expect(stranger.getByRole('link', { name: 'Join', exact: true })).toBeVisible();
  await expectLargeEnough(stranger);
  await stranger.getByRole('link', { name: 'Join', exact: true }).click();
  await expect(stranger.getByRole('button', { name: 'Create account' })).toBeVisible();
  await expectLargeEnough(stranger);
  await stranger.goto(new URL('/watch', page.url()).href);
  const map = await stranger.getByRole('group', { name: /^World map/ }).boundingBox();
  const zoom = await stranger.getByRole('button', { name: 'Zoom in', exact: true }).boundingBox();
  expect(zoom?.y).toBeGreaterThanOrEqual((map?.y ?? Number.NaN) + (map?.height ?? Number.NaN));
  await stranger.context().close();

  await page.goto('/tasks');
  await page.locator('main [data-list-row] a').first().click();
  await expect(page.getByRole('button', { name: 'Send for review' })).toBeVisible();
  await expectLargeEnough(page);
  await expectNoGap(page);

  await page.goto('/watch/GoldenHourSaoPaulo/submit');
  await untilLive(page.getByRole('button', { name: 'Find my position' }));
  await expectLargeEnough(page);
  await expectNoGap(page);

  await page.goto('/earnings/payouts');
  await expectLargeEnough(page);
  await pressOnceLive(page.getByRole('button', { name: 'Request payout' }));
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectLargeEnough(page);
  await context.close();
});
