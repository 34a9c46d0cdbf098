import type { Page } from '@playwright/test';
import { expect, expectFitForEverybody, PASSWORD, people, pressOnceLive, test, unique } from '../fixtures';
import { addPayoutMethod, type Newcomer, newcomer, register, requestPayout, staffOf } from '../influencer';
import { callFromPage, signInAs } from '../people';

/** Lets somebody earn the 32 pounds of one task, all of it through the API. */
async function earn(page: Page, { handle }: Newcomer, staff: Awaited<ReturnType<typeof staffOf>>) {
  const call = (path: string, body: object) => callFromPage(page, path, body);
  await call('/api/action/network/approval/', {
    network_type: 'instagram',
    network_id: handle,
    network_url: `https://instagram.com/${handle}`,
  });
  await staff.decideNetwork(handle, 'accepted');
  const { campaigns } = await call('/api/get/public/campaigns/', { filter: 'active' });
  const { id } = campaigns.find(({ name }: { name: string }) => name === 'Sunday Dough');
  await call('/api/action/campaign/join/', { campaign_id: id });
  const { tasks } = await call('/api/get/tasks/', { campaign_id: id });
  const taskId: number = tasks[0].id;
  const post = `https://www.instagram.com/${handle}/p/${unique('crust').replaceAll('-', '')}`;
  await call('/api/action/task/complete/', { task_id: taskId, post_url: post });
  await staff.actOnTask(taskId, 'approve');
  await staff.actOnTask(taskId, 'pay');
}

test('a payout is asked for, taken back, asked for again and fails, and the statement tells all of it', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(150_000);
  const staff = await staffOf(request);
  const theo = newcomer('theo');
  await register(page, theo);
  await page.goto('/earnings');
  await expect(page.getByRole('heading', { name: 'Nothing earned yet' })).toBeVisible();
  await expectFitForEverybody(page);
  await earn(page, theo, staff);

  await addPayoutMethod(page);

  // What was refused is said at its field, and no longer once something else is typed.
  await pressOnceLive(page.getByRole('button', { name: 'Request payout' }));
  const asking = page.getByRole('alertdialog', { name: 'Request a payout' });
  for (const [typed, told] of [
    ['abc', 'Amount must be a number'],
    ['99', 'Your wallet holds £32.00'],
  ] as const) {
    await asking.getByLabel('Amount').fill(typed);
    await asking.getByRole('button', { name: 'Request payout' }).click();
    await expect(asking.getByLabel('Amount')).toHaveAccessibleDescription(new RegExp(told));
    await asking.getByLabel('Amount').fill('13,00');
    await expect(asking.getByText(told)).toHaveCount(0);
  }
  await asking.getByRole('button', { name: 'Cancel' }).click();

  await requestPayout(page, '32');
  await page.goto('/earnings');
  await expect(page.getByRole('button', { name: 'Request payout' })).toHaveCount(0);
  await page.goto('/earnings/payouts');
  const takeBack = page.getByRole('button', { name: 'Take back the payout of £32.00' });
  await pressOnceLive(takeBack);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(takeBack).toHaveCount(0);
  await expect(page.getByText('You can withdraw £32.00')).toBeVisible();
  await requestPayout(page, '32');
  await expect(takeBack).toHaveCount(1);
  const payouts = page.getByRole('table', { name: 'Payouts' });
  await expect(payouts.getByText('Cancelled', { exact: true })).toHaveCount(1);

  await page.goto('/earnings');
  const ledger = page.getByRole('table', { name: 'Ledger' });
  await expect(ledger.getByRole('row')).toHaveCount(6);
  await expect(page.getByRole('link', { name: 'Export CSV (5)' })).toBeVisible();
  const csv = await page.request.get(
    (await page.getByRole('link', { name: /^Export CSV/ }).getAttribute('href')) ?? '',
  );
  expect(csv.headers()['content-disposition']).toMatch(/attachment; filename="earnings_.*\.csv"/);
  const [head, ...rows] = (await csv.text()).trim().split('\r\n');
  expect(head).toContain('currency');
  expect(rows).toHaveLength(5);

  await page.getByRole('link', { name: 'Statement' }).click();
  const sheet = page.getByRole('region', { name: 'Statement in GBP' });
  await expect(sheet.getByText('GBP 64.00 in, GBP 64.00 out')).toBeVisible();
  await expect(sheet.getByRole('row', { name: /Closing balance/ })).toContainText('GBP 0.00');
  await expectFitForEverybody(page);
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Main' }).first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  const desk = await (await browser.newContext()).newPage();
  await signInAs(desk, { email: people.admin, password: PASSWORD });
  await desk.goto(`/admin/payouts?q=${theo.username}`);
  await desk.getByRole('checkbox', { name: /^Select payout/ }).click();
  await desk.getByRole('button', { name: 'Approve', exact: true }).click();
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Approve 1 payout' }).click();
  await expect(desk.getByText('Payout approved')).toBeVisible();
  await desk.goto(`/admin/payouts?status=approved&q=${theo.username}`);
  await desk.getByRole('checkbox', { name: /^Select payout/ }).click();
  await desk.getByRole('button', { name: 'Mark as failed' }).click();
  const reason = 'The bank says that the account is closed.';
  await desk.getByRole('alertdialog').getByLabel('Reason').fill(reason);
  await desk
    .getByRole('alertdialog')
    .getByRole('button', { name: /as failed$/ })
    .click();
  await expect(desk.getByText('Payout marked as failed')).toBeVisible();
  await desk.context().close();

  await page.goto('/earnings/payouts');
  await expect(payouts.getByText(reason)).toBeVisible();
  await expect(page.getByText('You can withdraw £32.00')).toBeVisible();
});
