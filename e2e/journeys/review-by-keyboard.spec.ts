import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectFitForEverybody, pressOnceLive, test, untilLive } from '../fixtures';

const toast = (page: Page, text: string | RegExp) => page.getByText(text).first();

test('an advertiser decides by keyboard, takes a decision back, and sees the costs move both ways', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn('advertiser');
  await page.goto('/advertiser/review');
  await expect(page.getByRole('heading', { name: 'Review', exact: true })).toBeVisible();
  await expectFitForEverybody(page);

  const open = page.locator('[data-open-item]');
  const costs = page.locator('[data-campaign-costs]');
  await untilLive(open);
  const first = (await open.getAttribute('data-open-item')) ?? '';
  expect(first).not.toBe('');
  await page.keyboard.press('j');
  await expect(open).not.toHaveAttribute('data-open-item', first);
  await page.keyboard.press('k');
  await expect(open).toHaveAttribute('data-open-item', first);
  await page.keyboard.press('x');
  await expect(page.getByText(/^1 of [\d,]+ tasks? selected$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^1 of [\d,]+ tasks? selected$/)).toBeHidden();

  const before = (await costs.textContent()) ?? '';
  expect(before).not.toBe('');
  await page.keyboard.press('a');
  await expect(toast(page, /^Task approved/)).toBeVisible();
  await expect(open).not.toHaveAttribute('data-open-item', first);
  await page.keyboard.press('z');
  await expect(toast(page, '1 task taken back')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`item=${first}`));
  await expect(costs).toHaveText(before);

  await page.keyboard.press('a');
  await expect(open).not.toHaveAttribute('data-open-item', first);

  // What is searched for is what is open, and what a key decides on.
  const other = page.locator('li', { has: page.getByRole('checkbox', { name: /^Select / }) }).last();
  const person = (await other.locator('.font-medium').first().textContent()) ?? '';
  expect(person).not.toBe('');
  await page.getByRole('searchbox', { name: 'Search people, campaigns' }).fill(person);
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(page).not.toHaveURL(/item=/);
  await expect(open).toContainText(person);

  await page.goto(`/advertiser/review?status=all&item=${first}`);
  await expect(costs).not.toHaveText(before);
  await pressOnceLive(page.getByRole('button', { name: 'Take back' }));
  await expect(page.getByRole('button', { name: 'Approve' })).toBeVisible();
  await expect(costs).toHaveText(before);

  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  // Where the task has a list of requirements, the decision names some of it, and says why besides.
  const named = dialog.getByRole('group', { name: 'What is not met' }).getByRole('checkbox');
  await expect(dialog.getByRole('checkbox').first()).toBeFocused();
  if ((await named.count()) > 0) {
    await named.first().check();
  }
  const reasons = dialog.getByRole('group', { name: 'What is missing' }).getByRole('checkbox');
  await reasons.nth(0).check();
  await reasons.nth(1).check();
  const given = await Promise.all([0, 1].map((at) => reasons.nth(at).locator('xpath=..').textContent()));
  await expect(
    dialog.getByText(/They can correct what they sent and send it again|can appeal for 7 days/),
  ).toBeVisible();
  // Of two buttons the one that was pressed spins, and the other takes no press meanwhile.
  let letThrough = () => {};
  const seen = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/advertiser\/review/, async (route) => {
    if (route.request().method() === 'POST') await seen;
    await route.continue();
  });
  await dialog.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(page.locator('button[aria-busy]', { hasText: 'Reject' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Approve/, disabled: true })).not.toHaveAttribute(
    'aria-busy',
  );
  letThrough();
  await expect(toast(page, 'Task rejected')).toBeVisible();
  await page.unroute(/advertiser\/review/);
  await page.keyboard.press('z');
  await page.goto(`/advertiser/review?status=all&item=${first}`);
  expect(given).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
  for (const reason of given) await expect(page.getByText(String(reason)).first()).toBeVisible();

  // Where nothing was handed in nothing can be owed: neither by button, by key, nor together with others.
  await page.goto('/advertiser/review?status=pending');
  const nothing = page.getByText('No post was sent, so there is nothing to approve');
  await untilLive(open);
  await expect(nothing).toBeVisible();
  const unsent = await open.getAttribute('data-open-item');
  await page.keyboard.press('a');
  await page.keyboard.press('x');
  await expect(page.getByText('This one has no post to approve.')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0);
  await page.goto(`/advertiser/review?status=pending&item=${unsent}`);
  await expect(nothing).toBeVisible();
});

test('metrics from a file are shown row by row and refused as a whole', async ({ page, signIn }) => {
  await signIn('advertiser');
  await page.goto('/advertiser/review?status=paid');
  const id = await page.locator('[data-open-item]').getAttribute('data-open-item');
  await page.getByRole('button', { name: 'Import metrics' }).click();
  const dialog = page.getByRole('dialog');
  const text = dialog.getByLabel('Or its text');
  // Other figures than those of an earlier run.
  const thousandth = 100 + (Date.now() % 900);
  await text.fill(`task_id,reach,likes\n${id},4${thousandth},12\n2000000000,1,1`);
  await dialog.getByRole('button', { name: 'Check' }).click();
  await expect(dialog.getByText('1 of 2 rows have a problem')).toBeVisible();
  await expect(dialog.getByText('There is no task 2000000000 of your campaigns.')).toBeVisible();
  await text.fill(`task_id;reach;likes\n${id};4.${thousandth};12`);
  await dialog.getByRole('button', { name: 'Check' }).click();
  await dialog.getByRole('button', { name: 'Record 1 row' }).click();
  await expect(toast(page, '1 task measured')).toBeVisible();
  await page.goto(`/advertiser/review?status=all&item=${id}`);
  await expect(page.getByLabel('Reach', { exact: true })).toHaveValue(`4${thousandth}`);

  // The file of what waits, with the figures of its first post filled in.
  await page.getByRole('button', { name: 'Import metrics' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: 'Download to fill in' }).click(),
  ]);
  const [head, first = '', ...others] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(head).toBe(
    'task_id,person,username,campaign,network,post url,completed,reach,likes,comments,shares',
  );
  const filled = [head, first.replace(/,,,$/, '"12,000",7,,'), ...others].join('\r\n');
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(filled) });
  await dialog.getByRole('button', { name: 'Check' }).click();
  await dialog.getByRole('button', { name: 'Record 1 row' }).click();
  await expect(toast(page, '1 task measured').first()).toBeVisible();
});
