import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** The mails to an address on the mailbox page, newest first. */
export const mailsTo = (page: Page, email: string) =>
  page.locator('section').filter({ hasText: `To ${email}` });

/** Confirms an address by the link in the newest mail to it; the person is signed in then. */
export async function confirmAddress(page: Page, email: string): Promise<void> {
  await page.goto('/mailbox');
  await mailsTo(page, email).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await expect(page.getByText('Your email address is confirmed')).toBeVisible();
}
