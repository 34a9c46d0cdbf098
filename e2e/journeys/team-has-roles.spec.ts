import type { Page } from '@playwright/test';
import { expect, expectFitForEverybody, test, unique } from '../fixtures';
import { openMail } from '../mailbox';
import { adminApi, newOrganisation, signInAs } from '../people';

const password = 'a loaf for every Sunday';

/** Somebody opens the mailed invitation in a browser of their own and joins with a new account. */
async function join(page: Page, email: string, name: string): Promise<void> {
  await openMail(page, email);
  await expect(page.getByRole('heading', { name: /^Join / })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Username').fill(email.split('@')[0] ?? '');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account and join' }).click();
  await expect(page).not.toHaveURL(/\/join/);
}

test('an owner invites a member and a billing contact, and each finds what is theirs', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  const admin = await adminApi(request);
  const { id: advertiserId, owner } = await newOrganisation(admin);
  const { campaign_id } = await admin<{ campaign_id: number }>('/api/campaign/create/', {
    advertiser_id: advertiserId,
    name: unique('Evening light'),
    tagline: 'Your favourite hour',
    description: '<p>Post your room in the last light of the day.</p>',
    hashtags: ['light'],
    networks: ['instagram'],
    categories: ['Fashion'],
    date_end: new Date(Date.now() + 14 * 86_400_000).toISOString(),
    currency: 'USD',
  });
  await signInAs(page, owner);
  await page.goto('/advertiser/team');
  const emails = { Member: `${unique('mia')}@people.example`, Billing: `${unique('bo')}@people.example` };
  for (const [role, email] of Object.entries(emails)) {
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
    await dialog.getByLabel('Email').fill(email);
    await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).click();
    await expect(dialog).toContainText('This instance sends no email. It keeps the link in its mailbox');
    const send = dialog.getByRole('button', { name: 'Make invitation' });
    // A server with too much to do takes no forms for a moment: what was typed stays, and a second press works.
    await page.route('/advertiser/team', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await send.click();
    await expect(dialog).toContainText(
      'Fanfare is busy. What you typed is still here. Try again in a moment.',
    );
    await expect(dialog.getByLabel('Email')).toHaveValue(email);
    await send.click();
    await expect(page.getByText(`Invitation of ${email} made`).first()).toBeVisible();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole('heading', { name: 'Open invitations' })).toBeVisible();
  await expectFitForEverybody(page);

  const memberContext = await browser.newContext();
  const billingContext = await browser.newContext();
  const [member, billing] = [await memberContext.newPage(), await billingContext.newPage()];
  await join(member, emails.Member, 'Mia Member');
  await join(billing, emails.Billing, 'Bo Billing');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Open invitations' })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Mia Member/ })).toBeVisible();

  const campaign = `/advertiser/campaigns/${campaign_id}`;
  const missing = (of: Page) =>
    of.getByRole('heading', { level: 1, name: 'There is nothing at this address' });

  // A member writes campaigns and sees no invoices.
  await member.goto(campaign);
  await expect(member.getByRole('link', { name: 'Continue writing' })).toBeVisible();
  await expect(member.getByRole('navigation').getByRole('link', { name: 'Invoices' })).toHaveCount(0);
  for (const address of ['/invoices/1/pdf', '/invoices/1/export', '/invoices/export']) {
    const answer = await member.request.get(address);
    expect(answer.status(), address).toBe(404);
  }
  for (const address of ['/invoices', '/invoices/1']) {
    await member.goto(address);
    await expect(missing(member)).toBeVisible();
  }

  // Billing sees invoices, reads campaigns and changes none.
  await billing.goto('/invoices');
  await expect(billing.getByRole('heading', { level: 1, name: 'Invoices' })).toBeVisible();
  await billing.goto('/advertiser/campaigns');
  await expect(billing.getByRole('row', { name: /Evening light/ })).toBeVisible();
  await expect(billing.getByRole('link', { name: 'New campaign' })).toHaveCount(0);
  await expect(billing.getByRole('button', { name: /^Actions for/ })).toHaveCount(0);
  await expectFitForEverybody(billing);
  await billing.goto(campaign);
  await expect(billing.getByRole('heading', { level: 1, name: /Evening light/ })).toBeVisible();
  await expect(billing.getByRole('link', { name: 'Continue writing' })).toHaveCount(0);
  await billing.goto(`${campaign}/edit`);
  await expect(billing).toHaveURL(new RegExp(`${campaign}$`));
  for (const address of ['/advertiser/campaigns/new', '/advertiser/review']) {
    await billing.goto(address);
    await expect(missing(billing)).toBeVisible();
  }

  // A link works once, and somebody who was removed is out on the next click.
  await page.getByRole('button', { name: /^Remove Bo Billing/ }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Remove/ })
    .click();
  // What lies behind the dialog is in no row until it closes.
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Bo Billing/ })).toHaveCount(0);
  await billing.goto('/invoices');
  await expect(billing.getByRole('heading', { level: 1, name: 'Invoices' })).toHaveCount(0);
  await memberContext.close();
  await billingContext.close();
});
