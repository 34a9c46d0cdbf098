import type { Browser, BrowserContext, Page } from '@playwright/test';
import sharp from 'sharp';
import {
  expect,
  expectFitForEverybody,
  fillSignIn,
  people,
  pressOnceLive,
  type Role,
  site,
  test,
  unique,
} from '../fixtures';

// Three people wait for each other here.
test.describe.configure({ timeout: 180_000 });

const centre = { latitude: 39.4699, longitude: -0.3763 };

/** A picture like no other, so that it is not taken for one sent before. */
async function picture() {
  const stripes = Buffer.from(Array.from({ length: 64 * 48 * 3 }, () => Math.floor(Math.random() * 256)));
  const buffer = await sharp(stripes, { raw: { width: 64, height: 48, channels: 3 } })
    .resize(640, 480, { kernel: 'nearest' })
    .jpeg()
    .toBuffer();
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer };
}

/** A person of the demo world in a browser of their own, standing `north` degrees of the centre. */
async function person(
  browser: Browser,
  role: Role,
  north = 0.01,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    baseURL: site,
    locale: 'en-GB',
    timezoneId: 'UTC',
    permissions: ['geolocation'],
    geolocation: { latitude: centre.latitude + north, longitude: centre.longitude, accuracy: 12 },
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await fillSignIn(page, people[role], 'fanfare-demo');
  await expect(page).not.toHaveURL(/\/sign-in/);
  return { page, context };
}

/** Makes a campaign as programs do, from the page of whoever is signed in. */
async function createCampaign(page: Page, more: object): Promise<string> {
  const id = unique('e2e-watch');
  const body = {
    id,
    type: 'individual',
    description: 'A photo of the square, from where you stand.',
    starts_at: new Date(Date.now() - 60_000).toISOString(),
    ends_at: new Date(Date.now() + 86_400_000).toISOString(),
    ...centre,
    radius: 20,
    reward_per_task: 5,
    total_rewards: 50,
    ...more,
  };
  const status = await page.evaluate(async (sent) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/create-campaign', { method: 'POST', headers, body: JSON.stringify(sent) })).status;
  }, body);
  expect(status).toBe(200);
  return id;
}

/** Sends a photo from where the person stands; `task` names the radio button to choose. */
async function send(page: Page, id: string, task?: string): Promise<void> {
  await page.goto(`/watch/${id}/submit`);
  await pressOnceLive(page.getByRole('button', { name: 'Find my position' }));
  await expect(page.getByText('You are inside')).toBeVisible();
  if (task) await page.getByRole('radio', { name: task }).click();
  await page.getByLabel('Choose a picture').setInputFiles(await picture());
  await page.getByRole('button', { name: 'Send photo' }).click();
  await expect(page.getByRole('heading', { name: 'Your photo has arrived' })).toBeVisible();
}

async function points(page: Page): Promise<number> {
  const balance = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/my-balance', { method: 'POST', headers, body: '{}' })).json();
  });
  return balance.result.points;
}

test('a photo is sent from inside the circle, accepted by key and proven', async ({ browser }) => {
  const brand = await person(browser, 'advertiser');
  const maya = await person(browser, 'influencer', 5);
  const id = unique('e2e-watch');
  const form = brand.page;
  await form.goto('/watch/new');
  await form.getByLabel('Name', { exact: true }).fill(id);
  await form.getByLabel('What to photograph').fill('The square at noon, with its clock.');
  await form.getByLabel('Latitude').fill(String(centre.latitude));
  await form.getByLabel('Longitude').fill(String(centre.longitude));
  await form.getByLabel('Radius').fill('20');
  await form.getByLabel('Starts').fill(new Date(Date.now() - 60_000).toISOString().slice(0, 16));
  await form.getByLabel('Reward a photo').fill('5');
  await form.getByLabel('Rewards in all').fill('50');
  await expectFitForEverybody(form);
  await form.getByRole('button', { name: 'Create campaign' }).click();
  await expect(form).toHaveURL(new RegExp(`/watch/${id}$`));

  const before = await points(maya.page);
  await maya.page.goto(`/watch/${id}/submit`);
  await pressOnceLive(maya.page.getByRole('button', { name: 'Find my position' }));
  await expect(maya.page.getByText('You are outside the circle')).toBeVisible();
  await maya.context.setGeolocation({ ...centre, latitude: centre.latitude + 0.02, accuracy: 9 });
  await maya.page.getByRole('button', { name: 'Measure again' }).click();
  await expect(maya.page.getByText('You are inside')).toBeVisible();
  await maya.page.getByLabel('Choose a picture').setInputFiles(await picture());
  await expect(maya.page.getByAltText('What you are about to send')).toBeVisible();
  await expectFitForEverybody(maya.page);

  await maya.page.reload();
  await expect(maya.page.getByText('Your photo is still here')).toBeVisible();
  await pressOnceLive(maya.page.getByRole('button', { name: 'Find my position' }));
  await maya.page.getByRole('button', { name: 'Send photo' }).click();
  await expect(maya.page.getByRole('heading', { name: 'Your photo has arrived' })).toBeVisible();

  const desk = brand.page;
  await desk.goto(`/watch/${id}/manage`);
  await pressOnceLive(desk.getByRole('button', { name: 'Show exact position' }));
  await expect(desk.getByText('39.489900° N')).toBeVisible();
  await expectFitForEverybody(desk);
  await desk.keyboard.press('a');
  await expect(desk.getByRole('heading', { name: 'No photo waits for you' })).toBeVisible();

  expect(await points(maya.page)).toBe(before + 5);
  await maya.page.goto('/watch/mine');
  await expectFitForEverybody(maya.page);
  await maya.page.goto(`/watch/${id}`);
  await maya.page.getByRole('link', { name: 'Signed proof' }).click();
  await expect(maya.page.getByRole('heading', { name: 'This proof is valid' })).toBeVisible();
  await expectFitForEverybody(maya.page);
});

test('every task of a task campaign is sent, and paid once all are accepted', async ({ browser }) => {
  const brand = await person(browser, 'advertiser');
  const maya = await person(browser, 'influencer');
  const id = await createCampaign(brand.page, {
    type: 'task',
    tasks: { task0: { description: 'Before the rain' }, task1: { description: 'After the rain' } },
  });
  const had = await points(maya.page);
  await send(maya.page, id, 'Before the rain');
  await send(maya.page, id);
  await brand.page.goto(`/watch/${id}/manage`);
  await pressOnceLive(brand.page.getByRole('button', { name: 'Accept', exact: true }));
  await expect(brand.page.getByRole('link', { name: 'To review' })).toContainText('1');
  expect(await points(maya.page)).toBe(had);
  await pressOnceLive(brand.page.getByRole('button', { name: 'Accept', exact: true }));
  await expect(brand.page.getByRole('heading', { name: 'No photo waits for you' })).toBeVisible();
  expect(await points(maya.page)).toBe(had + 10);
  await maya.page.goto(`/watch/${id}`);
  await expect(maya.page.getByText('Accepted', { exact: true }).first()).toBeVisible();
});

test('a group meets by a code, and is accepted as one', async ({ browser }) => {
  const brand = await person(browser, 'advertiser');
  const maya = await person(browser, 'influencer');
  const ada = await person(browser, 'admin', 0.0101);
  const id = await createCampaign(brand.page, {
    type: 'group',
    group_size: 2,
    time_limit_in_minutes: 60,
    location_limit_in_meters: 500,
  });
  const had = await points(maya.page);
  await maya.page.goto(`/watch/${id}`);
  await pressOnceLive(maya.page.getByRole('button', { name: 'Start a group' }));
  await expect(maya.page.getByText('One more person is missing')).toBeVisible();
  const code = (await maya.page.getByText('Invite code').locator('..').locator('code').textContent()) ?? '';
  await expectFitForEverybody(maya.page);
  await ada.page.goto(`/watch/${id}?code=${code}`);
  await pressOnceLive(ada.page.getByRole('button', { name: 'Join the group' }));
  await expect(ada.page.getByText('@maya.torres')).toBeVisible();
  await send(maya.page, id);
  await send(ada.page, id);
  await brand.page.goto(`/watch/${id}/manage`);
  await pressOnceLive(brand.page.getByRole('button', { name: 'Accept all' }));
  await expect(brand.page.getByRole('heading', { name: 'No photo waits for you' })).toBeVisible();
  expect(await points(maya.page)).toBe(had + 5);
});

test('the map finds campaigns, says how far they are, and fits everybody', async ({ browser }) => {
  const maya = await person(browser, 'influencer');
  await maya.page.goto('/watch');
  await expect(maya.page.getByRole('group', { name: /World map/ })).toBeVisible();
  await expectFitForEverybody(maya.page);
  await pressOnceLive(maya.page.getByRole('button', { name: 'Near me' }));
  await expect(maya.page.getByText(/ km away$/).first()).toBeVisible();
  await maya.page.goto('/watch?type=group&state=ended');
  await expect(maya.page.getByRole('heading', { name: 'No campaign fits these filters' })).toBeVisible();
  await maya.page.goto('/watch/clean-river-spree');
  await expectFitForEverybody(maya.page);
});
