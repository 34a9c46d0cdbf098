import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { tokenOf } from '../command';
import { expect, expectFitForEverybody, expectNoSeriousAxe, people, test, unique } from '../fixtures';

const password = 'a loaf for every Sunday';

/** Goes on with the Tab key until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await expect(element).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key never reached it');
}

/** Calls the API as the signed-in browser does. */
const callFromPage = (page: Page, path: string, body: object) =>
  page.evaluate(
    async ([url, data]) => {
      const response = await fetch(url as string, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(data),
      });
      return { status: response.status, json: await response.json() };
    },
    [path, body] as const,
  );

async function register(page: Page, username: string): Promise<void> {
  const email = `${username}@people.example`;
  await page.goto('/sign-up');
  await page.getByLabel('Name', { exact: true }).fill('Ines Kovac');
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('combobox', { name: 'Country' }).fill('United Kingdom');
  await page.getByRole('option', { name: 'United Kingdom' }).click();
  await page.getByRole('checkbox', { name: /at least 18/ }).check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(/\/dashboard/);
  await page.goto('/mailbox');
  const mail = page.locator('section').filter({ hasText: `To ${email}` });
  await mail.getByRole('link').first().click();
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await expect(page.getByText('Your e-mail address is confirmed')).toBeVisible();
}

async function connect(page: Page, request: APIRequestContext, handle: string, admin: string): Promise<void> {
  const { json } = await callFromPage(page, '/api/action/network/approval/', {
    network_type: 'instagram',
    network_id: handle,
    network_url: `https://instagram.com/${handle}`,
  });
  const accepted = await request.post('/api/network/status/', {
    headers: { authorization: `Bearer ${admin}` },
    data: { network_id: json.approval_id, status: 'accepted' },
  });
  expect(accepted.status()).toBe(200);
}

for (const [where, viewport] of [
  ['at a desk', { width: 1280, height: 900 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  test(`an influencer registers, joins, hands in a post by keyboard and is paid, ${where}`, async ({
    page,
    request,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize(viewport);
    const admin = await tokenOf(people.admin);
    const act = async (taskId: number, action: string) => {
      const headers = { authorization: `Bearer ${admin}` };
      const done = await request.post('/api/task/actions/', { headers, data: { task_id: taskId, action } });
      expect(done.status()).toBe(200);
    };
    const username = unique('ines');
    await register(page, username);
    await page.goto('/dashboard');
    await expect(page.getByRole('heading', { name: 'First steps' })).toBeVisible();
    await expect(page.getByText('Nothing waits for you')).toBeVisible();
    await expectFitForEverybody(page);
    await connect(page, request, username, admin);

    await page.goto('/campaigns?q=Sunday+Dough');
    await page.getByRole('link', { name: 'Sunday Dough' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sunday Dough' })).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: /^Join/ }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: 'Open your task' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tasks\/\d+$/);
    const taskId = Number(new URL(page.url()).pathname.split('/').at(-1));
    await expect(page.getByRole('heading', { name: 'Hand in your post' })).toBeVisible();
    await expectFitForEverybody(page);

    const address = page.getByLabel('Address of the post');
    await tabTo(page, address);
    await page.keyboard.type('https://elsewhere.example/post');
    await page.keyboard.press('Tab');
    await expect(page.getByText('This campaign wants a post on')).toBeVisible();
    const post = `https://www.instagram.com/${username}/p/${unique('loaf').replaceAll('-', '')}`;
    await address.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(post.replace(username, 'somebody.else'));
    await expect(page.getByText('This post is by @somebody.else')).toBeVisible();
    await expectNoSeriousAxe(page);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(post);
    await expect(page.getByText('This post is by')).toHaveCount(0);
    const picture = await page.screenshot();
    await tabTo(page, page.getByRole('button', { name: 'Choose pictures' }));
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'post.png', mimeType: 'image/png', buffer: picture });
    await expect(page.getByText('1 of 4')).toBeVisible();
    await expect(page.getByText('1 uploaded')).toBeAttached();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await expect(address).toHaveValue(post);
    await expect(page.getByText('1 of 4')).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Send for review' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Sent for review', { exact: true })).toBeVisible();
    await expect(page.getByAltText('Screenshot 1')).toBeVisible();
    await expectFitForEverybody(page);

    await page.goto('/tasks?status=under_review');
    await expect(page.getByRole('link', { name: /Sunday Dough/ })).toBeVisible();
    await expectFitForEverybody(page);
    await act(taskId, 'approve');
    await page.goto(`/tasks/${taskId}`);
    await expect(page.getByText('Accepted. £32.00 is owed to you')).toBeVisible();
    await act(taskId, 'pay');
    await page.reload();
    await expect(page.getByText('Paid. £32.00 is in your wallet')).toBeVisible();
    await expectFitForEverybody(page);
    await page.goto('/notifications');
    await expect(page.locator(`a[href="/tasks/${taskId}"]`).first()).toBeVisible();
    await page.goto('/dashboard');
    await expect(page.getByText('£32.00').first()).toBeVisible();
    await expectFitForEverybody(page);
    const payout = await callFromPage(page, '/api/action/payout/', { amount: 32, method: 'Bank, GB29 NWBK' });
    expect(payout).toMatchObject({ status: 200, json: { status: 'success' } });
  });
}
