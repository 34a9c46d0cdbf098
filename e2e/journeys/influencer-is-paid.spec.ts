import type { Locator, Page } from '@playwright/test';
import { expect, expectFitForEverybody, expectNoSeriousAxe, pressOnceLive, test, unique } from '../fixtures';
import {
  addPayoutMethod,
  connectNetwork,
  networkCard,
  newcomer,
  register,
  requestPayout,
  staffOf,
} from '../influencer';

/** Goes on with the Tab key until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await expect(element).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key never reached it');
}

for (const [where, viewport] of [
  ['at a desk', { width: 1280, height: 900 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  test(`an influencer registers, connects, joins and hands in a post by keyboard, is paid and asks for the money, ${where}`, async ({
    page,
    request,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize(viewport);
    const staff = await staffOf(request);
    const ines = newcomer('ines');
    await register(page, ines, async () => {
      await page.goto('/campaigns?q=Sunday+Dough');
      await page.getByRole('link', { name: 'Sunday Dough' }).first().click();
      await page.getByRole('link', { name: 'Join', exact: true }).click();
      await expect(page).toHaveURL(/\/sign-up\?callbackUrl=\/campaigns\/\d+$/);
    });
    await page.getByRole('link', { name: 'Go to the campaign you came for' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sunday Dough' })).toBeVisible();
    await page.goto('/dashboard');
    await expect(page.getByRole('link', { name: 'Join the campaign you came for' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'First steps' })).toBeVisible();
    await expect(page.getByText('You join campaigns with a profile you post on.')).toBeVisible();
    await expectFitForEverybody(page);
    await connectNetwork(page, ines.handle);
    await expectFitForEverybody(page);
    await page.getByRole('link', { name: 'Go to the campaign you came for' }).click();
    await expect(page.getByText('Your profile on Instagram is being checked').first()).toBeVisible();
    await expectFitForEverybody(page);
    await page.goto('/networks');
    await staff.decideNetwork(ines.handle, 'accepted');
    await page.reload();
    await expect(networkCard(page, ines.handle).getByText('Accepted', { exact: true })).toBeVisible();

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
    await expect(page.getByText('Must be a post on')).toBeVisible();
    const post = `https://www.instagram.com/${ines.handle}/p/${unique('loaf').replaceAll('-', '').slice(-11)}`;
    await address.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(post.replace(ines.handle, 'somebody.else'));
    await expect(page.getByText('This post is by @somebody.else')).toBeVisible();
    await expectNoSeriousAxe(page);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(post);
    await expect(page.getByText('This post is by')).toHaveCount(0);
    const picture = await page.screenshot();
    // Before the key is even near: the browser is told to hand the dialog over, which takes it a moment.
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, page.getByRole('button', { name: 'Choose pictures' }));
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
    await page.goto(`/tasks/${taskId}`);
    await expect(page.getByText('Nobody has opened it yet')).toBeVisible();
    await pressOnceLive(page.getByRole('button', { name: 'Correct what you sent' }));
    await expect(address).toHaveValue(post);
    await page.getByRole('button', { name: 'Send the correction' }).click();
    await expect(page.getByText('Address of the post is what you sent already')).toBeVisible();
    await address.fill(`${post}x`);
    await page.getByRole('button', { name: 'Send the correction' }).click();
    await expect(page.getByRole('link', { name: `${post}x` })).toBeVisible();
    await expect(page.getByText('You corrected what you sent')).toBeVisible();
    await staff.actOnTask(taskId, 'reject');
    await page.goto(`/tasks/${taskId}`);
    await expect(page.getByText('Change what is asked for, and send it again until')).toBeVisible();
    await expect(address).toHaveValue(`${post}x`);
    await expectFitForEverybody(page);
    await pressOnceLive(page.getByRole('button', { name: 'Send again' }));
    await expect(page.getByText('Sent for review', { exact: true })).toBeVisible();
    await staff.actOnTask(taskId, 'approve');
    await page.goto(`/tasks/${taskId}`);
    await expect(page.getByText('Accepted. £32.00 is owed to you')).toBeVisible();
    await staff.actOnTask(taskId, 'pay');
    await page.reload();
    await expect(page.getByText('Paid. £32.00 is in your wallet')).toBeVisible();
    await expectFitForEverybody(page);
    await page.goto('/notifications');
    await expect(page.locator(`a[href="/tasks/${taskId}"]`).first()).toBeVisible();
    await page.goto('/dashboard');
    await expect(page.getByText('£32.00').first()).toBeVisible();
    await expectFitForEverybody(page);

    await page.goto('/earnings');
    await expect(page.getByRole('link', { name: 'Add a payout method' })).toBeVisible();
    await expectFitForEverybody(page);
    await addPayoutMethod(page);
    await requestPayout(page, '32');
    await expect(page.getByRole('button', { name: 'Take back the payout of £32.00' })).toBeVisible();
    await expect(page.getByText('Your wallet is empty')).toBeVisible();
    await expectFitForEverybody(page);
  });
}
