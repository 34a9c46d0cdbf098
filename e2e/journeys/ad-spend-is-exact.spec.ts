import { tokenOf } from '../command';
import { expect, expectFitForEverybody, test, unique } from '../fixtures';
import { confirmAddress } from '../mailbox';

test('an advertiser signs up, advertises, and sees every cent until the budget is reached', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const name = unique('lumen');
  const email = `${name}@brand.example`;

  await page.goto('/sign-up?role=advertiser');
  await expectFitForEverybody(page);
  await page.getByLabel('Name', { exact: true }).fill('Ada Lumen');
  await page.getByLabel('Username').fill(name);
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill('evening light over brick');
  await page.getByRole('textbox', { name: 'Organisation' }).fill(`Lumen ${name}`);
  await page.getByRole('checkbox', { name: /at least 18/ }).check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(/\/advertiser$/);
  await expectFitForEverybody(page);

  await confirmAddress(page, email);
  await expectFitForEverybody(page);

  await page.goto('/advertiser');
  const sidebar = page.getByRole('complementary', { name: 'Sidebar' });
  await sidebar.getByRole('link', { name: 'Watch map' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Watch' })).toBeVisible();
  await expect(sidebar.getByRole('link', { name: 'Watch map' })).toHaveAttribute('aria-current', 'page');
  await expect(sidebar.getByRole('link', { name: 'My photos' }), 'who never took part').toHaveCount(0);
  await page.goto('/campaigns');
  await expect(sidebar.getByRole('link', { name: 'Public campaigns' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page.getByRole('button', { name: 'Search or jump to' })).toBeVisible();

  await page.goto('/ads/new');
  await expectFitForEverybody(page);
  await page.getByLabel('Title').fill('The last hour of light');
  await page.getByLabel('Text', { exact: true }).fill('Lamps that know when to dim.');
  await page.getByLabel('Where it leads').fill('https://lumen.example/lamps');
  await page.getByLabel('Budget').fill('1');
  await page.getByLabel('Price per view').fill('0.3');
  await expect(page.getByText('4 views for $1.20 at most')).toBeVisible();
  await page.getByLabel('Price per view').fill('0.05');
  await expect(page.getByText('20 views for $1.00.')).toBeVisible();

  // What was begun is there again on the same device, until it is saved.
  await page.goto('/ads');
  await page.goto('/ads/new');
  await expect(page.getByText('Here is what you began')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('The last hour of light');
  await expectFitForEverybody(page);
  await page.getByLabel('Price per view').fill('0.3');
  await expect(page.getByRole('radio', { name: /^Verified views/ })).toBeChecked();
  await page.getByRole('radio', { name: /^Every view/ }).click();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page).toHaveURL(/\/ads\/[\w-]{36}$/);
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('ad-draft'))),
  ).toEqual([]);
  await page.getByRole('button', { name: 'Activate', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expectFitForEverybody(page);
  const adPage = page.url();
  const id = new URL(adPage).pathname.split('/').pop() ?? '';

  const served = await serveUntil(id, async () => {
    const response = await request.get('/v1/ads/serve');
    return (await response.json()).ad;
  });
  expect(served).toEqual({
    id,
    title: 'The last hour of light',
    content: 'Lamps that know when to dim.',
    media_url: null,
    target_url: 'https://lumen.example/lamps',
    click_url: expect.stringMatching(`/v1/ads/${id}/click$`),
  });

  const see = async () => expect((await request.post(`/v1/ads/${id}/impression`)).status()).toBe(200);
  for (let view = 0; view < 3; view++) await see();
  await page.goto(adPage);
  await expect(page.getByText('$0.90 of $1.00', { exact: true })).toBeVisible();

  await see();
  await see();
  await page.goto(adPage);
  await expect(page.getByText('$1.20 of $1.00', { exact: true })).toBeVisible();
  await expect(page.getByText('Budget reached')).toBeVisible();
  await expectFitForEverybody(page);

  await page.goto('/ads');
  const row = page.getByRole('row', { name: /The last hour of light/ });
  await expect(row).toContainText('Paused');
  await expect(row).toContainText('Budget reached');
  await expect(row).toContainText('1.20');
  await expectFitForEverybody(page);

  const token = await tokenOf(email);
  const own = await request.get(`/v1/ads/${id}`, { headers: { authorization: `Bearer ${token}` } });
  expect((await own.json()).ad).toMatchObject({ spent_budget: 1.2, views_count: 5, status: 'paused' });

  // A flight that is over is in the way until its end moves; the clock alone decides from then on.
  await page.goto(`${adPage}/edit`);
  await page.getByLabel('Budget').fill('5');
  await page.getByLabel('Last day').fill(inDays(-1));
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Ended: its flight is over').first()).toBeVisible();
  await page.getByRole('link', { name: 'Move its end' }).click();
  await page.getByLabel('First day').fill(inDays(30));
  await page.getByLabel('Last day').fill(inDays(2));
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('must be after the start').first()).toBeVisible();
  await page.getByLabel('First day').fill(inDays(1));
  await page.getByLabel('At most a day').fill('0.5');
  await page.getByRole('radio', { name: /^Evenly/ }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(adPage);
  await page.getByRole('button', { name: 'Activate', exact: true }).click();
  await expect(page.getByText('Scheduled: its flight has not begun')).toBeVisible();
  await expect(page.getByText('Why it is not served')).toBeVisible();
  await expect(page.getByText('Wait until then, or move its start.')).toBeVisible();
  await expect(page.getByText('$0.50, of which $1.20 is charged today (UTC)')).toBeVisible();
  await expectFitForEverybody(page);
  await see();
  const after = await request.get(`/v1/ads/${id}`, { headers: { authorization: `Bearer ${token}` } });
  expect((await after.json()).ad).toMatchObject({
    spent_budget: 1.2,
    views_count: 6,
    status: 'active',
    not_served: 'scheduled',
    daily_cap: 0.5,
    pacing: 'even',
  });
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Any active ad may come; asks until it is the wanted one. */
async function serveUntil<T extends { id: string }>(id: string, serve: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const ad = await serve();
    if (ad.id === id) return ad;
  }
  throw new Error('400 answers, and the ad was never among them');
}
