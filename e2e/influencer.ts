import type { APIRequestContext, Page } from '@playwright/test';
import { expect, pressOnceLive, unique } from './fixtures';
import { confirmAddress } from './mailbox';
import { adminApi } from './people';

const password = 'a loaf for every Sunday';

/** Somebody new: a username no other test uses, the address behind it, and a name that any network takes. */
export function newcomer(stem: string) {
  const username = unique(stem);
  return { username, email: `${username}@people.example`, handle: username.replaceAll('-', '.') };
}

export type Newcomer = ReturnType<typeof newcomer>;

/**
 * Opens the account in the browser, where `start` leads, and confirms its address by the mail; the person is signed in
 * then.
 */
export async function register(
  page: Page,
  { username, email }: Newcomer,
  start: () => Promise<unknown> = () => page.goto('/sign-up'),
): Promise<void> {
  await start();
  await page.getByLabel('Name', { exact: true }).fill('Ines Kovac');
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('combobox', { name: 'Country' }).fill('United Kingdom');
  await page.getByRole('option', { name: 'United Kingdom' }).click();
  await page.getByRole('checkbox', { name: /at least 18/ }).check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(/\/dashboard/);
  await expect(page.getByText('Confirm your email address first')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send the link again' })).toBeVisible();
  await confirmAddress(page, email);
}

/** Sends a profile for approval on the networks page. */
export async function connectNetwork(page: Page, handle: string): Promise<void> {
  await page.goto('/networks');
  await pressOnceLive(page.getByRole('button', { name: 'Connect a network' }));
  const dialog = page.getByRole('dialog', { name: 'Connect a network' });
  await dialog.getByLabel('Profile').fill(`instagram.com/${handle}`);
  await dialog.getByRole('button', { name: 'Send for approval' }).click();
  await expect(networkCard(page, handle).getByText('Being checked', { exact: true })).toBeVisible();
}

/** What the networks page shows of one profile. */
export const networkCard = (page: Page, handle: string) =>
  page.getByRole('article', { name: `Instagram, ${handle}` });

/** An administrator, who acts through the API. */
export async function staffOf(request: APIRequestContext) {
  const post = await adminApi(request);
  return {
    decideNetwork: async (handle: string, status: 'accepted' | 'rejected', reason?: string) => {
      const waiting = await post<{ id: number; network_id: string }[]>('/api/networks/', {
        status: 'pending',
      });
      const id = waiting.find((each) => each.network_id === handle)?.id;
      await post('/api/network/status/', { network_id: id, status, reason });
    },
    actOnTask: (taskId: number, action: 'approve' | 'reject' | 'pay') =>
      post('/api/task/actions/', { task_id: taskId, action }),
  };
}

/** Saves a bank account as the first payout method, on the page of payouts. */
export async function addPayoutMethod(page: Page): Promise<void> {
  await page.goto('/earnings/payouts');
  await pressOnceLive(page.getByRole('button', { name: 'Add a payout method' }));
  const dialog = page.getByRole('dialog', { name: 'Add a payout method' });
  await dialog.getByLabel('Account holder').fill('Ines Kovac');
  await dialog.getByLabel('IBAN').fill('GB29 NWBK 6016 1331 9268 18');
  await expect(dialog.getByText('its check digits do not fit')).toBeVisible();
  await dialog.getByLabel('IBAN').fill('gb29 nwbk 6016 1331 9268 19');
  await expect(dialog.getByText('Country of the bank: United Kingdom')).toBeVisible();
  await dialog.getByLabel('Town').fill('Leeds');
  await dialog.getByLabel('Country', { exact: true }).selectOption('United Kingdom');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
}

/** Asks for everything that is in the wallet, which is `amount`. */
export async function requestPayout(page: Page, amount: string): Promise<void> {
  await pressOnceLive(page.getByRole('button', { name: 'Request payout' }));
  const dialog = page.getByRole('alertdialog', { name: 'Request a payout' });
  await expect(dialog.getByLabel('Amount')).toHaveValue(amount);
  await dialog.getByRole('button', { name: 'Request payout' }).click();
  await expect(dialog).toBeHidden();
}
