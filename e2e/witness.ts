import type { Browser, BrowserContext, Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, fillSignIn, PASSWORD, people, pressOnceLive, type Role, site, unique } from './fixtures';

/** Where the campaigns of journeys are. */
export const centre = { latitude: 39.4699, longitude: -0.3763 };

/** A picture like no other, so that it is not taken for one sent before. */
export async function picture() {
  const stripes = Buffer.from(Array.from({ length: 64 * 48 * 3 }, () => Math.floor(Math.random() * 256)));
  const buffer = await sharp(stripes, { raw: { width: 64, height: 48, channels: 3 } })
    .resize(640, 480, { kernel: 'nearest' })
    .jpeg()
    .toBuffer();
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer };
}

/**
 * A person of the demo world in a browser of their own, standing `north` degrees of the centre: at a desk, or with a
 * phone in their hand.
 */
export async function person(
  browser: Browser,
  role: Role,
  { north = 0.01, phone = false }: { north?: number; phone?: boolean } = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    baseURL: site,
    locale: 'en-GB',
    timezoneId: 'UTC',
    ...(phone && { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }),
    permissions: ['geolocation'],
    geolocation: { latitude: centre.latitude + north, longitude: centre.longitude, accuracy: 12 },
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await fillSignIn(page, people[role], PASSWORD);
  await expect(page).not.toHaveURL(/\/sign-in/);
  return { page, context };
}

/** Ends what earlier journeys in this world left running: one person may run so many campaigns and no more. */
export const endEarlier = (page: Page) =>
  page.evaluate(async () => {
    const post = (path: string, body: object) =>
      fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const { result } = await (await post('/all-campaigns', { active: true })).json();
    const left = (result as { id: string }[]).filter(({ id }) => id.startsWith('e2e-'));
    for (const { id } of left) await post('/edit-campaign', { campaign: id, is_active: false });
  });

/** Makes a campaign as programs do, from the page of whoever is signed in. */
export async function createCampaign(page: Page, more: object = {}): Promise<string> {
  await endEarlier(page);
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

/** Gets a photo ready from where the person stands; `task` names the radio button to choose. */
export async function prepare(page: Page, id: string, task?: string): Promise<void> {
  await page.goto(`/watch/${id}/submit`);
  await pressOnceLive(page.getByRole('button', { name: 'Find my position' }));
  await expect(page.getByText('You are inside')).toBeVisible();
  if (task) await page.getByRole('radio', { name: task }).click();
  await page.getByLabel('Choose a picture').setInputFiles(await picture());
}

/** Sends a photo from where the person stands. */
export async function send(page: Page, id: string, task?: string): Promise<void> {
  await prepare(page, id, task);
  await page.getByRole('button', { name: 'Send photo' }).click();
  await expect(page.getByRole('heading', { name: 'Your photo has arrived' })).toBeVisible();
}

/** The POINTS of whoever is signed in. */
export async function points(page: Page): Promise<number> {
  const balance = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/my-balance', { method: 'POST', headers, body: '{}' })).json();
  });
  return balance.result.points;
}
