import { expect, expectFitForEverybody, pressOnceLive, test } from '../fixtures';
import { centre, createCampaign, person, points, prepare, send } from '../witness';

// Three people wait for each other here.
test.describe.configure({ timeout: 180_000 });

test('every task of a task campaign is sent, and paid once all are accepted', async ({ browser }) => {
  const brand = await person(browser, 'advertiser');
  const maya = await person(browser, 'influencer', { phone: true });
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
  const maya = await person(browser, 'influencer', { phone: true });
  const ada = await person(browser, 'admin', { north: 0.0101, phone: true });
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

test('a group falls with one photo, and everybody is told why', async ({ browser }) => {
  const brand = await person(browser, 'advertiser');
  const maya = await person(browser, 'influencer', { phone: true });
  const ada = await person(browser, 'admin', { north: 0.0101, phone: true });
  const id = await createCampaign(brand.page, {
    type: 'group',
    group_size: 2,
    location_limit_in_meters: 500,
  });
  const had = await points(maya.page);
  await maya.page.goto(`/watch/${id}`);
  await pressOnceLive(maya.page.getByRole('button', { name: 'Start a group' }));
  const code = (await maya.page.getByText('Invite code').locator('..').locator('code').textContent()) ?? '';
  await ada.page.goto(`/watch/${id}`);
  await ada.page.getByLabel('Invite code').fill(code);
  await pressOnceLive(ada.page.getByRole('button', { name: 'Join the group' }));
  await expect(ada.page.getByText('@maya.torres')).toBeVisible();
  await send(maya.page, id);
  await brand.page.goto(`/watch/${id}/manage`);
  await expect(brand.page.getByText('The group is not complete yet')).toBeVisible();
  await ada.context.setGeolocation({ ...centre, latitude: centre.latitude + 0.05, accuracy: 12 });
  await prepare(ada.page, id);
  await ada.page.getByRole('button', { name: 'Send photo' }).click();
  await expect(ada.page.getByText(/from another member/)).toBeVisible();
  await ada.context.setGeolocation({ ...centre, latitude: centre.latitude + 0.0102, accuracy: 12 });
  await ada.page.getByRole('button', { name: 'Measure again' }).click();
  await ada.page.getByRole('button', { name: 'Send photo' }).click();
  await expect(ada.page.getByRole('heading', { name: 'Your photo has arrived' })).toBeVisible();

  await brand.page.goto(`/watch/${id}/manage`);
  await pressOnceLive(brand.page.getByRole('button', { name: 'Reject all' }));
  await brand.page.getByLabel('Reason').selectOption('wrong_subject');
  await brand.page.getByRole('button', { name: 'Reject the group' }).click();
  await expect(brand.page.getByRole('heading', { name: 'No photo waits for you' })).toBeVisible();
  expect(await points(maya.page)).toBe(had);
  await ada.page.goto('/watch/mine');
  await expect(ada.page.getByText('Your fuel came back.').first()).toBeVisible();
  await maya.page.goto(`/watch/${id}`);
  await expect(maya.page.getByRole('button', { name: 'Start a group' })).toBeVisible();
});
