import type { Page } from '@playwright/test';
import { expect, expectFitForEverybody, pressOnceLive, test } from '../fixtures';
import { addPayoutMethod, newcomer, register, staffOf } from '../influencer';
import { mailsTo } from '../mailbox';
import { callFromPage } from '../people';

/** Waits until the mailbox has a mail to the address whose subject begins so. */
async function expectMail(page: Page, email: string, subject: string): Promise<void> {
  await expect(async () => {
    await page.goto('/mailbox');
    await expect(mailsTo(page, email).filter({ hasText: subject })).toHaveCount(1, { timeout: 100 });
  }).toPass({ timeout: 30_000 });
}

test('mails of a kind stop by the settings and by the link in them, and come again when wanted', async ({
  page,
  request,
}) => {
  const staff = await staffOf(request);
  const lena = newcomer('lena');
  await register(page, lena);
  const decide = async (network: string, status: 'accepted' | 'rejected') => {
    await callFromPage(page, '/api/action/network/approval/', {
      network_type: network,
      network_id: lena.handle,
      network_url: `https://${network}.com/${network === 'tiktok' ? '@' : ''}${lena.handle}`,
    });
    await staff.decideNetwork(lena.handle, status);
  };
  const mailsAboutNetworks = page.getByRole('checkbox', { name: 'Networks by email' });
  const save = async () => {
    await page.getByRole('button', { name: 'Save preferences' }).click();
    await expect(page.getByText('Preferences saved')).toBeVisible();
  };

  await page.goto('/settings/notifications');
  await expectFitForEverybody(page);
  await expect(page.getByRole('checkbox', { name: 'Security by email, always on' })).toBeDisabled();
  await pressOnceLive(mailsAboutNetworks);
  await expect(mailsAboutNetworks).not.toBeChecked();
  await save();
  await page.reload();
  await expect(mailsAboutNetworks).not.toBeChecked();

  await decide('instagram', 'rejected');
  await page.goto('/notifications');
  await expect(page.getByText(/Your Instagram profile .* was rejected/)).toBeVisible();
  // Notices about the account's safety are always mailed. This one was due later, so the other would be there by now.
  await addPayoutMethod(page);
  await expectMail(page, lena.email, 'payout method');
  await expect(mailsTo(page, lena.email).filter({ hasText: 'Instagram profile' })).toHaveCount(0);

  await page.goto('/settings/notifications');
  await pressOnceLive(mailsAboutNetworks);
  await expect(mailsAboutNetworks).toBeChecked();
  await save();
  await decide('tiktok', 'accepted');
  await expectMail(page, lena.email, 'TikTok profile');
  const mail = mailsTo(page, lena.email).filter({ hasText: 'TikTok profile' });
  await mail.getByRole('link', { name: /\/unsubscribe\?/ }).click();
  await expect(page.getByRole('heading', { name: 'Stop emails' })).toBeVisible();
  await expectFitForEverybody(page);
  await page.getByRole('button', { name: 'Stop emails about networks' }).click();
  await expect(page.getByText('No more of these emails')).toBeVisible();
  await page.goto('/settings/notifications');
  await expect(mailsAboutNetworks).not.toBeChecked();
});
