import type { Locator, Page } from '@playwright/test';
import { dayOf } from '@/lib/dates';
import { formatDay } from '../../components/ui/moment-format';
import { parseCsv } from '../../lib/csv';
import { tokenOf } from '../command';
import {
  expect,
  expectFitForEverybody,
  PASSWORD,
  people,
  pressOnceLive,
  test,
  unique,
  untilLive,
} from '../fixtures';
import { textOfPdf } from '../pdf';
import { adminApi, apiWith, newInfluencer, newOrganisation, signInAs } from '../people';

const signInAnew = async (page: Page, email: string, password: string) => {
  await page.context().clearCookies();
  await signInAs(page, { email, password });
};

const toast = (page: Page, text: string | RegExp) => page.getByText(text).first();

/** A picture of a browser's own making. */
const pictureOf = async (page: Page, name: string) => ({
  name,
  mimeType: 'image/png',
  buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 240, height: 240 } }),
});

async function choosePicture(page: Page, field: Locator): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await pressOnceLive(field.getByRole('button', { name: 'Choose a picture' }));
  await (await chooser).setFiles(await pictureOf(page, 'jacket.png'));
  await expect(field.getByText('1 uploaded')).toBeAttached();
}

/** What a column of a CSV file adds up to, as the page's browser gets the file. */
async function sumOf(page: Page, address: string, column: string): Promise<number> {
  const answer = await page.request.get(address);
  expect(answer.headers()['content-type']).toContain('text/csv');
  const [head, ...lines] = (parseCsv(await answer.text()) ?? []).map(({ cells }) => cells);
  const at = head?.indexOf(column) ?? -1;
  expect(at, `${address} has ${column}`).toBeGreaterThanOrEqual(0);
  return lines.reduce((sum, cells) => sum + Number(cells[at]), 0);
}

const today = dayOf(new Date());

test('a campaign is written, previewed, sent, approved, reviewed by keyboard and invoiced', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(420_000);
  const admin = await adminApi(request);
  const { id: organisation, owner } = await newOrganisation(admin);
  const name = unique('Mended things');

  // A fresh organisation is told what to do first.
  await signInAs(page, owner);
  await page.goto('/advertiser');
  await expect(page.getByRole('heading', { name: 'First steps' })).toBeVisible();
  await expectFitForEverybody(page);
  await page.goto('/advertiser/campaigns');
  await expect(page.getByText('No campaigns yet')).toBeVisible();
  await page.goto('/invoices');
  await expect(page.getByText('No invoices yet')).toBeVisible();

  await page.goto('/advertiser/campaigns/new');
  await expectFitForEverybody(page);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Start the draft' }).click();
  // Back leads to what is saved of the first step, and to no empty form that would invite a second draft.
  await expect(page).toHaveURL(/step=brief/);
  await page.goBack();
  await expect(page).toHaveURL(/\/edit\?step=basics/);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
  await page.goBack();
  await expect(page).toHaveURL(/\/invoices$/);
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(/\/edit\?step=brief/);
  const id = Number(/campaigns\/(\d+)\//.exec(page.url())?.[1]);
  const step = (of: string) => page.goto(`/advertiser/campaigns/${id}/edit?step=${of}`);
  const preview = page.getByLabel('Preview');

  const saved = page.getByText(/^Saved \d\d:\d\d$/);
  const steps = page.getByRole('navigation', { name: 'Steps' });

  // A step is ticked once it was opened and lacks nothing, and a hashtag is looked at as it is typed.
  await expect(steps.getByRole('link', { name: 'Dates', exact: true })).toBeVisible();
  await page.getByLabel('Hashtags').fill('#dawn!');
  await expect(page.getByText('#dawn! ends at “!”')).toBeVisible();
  await page.getByLabel('Hashtags').fill('');

  // What was typed is saved without a button, and survives leaving.
  await page.getByLabel('Description').fill('Show **one thing** you mended.');
  await expect(page.getByLabel('How it will look').locator('strong')).toHaveText('one thing');
  await expect(saved).toBeVisible();
  await expect(preview.locator('strong')).toHaveText('one thing');
  await page.reload();
  await expect(page.getByLabel('Description')).toHaveValue('Show **one thing** you mended.');

  // Gone back a moment after the last key, nothing is lost.
  await steps.getByRole('link', { name: 'Audience' }).click();
  await page.getByLabel('Seats').fill('3');
  await page.goBack();
  await expect(page.getByLabel('Description')).toBeVisible();
  await page.goForward();
  await expect(page.getByLabel('Seats')).toHaveValue('3');
  await expectFitForEverybody(page);

  // The review names what is missing and leads to it.
  await step('review');
  await expect(page.getByText('3 things are missing')).toBeVisible();
  await page.getByRole('link', { name: 'Tagline' }).click();
  await expect(page.getByLabel('Tagline')).toBeFocused();
  await page.getByLabel('Tagline').fill('Show what you mended');
  await choosePicture(page, page.getByRole('group', { name: 'Picture (optional)' }));
  await expect(saved).toBeVisible();
  await expect(preview.locator('img[src*="/files/"]')).toHaveCount(1);
  await expectFitForEverybody(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/step=brief/);

  // A requirement that nothing was typed for keeps the step until it is written or removed.
  const adding = page.getByRole('group', { name: 'Add one' });
  await pressOnceLive(adding.getByRole('button', { name: 'In words' }));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Write it, or remove it.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'In words' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove: In words' }).click();

  await step('audience');
  await page.getByRole('checkbox', { name: 'Instagram' }).click();
  await page.getByLabel('Seats').fill('4');
  await expectFitForEverybody(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/step=rewards/);
  await page.getByLabel('Reward for a post').fill('12.5');
  await page.getByRole('switch', { name: 'Bonuses' }).click();
  await page.getByLabel('For reach', { exact: true }).fill('5');
  // Four seats of what one influencer may earn, before anything is launched.
  await expect(page.getByText('$70.00', { exact: true }).first()).toBeVisible();
  await page.getByLabel('Budget').fill('12');
  await expect(page.getByText('Must pay for one post with all bonuses at least: $17.50')).toBeVisible();
  await page.getByLabel('Budget').fill('40');
  await expect(page.getByText('$40.00', { exact: true }).first()).toBeVisible();
  await expectFitForEverybody(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/step=dates/);
  await expectFitForEverybody(page);

  // Back shows what is saved, and what is touched then is saved alone.
  await page.goBack();
  await expect(page.getByLabel('Budget')).toHaveValue('40');
  await page.getByLabel('Time for a task').fill('48');
  await expect(saved).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Reward for a post')).toHaveValue('12.5');
  await expect(page.getByLabel('Budget')).toHaveValue('40');

  // What another tab saved is not written over before it was chosen; what it left alone is simply saved.
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.getByLabel('Budget').fill('41');
  await expect(tab.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.getByLabel('For reach', { exact: true }).fill('5.5');
  await expect(page.getByLabel('Budget')).toHaveValue('41');
  await tab.getByLabel('For reach', { exact: true }).fill('6');
  await expect(tab.getByText('Theirs: 5.5')).toBeVisible();
  await expectFitForEverybody(tab);
  await tab.getByRole('button', { name: 'Keep mine' }).click();
  await expect(tab.getByText('Theirs: 5.5')).toBeHidden();
  await expect(tab.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.getByLabel('For reach', { exact: true }).fill('7');
  await expect(page.getByText('Yours: 7')).toBeVisible();
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(page.getByLabel('For reach', { exact: true })).toHaveValue('6');
  await tab.close();
  await page.getByLabel('For reach', { exact: true }).fill('5');
  await page.getByLabel('Budget').fill('40');
  await expect(saved).toBeVisible();
  for (const done of [/^Dates ?, done$/, /^Rewards ?, done$/]) {
    await expect(steps.getByRole('link', { name: done })).toBeVisible();
  }
  await step('review');
  await expect(page.getByText('Ready to send')).toBeVisible();
  await expect(preview.getByRole('heading', { name })).toBeVisible();
  await expectFitForEverybody(page);
  await page.getByRole('button', { name: 'Send for approval' }).click();
  await expect(page).toHaveURL(new RegExp(`/advertiser/campaigns/${id}$`));
  await expect(page.getByText('Fanfare looks at it')).toBeVisible();

  await signInAnew(page, people.admin, PASSWORD);
  await page.goto(`/admin/campaigns?item=${id}`);
  // One key moves no money: it asks.
  await untilLive(page.getByRole('button', { name: 'Activate' }));
  await page.keyboard.press('a');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Activate' }).click();
  await expect(page.getByText(`${name} is active`)).toBeVisible();

  // Two influencers join and post through the API.
  for (const who of ['Ana Lima', 'Ben Okafor']) {
    const influencer = await newInfluencer(browser, admin, who);
    const { task_id } = await influencer.call('/api/action/campaign/join/', { campaign_id: id });
    const post = `https://www.instagram.com/${influencer.username}/p/${unique('jacket').replaceAll('-', '')}`;
    await influencer.call('/api/action/task/complete/', { task_id, post_url: post });
    await admin('/api/task/metrics/', { task_id, reach: 4000, likes: 300, comments: 20, shares: 5 });
    await influencer.close();
  }

  await signInAnew(page, owner.email, owner.password);
  await page.goto(`/advertiser/campaigns/${id}/tasks`);
  await page.getByRole('link', { name: 'Review 2', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/advertiser/review\\?campaign=${id}`));
  const open = page.locator('[data-open-item]');
  const costs = page.locator('[data-campaign-costs]');
  await expect(costs).toContainText('$0.00 of $40.00');
  const first = (await open.getAttribute('data-open-item')) ?? '';
  await pressOnceLive(page.getByRole('button', { name: 'Approve', exact: false }));
  await expect(toast(page, /^Task approved/)).toBeVisible();
  await expect(open).not.toHaveAttribute('data-open-item', first);
  await expect(costs).toContainText('$12.50 of $40.00');
  await page.keyboard.press('z');
  await expect(toast(page, '1 task taken back')).toBeVisible();
  await expect(open).toHaveAttribute('data-open-item', first);
  await expect(costs).toContainText('$0.00 of $40.00');
  await page.getByLabel('Reach bonus').fill('9');
  await expect(page.getByText('At most $5.00.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve', exact: false })).toBeDisabled();
  await page.getByLabel('Reach bonus').fill('5');
  await page.getByLabel('Reach bonus').blur();
  await page.keyboard.press('a');
  await expect(open).not.toHaveAttribute('data-open-item', first);
  await expect(costs).toContainText('$17.50 of $40.00');
  await page.keyboard.press('a');
  await expect(page.getByText('No tasks here match these filters')).toBeVisible();

  // The screens and the documented statistics say the same.
  const own = apiWith(request, await tokenOf(owner.email));
  const cost = await own<{ total_spent: number; average_cpm: number }>('/api/campaign/stats/costs/', {
    campaign_id: id,
  });
  const spent = await own<{ total_spent: number }>('/api/advertiser/stats/financial/', {
    advertiser_id: organisation,
    date_from: today,
    date_to: today,
  });
  const reached = await own<{ instagram: { posts: number; reach: number; engagement: number } }>(
    '/api/campaign/stats/networks/',
    { campaign_id: id },
  );
  expect([cost.total_spent, spent.total_spent]).toEqual([30, 30]);
  expect(reached.instagram).toEqual({ posts: 2, reach: 8000, engagement: 650 });
  await page.goto(`/advertiser/campaigns/${id}`);
  const tile = (label: string) =>
    page
      .getByText(label, { exact: true })
      .first()
      .locator('xpath=ancestor::*[contains(concat(" ",@class," ")," card ")][1]');
  await expect(tile('Spent')).toContainText('$30.00');
  await expect(tile('Reach')).toContainText('8,000');
  await expect(tile('Engagement')).toContainText('650');
  await expect(tile('Cost per mille')).toContainText(`$${cost.average_cpm.toFixed(2)}`);
  await page.goto(`/advertiser?from=${today}&to=${today}`);
  await expect(tile('Spent on campaigns')).toContainText('$30.00');

  for (const part of ['', '/participants', '/tasks', '/leaderboard', '/briefs', '/settings', '/activity']) {
    await page.goto(`/advertiser/campaigns/${id}${part}`);
    await expect(page.getByRole('navigation', { name: 'Parts of the campaign' })).toBeVisible();
    await expectFitForEverybody(page);
  }

  await expect(page.getByText('sent the campaign for approval').first()).toBeVisible();
  await expect(page.getByText(/took back a decision on/).first()).toBeVisible();

  // A state goes on and back; a copy is a draft with all that was written, the picture too.
  await pressOnceLive(page.getByRole('button', { name: 'Pause', exact: true }));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page, 'The campaign is active')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(page).toHaveURL(/\/edit\?step=basics/);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(`Copy of ${name}`);
  await expect(preview.locator('img[src*="/files/"]')).toHaveCount(1);

  // A draft is deleted, and brought back by the keyboard alone.
  const copy = page.url();
  await page.getByRole('button', { name: 'Delete draft' }).press('Enter');
  await expect(page).toHaveURL(/\/advertiser\/campaigns$/);
  await expect(toast(page, `Copy of ${name} is deleted`)).toBeVisible();
  await expect(page.getByRole('link', { name: `Copy of ${name}` })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: `Copy of ${name}` })).toBeVisible();
  await page.goto(copy);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(`Copy of ${name}`);

  // Every file adds up to the same sum.
  for (const [address, column] of [
    [`/advertiser/campaigns/export?q=${encodeURIComponent(name)}`, 'spent'],
    [`/advertiser/campaigns/${id}/export?from=${today}&to=${today}`, 'spent'],
    [`/advertiser/campaigns/${id}/participants/export`, 'earned'],
    [`/advertiser/campaigns/${id}/tasks/export`, 'total'],
  ] as const) {
    expect(await sumOf(page, address, column), address).toBe(30);
  }

  const { invoice_id } = await admin<{ invoice_id: number }>('/api/advertiser/invoice/create/', {
    advertiser_id: organisation,
    date_from: today,
    date_to: today,
  });
  const { invoices } = await own<{
    invoices: { id: number; number: string; amount: number; currency: string; due_date: string }[];
  }>('/api/advertiser/invoices/', { advertiser_id: organisation });
  const invoice = invoices.find((each) => each.id === invoice_id);
  expect(invoice).toMatchObject({ amount: 30, currency: 'USD' });
  const number = invoice?.number ?? 'no number';
  await page.goto('/notifications');
  await page
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible();
  await expect(page.getByRole('row', { name: /Total/ })).toContainText('USD 30.00');
  await expectFitForEverybody(page);

  // An invoice that names no account leads to whom it may be asked, once.
  await pressOnceLive(page.getByRole('button', { name: 'Ask how to pay' }));
  await expect(page.getByText('You asked how to pay')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask how to pay' })).toHaveCount(0);

  // An administrator names one, and the invoice says it.
  const console = await browser.newPage();
  await signInAs(console, { email: people.admin, password: PASSWORD });
  await console.goto('/admin/company');
  const account = console.getByRole('textbox', { name: /^Account/ });
  await account.fill('Lumen Media GmbH\nDE89 3704 0044 0532 0130 00');
  await expectFitForEverybody(console);
  const save = console.getByRole('button', { name: 'Save', exact: true });
  await pressOnceLive(save);
  await expect(console.getByText('Every open invoice says so from now on.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('DE89 3704 0044 0532 0130 00')).toBeVisible();
  await expect(page.getByText('You asked how to pay')).toHaveCount(0);
  await account.fill('');
  await save.click();
  await expect(console.getByText('changed who invoices come from').nth(1)).toBeVisible();
  await console.close();

  expect(await sumOf(page, `/invoices/${invoice_id}/export`, 'amount')).toBe(30);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByRole('menuitem', { name: 'PDF', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${number}.pdf`);
  const words = await textOfPdf(await file.path());
  const day = (iso: string) => formatDay(new Date(iso), 'UTC');
  for (const part of [
    number,
    name,
    '2 accepted tasks',
    `Total USD ${invoice?.amount.toFixed(2)}`,
    day(invoice?.due_date ?? ''),
  ]) {
    expect(words).toContain(part);
  }

  await page.goto('/invoices');
  await expect(page.getByRole('row', { name: new RegExp(number) })).toContainText('$30.00');
  await expectFitForEverybody(page);
  await page.goto('/invoices?q=nothing-like-it');
  await page.getByRole('link', { name: 'Clear filters' }).last().click();
  await expect(page.getByRole('link', { name: number })).toBeVisible();
});
