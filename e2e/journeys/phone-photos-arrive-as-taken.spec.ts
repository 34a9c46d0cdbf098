import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, expectFitForEverybody, pressOnceLive, test } from '../fixtures';
import { createCampaign, person, picture } from '../witness';

test.describe.configure({ timeout: 180_000 });
/** Drawing dozens of megapixels takes a busy machine its time. */
const patient = { timeout: 60_000 };

const there = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '39/1 28/1 4764/100',
  GPSLongitudeRef: 'W',
  GPSLongitude: '0/1 22/1 3468/100',
};
const jpeg = (buffer: Buffer) => ({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });

/** What a phone held upright writes: the sensor lies on its side, which its note says. Red is on the side that is up. */
async function uprightPhoto() {
  const half = { width: 1_200, height: 1_800, channels: 3 } as const;
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const grain = await sharp({ create: { ...half, width: 2_400, background: '#000', noise } })
    .png()
    .toBuffer();
  const buffer = await sharp({ create: { ...half, width: 2_400, background: '#1040e0' } })
    .composite([
      { input: { create: { ...half, background: '#e01010' } }, left: 0, top: 0 },
      { input: grain, blend: 'soft-light' },
    ])
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD3: there })
    .toBuffer();
  expect(buffer.byteLength).toBeGreaterThan(5 * 1024 * 1024);
  return jpeg(buffer);
}

async function choose(page: Page, id: string, file: ReturnType<typeof jpeg>): Promise<void> {
  await page.goto(`/watch/${id}/submit`);
  await pressOnceLive(page.getByRole('button', { name: 'Find my position' }));
  await expect(page.getByText('You are inside')).toBeVisible();
  await page.getByLabel('Choose a picture').setInputFiles(file);
}

async function sendAndFetch(page: Page, id: string) {
  await page.getByRole('button', { name: 'Send photo' }).click();
  await expect(page.getByRole('heading', { name: 'Your photo has arrived' })).toBeVisible(patient);
  const url = await page.evaluate(async (campaign) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/photo-feed-from-campaign', {
      method: 'POST',
      headers,
      body: JSON.stringify({ campaign }),
    });
    return (await answer.json()).result.at(-1).url as string;
  }, id);
  const sent = sharp(await (await page.request.get(url)).body());
  const { width, height } = await sent.metadata();
  return { sent, size: [width, height] };
}

test('photos of phones arrive upright, and with their place', async ({ browser }) => {
  const brand = await person(browser, 'advertiser');
  const maya = await person(browser, 'influencer', { phone: true });
  const id = await createCampaign(brand.page);
  const { page } = maya;

  await choose(page, id, await uprightPhoto());
  await expect(page.getByText('The picture says where it was taken.')).toBeVisible(patient);
  await expectFitForEverybody(page);
  const upright = await sendAndFetch(page, id);
  expect(upright.size).toEqual([1_800, 2_400]);
  const dots = await upright.sent.resize(3, 4, { fit: 'fill' }).removeAlpha().raw().toBuffer();
  const redder = [1, 10].map((at) => (dots[at * 3] ?? 0) > (dots[at * 3 + 2] ?? 0));
  expect(redder).toEqual([true, false]);

  await choose(page, id, await picture());
  await expect(page.getByText('The picture came without a position.')).toBeVisible(patient);

  await brand.page.goto(`/watch/${id}/manage`);
  await expect(brand.page.getByText('The picture’s own position').first()).toBeVisible();
});

test('a picture of more than 40 megapixels is made smaller wherever one is asked for', async ({
  page,
  signIn,
}) => {
  await signIn('influencer');
  await page.goto('/settings/profile');
  const huge = await sharp({ create: { width: 6_700, height: 6_000, channels: 3, background: '#7a3' } })
    .jpeg()
    .toBuffer();
  const chooser = page.waitForEvent('filechooser');
  await pressOnceLive(page.getByRole('button', { name: 'Choose a picture' }));
  await (await chooser).setFiles(jpeg(huge));
  await expect(page.getByText('1 uploaded')).toBeAttached(patient);
});
