import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** The mails to an address on the mailbox page, newest first. */
export const mailsTo = (page: Page, email: string) =>
  page.locator('section').filter({ hasText: `To ${email}` });

/** Opens the link in the newest mail to an address, once the mail is there: mails are sent by a job. */
export async function openMail(page: Page, email: string): Promise<void> {
  await expect(async () => {
    await page.goto('/mailbox');
    await expect(mailsTo(page, email).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await mailsTo(page, email).getByRole('link').first().click();
}

/** Confirms an address by the link in the newest mail to it; the person is signed in then. */
export async function confirmAddress(page: Page, email: string): Promise<void> {
  await openMail(page, email);
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await expect(page.getByText('Your email address is confirmed')).toBeVisible();
}
