import type { APIRequestContext, Browser, Locator, Page } from '@playwright/test';
import { tokenOf } from '../command';
import { onDatabase } from '../database';
import { expect, expectFitForEverybody, people, pressOnceLive, test, unique } from '../fixtures';
import { adminApi, apiWith, newInfluencer, newOrganisation, signInAs } from '../people';

const comesRound = (job: string) => onDatabase((sql) => sql`select graphile_worker.add_job(${job})`);

/** An organisation that paid ahead for a campaign of one place, and somebody who has joined it. */
async function scene(browser: Browser, request: APIRequestContext) {
  const admin = await adminApi(request);
  const { id, owner } = await newOrganisation(admin, 0);
  const name = unique('Second Spring');
  const { campaign_id } = await admin<{ campaign_id: number }>('/api/campaign/create/', {
    advertiser_id: id,
    name,
    tagline: 'Wear it again',
    description: '<p>Show what you mended.</p>',
    hashtags: ['mended'],
    networks: ['instagram'],
    categories: ['Fashion'],
    date_end: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    currency: 'USD',
    participants_limit: 1,
    requirement_items: [{ kind: 'disclosure', value: '#ad' }],
    settings: {
      post_rate: 30,
      maximum_task_complete_hours: 100,
      has_bonus: true,
      promo_reach_bonus: 10,
      bonus_days: 14,
    },
  });
  await admin('/api/campaign/pre-register/', { campaign_id });
  // Without credit, what runs is paid ahead.
  const early = await request.post('/api/campaign/status/', {
    headers: { authorization: `Bearer ${await tokenOf(people.admin)}` },
    data: { campaign_id, status: 'active' },
  });
  expect(early.status()).toBe(409);
  await admin('/api/advertiser/top-up/', { advertiser_id: id, amount: 80, reference: unique('SEPA') });
  await admin('/api/campaign/status/', { campaign_id, status: 'active' });
  const ines = await newInfluencer(browser, admin, 'Ines Kovac');
  const join = async (): Promise<number> =>
    (await ines.call('/api/action/campaign/join/', { campaign_id })).task_id;
  const page = await browser.newPage({ storageState: await ines.storageState() });
  const desk = await browser.newPage();
  await signInAs(desk, owner);
  return {
    admin,
    name,
    campaign_id,
    join,
    ines,
    page,
    desk,
    staff: apiWith(request, await tokenOf(owner.email)),
  };
}

/** Opens a page until it says this: a job has to come round. */
const says = (page: Page, address: string, text: string) =>
  expect(async () => {
    await page.goto(address);
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });

const aPost = () => `https://www.instagram.com/p/${unique('C').slice(-9)}/`;

/** A number that a link or a tab carries. */
const countOn = async (link: Locator) =>
  Number(/[\d,]+/.exec((await link.textContent()) ?? '')?.[0].replace(',', '') ?? 0);

test('a promise is paid ahead, expires, is changed, accepted by the clock, paid and raised, and a rejection is overturned', async ({
  browser,
  request,
  page: adminPage,
  signIn,
}) => {
  test.setTimeout(480_000);
  const { admin, name, campaign_id, join, ines, page, desk, staff } = await scene(browser, request);

  await test.step('who joins and sends nothing is reminded, loses the place, and joins again', async () => {
    const lost = await join();
    await page.goto(`/tasks/${lost}`);
    const line = page.getByRole('list', { name: 'Time and money' });
    await expect(line).toContainText('$30.00 reserved for you');
    await expect(line.locator('[aria-current="step"]')).toContainText('Due');
    // Fifty-three of its hundred hours have passed.
    await onDatabase(
      (sql) => sql`
        update tasks set opens_at = now() - interval '53 hours', deadline = now() + interval '47 hours'
        where id = ${lost}`,
    );
    await comesRound('expire-tasks');
    await says(page, '/notifications', `for ${name} is due`);
    await onDatabase(
      (sql) => sql`update tasks set deadline = now() - interval '25 hours' where id = ${lost}`,
    );
    await comesRound('expire-tasks');
    await says(page, '/notifications', 'You can join again while there are places');
  });
  const task = await join();

  await test.step('what is missing is said before it is sent', async () => {
    await page.goto(`/tasks/${task}`);
    const label = page.locator('[data-checklist]').getByRole('listitem').filter({ hasText: '“#ad”' });
    await page.getByLabel('Address of the post').fill(aPost());
    await page.getByLabel('Words of the post').fill('Mended twice #mended');
    await expect(label).toContainText('Not met');
    await expectFitForEverybody(page);
    await pressOnceLive(page.getByRole('button', { name: 'Send for review' }));
    await expect(page.getByText('One requirement is not met')).toBeVisible();
    await page.getByRole('button', { name: 'Send it anyway' }).click();
    await expect(page).toHaveURL(/sent=1/);
  });

  await test.step('changes are asked for by keyboard, sent again and seen side by side', async () => {
    await desk.goto(`/advertiser/review?item=${task}`);
    await expectFitForEverybody(desk);
    const dialog = desk.getByRole('dialog');
    await expect(async () => {
      await desk.keyboard.press('c');
      await expect(dialog).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await dialog.getByRole('checkbox', { name: 'Label it as an ad with “#ad”' }).check();
    await dialog.getByLabel('Note').fill('Label it, please');
    await dialog.getByRole('button', { name: 'Ask for changes' }).click();
    await expect(desk.getByText('Task sent back for changes').first()).toBeVisible();

    await page.goto(`/tasks/${task}`);
    await expect(page.getByText('Changes are asked for')).toBeVisible();
    await expect(page.getByText('Label it, please').first()).toBeVisible();
    await expectFitForEverybody(page);
    await page.getByRole('group', { name: 'What you changed' }).getByRole('textbox').fill('It says #ad now');
    await page.getByLabel('Words of the post').fill('Mended twice #mended #ad');
    await pressOnceLive(page.getByRole('button', { name: 'Send for review' }));
    await expect(page).toHaveURL(/sent=1/);
    await desk.goto(`/advertiser/review?item=${task}`);
    await expect(desk.getByRole('heading', { name: 'Before and now' })).toBeVisible();
    await expect(desk.getByText('It says #ad now').first()).toBeVisible();
    await expect(desk.getByText('After that the post is accepted automatically')).toBeVisible();
    await expectFitForEverybody(desk);
  });

  await test.step('nobody decides, so it is accepted, paid in a run, and raised by a bonus later', async () => {
    await onDatabase((sql) => sql`update tasks set review_until = now() where id = ${task}`);
    await comesRound('end-reviews');
    await says(page, `/tasks/${task}`, 'Accepted. $30.00 is owed to you');
    expect(await admin('/api/payments/run/', { campaign_id })).toMatchObject({ paid: [{ task_id: task }] });
    await staff('/api/task/actions/', { task_id: task, action: 'bonus', bonus_reach: 10 });
  });

  const second = await test.step('a second post is rejected, which is appealed and replied to', async () => {
    await staff('/api/task/custom/', { campaign_id, title: 'Once more', description: 'Show the seam.' });
    const tasks: { id: number; title: string }[] = (await ines.call('/api/get/tasks/', { campaign_id }))
      .tasks;
    const id = tasks.find(({ title }) => title === 'Once more')?.id ?? 0;
    await ines.call('/api/action/task/complete/', { task_id: id, post_url: aPost() });
    await staff('/api/task/actions/', { task_id: id, action: 'reject', reason: 'No seam' });
    await page.goto(`/tasks/${id}`);
    await pressOnceLive(page.getByRole('button', { name: 'Appeal' }));
    const appeal = page.getByRole('alertdialog');
    await appeal.getByLabel('Why the rejection is wrong').fill('It is in the second picture.');
    await appeal.getByRole('button', { name: 'Send the appeal' }).click();
    await expect(page.getByText('You appealed. Administrators decide')).toBeVisible();
    await expectFitForEverybody(page);
    await desk.goto(`/advertiser/review?status=appeals&item=${id}`);
    await pressOnceLive(desk.getByRole('button', { name: 'Reply' }));
    await desk.getByRole('dialog').getByLabel('Your side').fill('It was added later.');
    await desk.getByRole('dialog').getByRole('button', { name: 'Send the reply' }).click();
    await expect(desk.getByText('It was added later.').first()).toBeVisible();
    return id;
  });

  await test.step('an administrator overturns it, and all of it is in the wallet', async () => {
    await signIn('admin');
    await adminPage.goto(`/admin/tasks?status=appeals&item=${second}`);
    await expect(adminPage.getByText('It was added later.').first()).toBeVisible();
    await expectFitForEverybody(adminPage);
    // The sidebar says of the page what its tabs say.
    const sidebar = adminPage.getByLabel('Sidebar').getByRole('link', { name: /^Tasks/ });
    const tabs = adminPage.getByRole('navigation', { name: 'Tasks by state' });
    await expect(async () => {
      const counted = await Promise.all(
        [/^To review/, /^Appeals/].map((tab) => countOn(tabs.getByRole('link', { name: tab }))),
      );
      expect(await countOn(sidebar)).toBe(counted.reduce((sum, count) => sum + count));
    }).toPass();
    await pressOnceLive(adminPage.getByRole('button', { name: 'Accept it after all' }));
    const dialog = adminPage.getByRole('dialog');
    await dialog.getByLabel('Why the rejection was wrong').fill('The seam is there.');
    await dialog.getByRole('button', { name: 'Accept the post' }).click();
    // The dialog says the same words while the decision is on its way.
    await says(page, `/tasks/${second}`, 'Accepted. $30.00 is owed to you');
    await expect(page.getByText('The seam is there.').first()).toBeVisible();

    expect(await admin('/api/payments/run/', { campaign_id })).toMatchObject({ paid: [{ task_id: second }] });
    expect((await ines.call('/api/get/payouts/', {})).wallet).toEqual([{ currency: 'USD', amount: 70 }]);
    await page.goto('/earnings');
    await expect(page.getByText('$70.00').first()).toBeVisible();
  });
  await Promise.all([desk.close(), page.close()]);
  await ines.close();
});
