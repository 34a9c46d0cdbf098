import type { Locator, Page } from '@playwright/test';
import { expect, expectFitForEverybody, pressOnceLive, test } from '../fixtures';

const numberIn = (text: string | null) => Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', ''));

/** The figures of a chart as its table shows them: the link of each row with its number in a column. */
async function rowsOf(page: Page, chart: Locator, column: string) {
  await pressOnceLive(chart.getByRole('button', { name: 'Show as table' }));
  const rows = chart.getByRole('row').filter({ has: page.getByRole('link') });
  await expect(rows.first()).toBeVisible();
  const place = (await chart.getByRole('columnheader').allTextContents()).indexOf(column);
  return Promise.all(
    (await rows.all()).map(async (row) => ({
      href: (await row.getByRole('link').getAttribute('href')) ?? '',
      count: numberIn(await row.getByRole('cell').nth(place).textContent()),
    })),
  );
}

/** How many the list says it has, for those of the current tab where there are tabs. */
async function listed(page: Page): Promise<number> {
  const tab = page.getByRole('main').locator('a[aria-current="page"]');
  if ((await tab.count()) > 0) return numberIn(await tab.first().textContent());
  return numberIn(await page.getByRole('link', { name: /^Export CSV/ }).textContent());
}

test('each queue of the overview leads to what it counts, and so does the navigation', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn('admin');
  await page.goto('/admin');
  const tiles = page.getByRole('region', { name: 'Queues' }).getByRole('link');
  await expect(tiles).toHaveCount(9);
  const queues = await Promise.all(
    (await tiles.all()).map(async (tile) => ({
      href: (await tile.getAttribute('href')) ?? '',
      text: (await tile.textContent()) ?? '',
    })),
  );
  // Whose time is over waits among the tasks already.
  const apart = queues.filter(({ text }) => !text.startsWith('Time over'));
  const pageOf = ({ href }: { href: string }) => href.split('?')[0];
  for (const path of new Set(apart.map(pageOf))) {
    const waiting = apart
      .filter((queue) => pageOf(queue) === path)
      .reduce((sum, { text }) => sum + numberIn(text), 0);
    const entry = page.getByRole('complementary').locator(`a[href="${path}"]`);
    await expect(entry).toContainText(waiting > 0 ? `${waiting} waiting` : /\w$/);
  }
  for (const { href, text } of queues) {
    const waiting = numberIn(text);
    expect(text).toMatch(waiting > 0 ? /, oldest ./ : /Nothing waits/);
    await page.goto(href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(async () => expect([href, await listed(page)]).toEqual([href, waiting])).toPass();
  }
});

test('a bar leads to its rows, for the chosen days, and each chart is a file too', async ({
  page,
  signIn,
}) => {
  test.setTimeout(240_000);
  await signIn('admin');
  await page.goto('/admin');
  await pressOnceLive(page.getByRole('button', { name: /^Date range/ }));
  await page.getByRole('button', { name: 'Last 13 weeks' }).click();
  await expect(page).toHaveURL(/preset=91d/);
  const overview = page.url();
  for (const [title, column] of [
    ['Campaigns by status', 'Campaigns'],
    ['Campaigns by network', 'Campaigns'],
    ['Publishers by status', 'Publishers'],
    ['Sex', 'Users'],
    ['Age', 'Users'],
  ] as const) {
    await page.goto(overview);
    const rows = await rowsOf(page, page.getByRole('region', { name: title, exact: true }), column);
    expect(rows.length).toBeGreaterThan(1);
    const busiest = rows.reduce((most, row) => (row.count > most.count ? row : most));
    expect(busiest.count).toBeGreaterThan(0);
    if (title === 'Campaigns by status') expect(busiest.href).toMatch(/from=\d{4}-\d\d-\d\d&to=/);
    await page.goto(busiest.href);
    await expect(page.getByRole('button', { name: 'Clear filters' })).toBeVisible();
    await expect(async () => expect([title, await listed(page)]).toEqual([title, busiest.count])).toPass();
  }
  await page.goto(overview);
  const sex = page.getByRole('region', { name: 'Sex', exact: true });
  await sex.getByRole('link', { name: 'Female' }).click();
  await expect(page).toHaveURL(/\/admin\/users\?sex=female/);
  await expect(page.getByRole('link', { name: /^Export CSV/ })).toBeVisible();
  const count = await listed(page);
  const file = await page.request.get('/admin/figures/sex');
  expect(await file.text()).toContain(`female,${count},`);
  await page.goto(overview);
  await expect(page.getByRole('region', { name: 'Interests' })).toBeVisible();
  await expectFitForEverybody(page);
});
