import { tokenOf } from '../command';
import { expect, expectFitForEverybody, fillSignIn, people, test, unique, untilLive } from '../fixtures';

const at = (path: string) => (url: URL) => url.pathname === path;

test('a ban, grouped reports and a batch of payouts are decided, and all of it stands in the audit trail', async ({
  page,
  browser,
  request,
  signIn,
}) => {
  test.setTimeout(240_000);
  const bearer = async (email: string) => ({ authorization: `Bearer ${await tokenOf(email)}` });
  const name = unique('rogue');
  const person = { email: `${name}@people.example`, password: 'a password of theirs' };
  const made = await request.post('/api/user/create/', {
    headers: await bearer(people.admin),
    data: { ...person, role: 'influencer', username: name },
  });
  const { user_id, uuid } = await made.json();
  for (const reporter of [people.influencer, people.advertiser]) {
    const report = await request.post('/v1/reports', {
      headers: await bearer(reporter),
      data: { reportable_id: uuid, reportable_type: 'user', reason: 'Buys followers', reporter_id: 'me' },
    });
    expect(report.status()).toBe(201);
  }
  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto('/sign-in?callbackUrl=/notifications');
  await fillSignIn(theirs, person.email, person.password);
  await expect(theirs).toHaveURL(at('/notifications'));

  await signIn('admin');
  await page.goto(`/admin/reports?item=user:${uuid}`);
  await untilLive(page.getByText('2 open reports'));
  await page.keyboard.press('r');
  await expect(page.getByText('2 reports resolved')).toBeVisible();

  // The frame, which was drawn before another report came, counts what the page counts.
  await page.goto(`/admin/users/${user_id}`);
  await request.post('/v1/reports', {
    headers: await bearer(people.advertiser),
    data: { reportable_id: uuid, reportable_type: 'user', reason: 'Spam', reporter_id: 'me' },
  });
  const toReports = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Reports/ });
  await untilLive(toReports);
  await toReports.click();
  const counted = page
    .getByRole('navigation', { name: 'Reports by status' })
    .locator('[aria-current] .tab-count');
  await expect(toReports).toContainText((await counted.textContent()) ?? 'no count');

  await page.goto(`/admin/users/${user_id}`);
  await page.getByRole('button', { name: 'Ban' }).click();
  const ban = page.getByRole('alertdialog');
  await ban.getByLabel('Reason').fill('Bought followers');
  await ban.getByLabel(/to confirm/).fill(name);
  await ban.getByRole('button', { name: 'Ban user' }).click();
  // The dialog closes once the ban stands; until then its own field says the same.
  await expect(ban).toBeHidden();
  await expect(page.getByText('Bought followers').first()).toBeVisible();
  await theirs.getByRole('link', { name: 'Profile' }).first().click();
  await expect(theirs).toHaveURL(at('/sign-in'));
  await theirs.context().close();

  await page.goto('/admin/payouts');
  const box = page.getByRole('checkbox', { name: /^Select payout/ }).first();
  const label = (await box.getAttribute('aria-label')) ?? '';
  const payout = /payout (\d+)/.exec(label)?.[1] ?? '';
  await box.click();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Approve 1 payout' }).click();
  await expect(page.getByText('Payout approved')).toBeVisible();
  await page.goto(`/admin/payouts?status=approved&q=${payout}`);
  await page.getByRole('checkbox', { name: new RegExp(`^Select payout ${payout} `) }).click();
  await page.getByRole('button', { name: 'Mark as sent' }).click();
  const reference = unique('SEPA');
  await page
    .getByRole('alertdialog')
    .getByLabel(/^Reference/)
    .fill(reference);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Mark 1 payout as sent' }).click();
  await expect(page.getByText('Payout marked as sent')).toBeVisible();

  await page.goto(`/admin/audit?type=payout&id=${payout}`);
  await expect(page.getByText('Payouts: approved')).toBeVisible();
  await expect(page.getByText('Payouts: sent')).toBeVisible();
  await expect(page.getByText(reference)).toBeVisible();
  await page.goto(`/admin/users/${user_id}?tab=history`);
  await expect(page.getByText('banned the account')).toBeVisible();
  await page.goto(`/admin/users/${user_id}?tab=reports`);
  await expect(page.getByText('Buys followers')).toHaveCount(2);
  await expectFitForEverybody(page);
});

test('the queues and the pages of users are fit for everybody', async ({ page, signIn }) => {
  test.setTimeout(300_000);
  await signIn('admin');
  for (const path of [
    '/admin/campaigns',
    '/admin/tasks',
    '/admin/networks',
    '/admin/payouts',
    '/admin/invoices',
    '/admin/invoices/1',
    '/admin/users',
    ...['', 'tasks', 'money', 'reports', 'access', 'messages', 'history'].map(
      (tab) => `/admin/users/3?tab=${tab}`,
    ),
    '/admin/advertisers',
    '/admin/advertisers/1',
    '/admin/lists',
    '/admin/legal',
    '/admin/rates',
    '/admin/audit',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectFitForEverybody(page);
  }
});
