import { expect, expectFitForEverybody, pressOnceLive, test, unique } from '../fixtures';
import { createCampaign, endEarlier, person, points, send } from '../witness';

// Several people wait for each other here.
test.describe.configure({ timeout: 180_000 });

test('a creator presses the map, changes the campaign, and finds it among their own', async ({ browser }) => {
  const { page } = await person(browser, 'advertiser');
  await endEarlier(page);
  const id = unique('e2e-map');
  await page.goto('/watch/new');
  await expectFitForEverybody(page);
  const goOn = page.getByRole('button', { name: 'Continue' });
  await pressOnceLive(page.getByRole('radio', { name: 'Task' }));
  await page.getByLabel('Name', { exact: true }).fill(id);
  await goOn.click();
  await expect(page.getByLabel('What to photograph')).toBeFocused();
  await page.getByLabel('What to photograph').fill('The gate, by day and by night.');
  await page.getByLabel('Tags').press('Enter');
  const map = page.getByRole('group', { name: /^World map/ });
  await expectFitForEverybody(page);
  await map.click({ position: { x: 200, y: 120 } });
  await expect(page.getByText('Centre: ')).toBeVisible();
  const latitude = page.getByLabel('Latitude');
  const pressed = await latitude.inputValue();
  await map.press('ArrowUp');
  await expect(latitude).not.toHaveValue(pressed);
  await goOn.click();
  await page.getByLabel('What to do').fill('By day');
  await page.getByRole('button', { name: 'Add a task' }).click();
  await page.getByLabel('What to do').nth(1).fill('By night');
  await expectFitForEverybody(page);
  await goOn.click();
  await goOn.click();
  await expectFitForEverybody(page);
  await page.getByLabel('Invited crypto wallets').fill('0x12');
  await page.getByRole('button', { name: 'Create campaign' }).click();
  await expect(page.getByText('Wallet 1: must be 0x and 40 hexadecimal digits')).toBeVisible();
  await page.getByLabel('Invited crypto wallets').fill('');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByLabel('Photos a person').fill('-1');
  await goOn.click();
  await page.getByRole('button', { name: 'Create campaign' }).click();
  await expect(page.getByRole('button', { name: 'When and rewards' })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await expect(page.getByLabel('Photos a person')).toBeFocused();
  await page.getByLabel('Photos a person').fill('100');
  await page.getByRole('button', { name: 'Who and look' }).click();
  await page.getByRole('button', { name: 'Create campaign' }).click();
  await expect(page).toHaveURL(new RegExp(`/watch/${id}$`));
  await expect(page.getByText('By night', { exact: true })).toBeVisible();

  await page.goto(`/watch/${id}/edit`);
  await expectFitForEverybody(page);
  await page.getByLabel('What to photograph').fill('The gate, by day and by night, from the front.');
  await pressOnceLive(page.getByRole('button', { name: 'Save changes' }));
  await expect(page).toHaveURL(new RegExp(`/watch/${id}$`));
  await expect(page.getByText('from the front')).toBeVisible();

  await page.goto(`/watch/mine/campaigns?q=${id}`);
  await expectFitForEverybody(page);
  await page.getByRole('link', { name: 'Manage' }).click();
  await expect(page.getByRole('heading', { name: 'No photo waits for you' })).toBeVisible();
});

test('a photo is refused for a reason, its fuel comes back, and both are told line by line', async ({
  browser,
}) => {
  const brand = await person(browser, 'advertiser');
  const maya = await person(browser, 'influencer', { phone: true });
  const id = await createCampaign(brand.page, { fuel_required: 2 });
  const note = unique('Half of it did not arrive');
  await send(maya.page, id);
  await brand.page.goto(`/watch/${id}/manage`);
  await pressOnceLive(brand.page.getByRole('button', { name: 'Reject' }));
  await brand.page.getByLabel('Reason').selectOption('technical_problem');
  await brand.page.getByLabel('A word to the witness').fill(note);
  await brand.page.getByRole('button', { name: 'Reject photo' }).click();
  await expect(brand.page.getByRole('heading', { name: 'No photo waits for you' })).toBeVisible();

  await maya.page.goto('/watch/mine?status=rejected');
  await expect(maya.page.getByText(note)).toBeVisible();
  await expectFitForEverybody(maya.page);
  await maya.page.goto('/watch/mine/balance?currency=FUEL');
  await expect(maya.page.getByText('+2 FUEL').first()).toBeVisible();
  await expect(maya.page.getByText('The fuel came back').first()).toBeVisible();
  await expectFitForEverybody(maya.page);
  await maya.page.goto('/watch/mine/wallets');
  await expectFitForEverybody(maya.page);

  await send(maya.page, id);
  const had = await points(maya.page);
  await brand.page.goto(`/watch/${id}/manage`);
  await pressOnceLive(brand.page.getByRole('button', { name: 'Accept', exact: true }));
  await expect(brand.page.getByRole('heading', { name: 'No photo waits for you' })).toBeVisible();
  expect(await points(maya.page)).toBe(had + 5);
  await brand.page.goto(`/watch/${id}/manage?tab=results`);
  await expectFitForEverybody(brand.page);
  for (const [name, type] of [
    ['CSV', /\.csv$/],
    ['GeoJSON', /\.geojson$/],
  ] as const) {
    const download = brand.page.waitForEvent('download');
    await brand.page.getByRole('link', { name }).click();
    expect((await download).suggestedFilename()).toMatch(type);
  }
  await maya.page.goto(`/watch/${id}`);
  await expect(maya.page.getByRole('heading', { name: 'Top witnesses' })).toBeVisible();
});
