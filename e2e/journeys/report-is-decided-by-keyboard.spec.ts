import { tokenOf } from '../command';
import { expect, expectFitForEverybody, people, test, unique, untilLive } from '../fixtures';

test('a report by API is decided with the keyboard, and its reporter hears of it', async ({
  page,
  request,
  signIn,
}) => {
  const headers = { authorization: `Bearer ${await tokenOf(people.influencer)}` };
  const reason = unique('Copied picture');
  const reported = {
    reportable_id: unique('post'),
    reportable_type: 'post',
    reason,
    reporter_id: 'somebody-else',
  };
  const made = await request.post('/v1/reports', { headers, data: reported });
  expect(made.status()).toBe(201);
  const { report } = await made.json();
  expect(report).toMatchObject({ status: 'pending', reason });

  await signIn('admin');
  await page.goto('/admin/reports');
  await expect(page.getByRole('heading', { name: 'Reports', exact: true })).toBeVisible();
  await expectFitForEverybody(page);
  const open = page.locator('[data-open-item]');
  await untilLive(open);
  const first = (await open.getAttribute('href')) ?? '';
  expect(first).not.toBe('');
  await page.keyboard.press('j');
  await expect(open).not.toHaveAttribute('href', first);
  await page.keyboard.press('k');
  await expect(open).toHaveAttribute('href', first);

  await page.goto(`/admin/reports?item=${encodeURIComponent(`post:${reported.reportable_id}`)}`);
  await untilLive(page.getByText(reason).first());
  await page.keyboard.press('r');
  await expect(page.getByText('1 report resolved')).toBeVisible();

  const mine = await request.get(`/v1/admin/reports/${report.id}`, {
    headers: { authorization: `Bearer ${await tokenOf(people.admin)}` },
  });
  expect((await mine.json()).report.status).toBe('resolved');
  const late = await request.patch(`/v1/admin/reports/${report.id}`, {
    headers: { authorization: `Bearer ${await tokenOf(people.admin)}` },
    data: { status: 'dismissed' },
  });
  expect([late.status(), (await late.json()).error.code]).toEqual([409, 'report_closed']);

  await page.context().clearCookies();
  await signIn('influencer');
  await page.goto('/notifications');
  await expect(page.getByText(`Your report "${reason}" was upheld`)).toBeVisible();
  await expectFitForEverybody(page);
});
