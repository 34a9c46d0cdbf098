import type { APIRequestContext, Browser, Locator, Page } from '@playwright/test';
import { tokenOf } from '../command';
import { onDatabase } from '../database';
import { expect, expectFitForEverybody, people, pressOnceLive, test, unique } from '../fixtures';
import { adminApi, apiWith, newInfluencer, newOrganisation, signInAs } from '../people';

const comesRound = (job: string) => onDatabase((sql) => sql`select graphile_worker.add_job(${job})`);

/** An organisation with a campaign that pays 30, and somebody who has joined it. */
async function scene(
  browser: Browser,
  request: APIRequestContext,
  { credit = 1000, more = {}, settings = {} }: { credit?: number; more?: object; settings?: object } = {},
) {
  const admin = await adminApi(request);
  const { id, owner } = await newOrganisation(admin, credit);
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
    settings: { post_rate: 30, maximum_task_complete_hours: 100, ...settings },
    ...more,
  });
  await admin('/api/campaign/pre-register/', { campaign_id });
  if (credit === 0) {
    // Without credit, what runs is paid ahead.
    const early = await request.post('/api/campaign/status/', {
      headers: { authorization: `Bearer ${await tokenOf(people.admin)}` },
      data: { campaign_id, status: 'active' },
    });
    expect(early.status()).toBe(409);
    await admin('/api/advertiser/top-up/', { advertiser_id: id, amount: 40, reference: unique('SEPA') });
  }
  await admin('/api/campaign/status/', { campaign_id, status: 'active' });
  const ines = await newInfluencer(browser, admin, 'Ines Kovac');
  const { task_id } = await ines.call('/api/action/campaign/join/', { campaign_id });
  const page = await browser.newPage({ storageState: await ines.storageState() });
  return {
    admin,
    owner,
    name,
    campaign_id,
    task_id,
    ines,
    page,
    staff: apiWith(request, await tokenOf(owner.email)),
  };
}

const send = (page: Page, taskId: number) =>
  page.evaluate(
    async ([task_id, post_url]) =>
      (
        await fetch('/api/action/task/complete/', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ task_id, post_url }),
        })
      ).status,
    [taskId, `https://www.instagram.com/p/${crypto.randomUUID().slice(0, 8)}/`] as const,
  );

test('who joins and sends nothing is reminded, loses the place, and may join again', async ({
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  const { campaign_id, task_id, ines, page, name } = await scene(browser, request);
  await page.goto(`/tasks/${task_id}`);
  const line = page.getByRole('list', { name: 'Time and money' });
  await expect(line).toContainText('$30.00 reserved for you');
  await expect(line.locator('[aria-current="step"]')).toContainText('Due');
  await expectFitForEverybody(page);
  // Fifty-three of its hundred hours have passed.
  await onDatabase(
    (sql) => sql`
      update tasks set opens_at = now() - interval '53 hours', deadline = now() + interval '47 hours'
      where id = ${task_id}`,
  );
  await comesRound('expire-tasks');
  await expect(async () => {
    await page.goto('/notifications');
    await expect(page.getByText(`for ${name} is due`).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await onDatabase(
    (sql) => sql`update tasks set deadline = now() - interval '25 hours' where id = ${task_id}`,
  );
  await comesRound('expire-tasks');
  await expect(async () => {
    await page.goto('/notifications');
    await expect(page.getByText('You can join again while there are places')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  expect(await ines.call('/api/action/campaign/join/', { campaign_id })).toMatchObject({ status: 'success' });
  await page.close();
  await ines.close();
});

test('changes are asked for by keyboard, sent again, seen side by side, and accepted when the time is over', async ({
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  const { owner, task_id, ines, page } = await scene(browser, request);
  await page.goto(`/tasks/${task_id}`);
  expect(await send(page, task_id)).toBe(200);
  const desk = await browser.newPage();
  await signInAs(desk, owner);
  await desk.goto(`/advertiser/review?item=${task_id}`);
  await expect(desk.getByText('After that the post is accepted automatically')).toBeVisible();
  await expectFitForEverybody(desk);
  await expect(async () => {
    await desk.keyboard.press('c');
    await expect(desk.getByRole('dialog')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await desk.getByRole('dialog').getByRole('checkbox', { name: 'Include the hashtag #mended' }).check();
  await desk.getByRole('dialog').getByLabel('Note').fill('By day, please');
  await desk.getByRole('dialog').getByRole('button', { name: 'Ask for changes' }).click();
  await expect(desk.getByText('Task sent back for changes').first()).toBeVisible();

  await page.goto(`/tasks/${task_id}`);
  await expect(page.getByText('Changes are asked for')).toBeVisible();
  await expect(page.getByText('By day, please').first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'What you changed' })).toContainText('#mended');
  await expectFitForEverybody(page);
  expect(await send(page, task_id)).toBe(200);
  await desk.goto(`/advertiser/review?item=${task_id}`);
  await expect(desk.getByRole('heading', { name: 'Before and now' })).toBeVisible();
  await expectFitForEverybody(desk);

  await onDatabase((sql) => sql`update tasks set review_until = now() where id = ${task_id}`);
  await comesRound('end-reviews');
  await expect(async () => {
    await page.goto(`/tasks/${task_id}`);
    await expect(page.getByText('Accepted. $30.00 is owed to you')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await desk.close();
  await page.close();
  await ines.close();
});

test('a rejection is appealed, replied to and overturned', async ({
  browser,
  request,
  page: adminPage,
  signIn,
}) => {
  test.setTimeout(240_000);
  const { owner, staff, task_id, ines, page } = await scene(browser, request);
  await page.goto(`/tasks/${task_id}`);
  expect(await send(page, task_id)).toBe(200);
  await staff('/api/task/actions/', { task_id, action: 'reject', reason: 'No hashtag' });
  await page.goto(`/tasks/${task_id}`);
  await pressOnceLive(page.getByRole('button', { name: 'Appeal' }));
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('Why the rejection is wrong').fill('It is in the first line.');
  await dialog.getByRole('button', { name: 'Send the appeal' }).click();
  await expect(page.getByText('You appealed. Administrators decide')).toBeVisible();
  await expectFitForEverybody(page);

  const desk = await browser.newPage();
  await signInAs(desk, owner);
  await desk.goto(`/advertiser/review?status=appeals&item=${task_id}`);
  await pressOnceLive(desk.getByRole('button', { name: 'Reply' }));
  await desk.getByRole('dialog').getByLabel('Your side').fill('It was added later.');
  await desk.getByRole('dialog').getByRole('button', { name: 'Send the reply' }).click();
  await expect(desk.getByText('It was added later.').first()).toBeVisible();

  await signIn('admin');
  await adminPage.goto(`/admin/tasks?status=appeals&item=${task_id}`);
  await expect(adminPage.getByText('It was added later.').first()).toBeVisible();
  await expectFitForEverybody(adminPage);
  // The sidebar says of the page what its tabs say.
  const sidebar = adminPage.getByLabel('Sidebar').getByRole('link', { name: /^Tasks/ });
  const tabs = adminPage.getByRole('navigation', { name: 'Tasks by state' });
  const told = async (of: Locator) =>
    Number(/[\d,]+/.exec((await of.textContent()) ?? '')?.[0].replace(',', '') ?? 0);
  await expect(async () => {
    const counted = await Promise.all(
      [/^To review/, /^Appeals/].map((name) => told(tabs.getByRole('link', { name }))),
    );
    expect(await told(sidebar)).toBe(counted.reduce((sum, count) => sum + count));
  }).toPass();
  await pressOnceLive(adminPage.getByRole('button', { name: 'Accept it after all' }));
  await adminPage.getByRole('dialog').getByLabel('Why the rejection was wrong').fill('The hashtag is there.');
  await adminPage.getByRole('dialog').getByRole('button', { name: 'Accept the post' }).click();
  // The dialog says the same words while the decision is on its way.
  await expect(async () => {
    await page.goto(`/tasks/${task_id}`);
    await expect(page.getByText('Accepted. $30.00 is owed to you')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText('The hashtag is there.').first()).toBeVisible();
  await desk.close();
  await page.close();
  await ines.close();
});

test('a post is paid ahead, mended item by item, accepted, paid in a run, and earns a bonus later', async ({
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  const { admin, owner, staff, task_id, campaign_id, ines, page } = await scene(browser, request, {
    credit: 0,
    settings: { has_bonus: true, promo_reach_bonus: 10, bonus_days: 14 },
    more: { requirement_items: [{ kind: 'disclosure', value: '#ad' }] },
  });
  const act = (action: string, more = {}) => staff('/api/task/actions/', { task_id, action, ...more });
  await page.goto(`/tasks/${task_id}`);
  const list = page.locator('[data-checklist]');
  const label = list.getByRole('listitem').filter({ hasText: '“#ad”' });
  await page.getByLabel('Address of the post').fill(`https://www.instagram.com/p/${unique('C').slice(-9)}/`);
  await page.getByLabel('Words of the post').fill('Mended twice #mended');
  await expect(label).toContainText('Not met');
  await expectFitForEverybody(page);
  await pressOnceLive(page.getByRole('button', { name: 'Send for review' }));
  await expect(page.getByText('One requirement is not met')).toBeVisible();
  await page.getByRole('button', { name: 'Send it anyway' }).click();
  await expect(page).toHaveURL(/sent=1/);

  await act('request_changes', { reason: 'Label it, please', items: [2] });
  await page.goto(`/tasks/${task_id}`);
  await page.getByRole('group', { name: 'What you changed' }).getByRole('textbox').fill('It says #ad now');
  await page.getByLabel('Words of the post').fill('Mended twice #mended #ad');
  await expect(label).toContainText('Met');
  await pressOnceLive(page.getByRole('button', { name: 'Send for review' }));
  await expect(page).toHaveURL(/sent=1/);
  const desk = await browser.newPage();
  await signInAs(desk, owner);
  await desk.goto(`/advertiser/review?item=${task_id}`);
  await expect(desk.getByRole('heading', { name: 'Before and now' })).toBeVisible();
  await expect(desk.getByText('It says #ad now').first()).toBeVisible();
  await desk.close();

  await act('approve');
  expect(await admin('/api/payments/run/', { campaign_id })).toMatchObject({ paid: [{ task_id }] });
  await act('bonus', { bonus_reach: 10 });
  const { wallet } = await ines.call('/api/get/payouts/', {});
  expect(wallet).toEqual([{ currency: 'USD', amount: 40 }]);
  await page.goto('/earnings');
  await expect(page.getByText('$40.00').first()).toBeVisible();
  await page.close();
  await ines.close();
});
