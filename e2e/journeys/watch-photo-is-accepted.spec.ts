import { expect, expectFitForEverybody, pressOnceLive, test, unique } from '../fixtures';
import { centre, endEarlier, person, picture, points } from '../witness';

// Two people wait for each other here.
test.describe.configure({ timeout: 180_000 });

test('a photo is sent from inside the circle, accepted by key and proven', async ({ browser }) => {
  const brand = await person(browser, 'advertiser');
  const maya = await person(browser, 'influencer', { north: 5, phone: true });
  const id = unique('e2e-watch');
  const form = brand.page;
  await endEarlier(form);
  await form.goto('/watch/new');
  await form.getByLabel('Name', { exact: true }).fill(id);
  await form.getByLabel('What to photograph').fill('The square at noon, with its clock.');
  const goOn = form.getByRole('button', { name: 'Continue' });
  await pressOnceLive(goOn);
  await form.getByLabel('Latitude').fill(String(centre.latitude));
  await form.getByLabel('Longitude').fill(String(centre.longitude));
  await form.getByLabel('Radius').fill('20');
  await goOn.click();
  await form.getByLabel('Starts').fill(new Date(Date.now() - 60_000).toISOString().slice(0, 16));
  await form.getByLabel('Reward a photo').fill('5');
  await form.getByLabel('Rewards in all').fill('50');
  await expectFitForEverybody(form);
  await goOn.click();
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

test('the map finds campaigns, says how far they are, and fits everybody', async ({ browser }) => {
  const maya = await person(browser, 'influencer');
  await maya.page.goto('/watch');
  await expect(maya.page.getByRole('group', { name: /World map/ })).toBeVisible();
  await expectFitForEverybody(maya.page);
  await pressOnceLive(maya.page.getByRole('button', { name: 'Near me' }));
  await expect(maya.page.getByText(/ km away$/).first()).toBeVisible();
  await maya.page.goto('/watch?type=group&state=ended');
  await expect(maya.page.getByRole('heading', { name: 'No campaign matches these filters' })).toBeVisible();
  await maya.page.goto('/watch/clean-river-spree');
  await expectFitForEverybody(maya.page);
});
