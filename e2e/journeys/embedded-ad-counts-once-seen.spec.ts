import type { APIRequestContext, Page } from '@playwright/test';
import { tokenOf } from '../command';
import { serveElsewhere } from '../elsewhere';
import { expect, people, site, test } from '../fixtures';

const inOurPage = '<img src=x onerror="document.title=\'owned\'"> & <b>bold</b>';

const landing = 'https://shop.example/sale?size=m';

async function makeAd(request: APIRequestContext) {
  const headers = { authorization: `Bearer ${await tokenOf(people.advertiser)}` };
  const made = await request.post('/v1/ads', {
    headers,
    data: {
      title: inOurPage,
      content: '<script>document.title="owned"</script>',
      budget: 100,
      price_per_view: 0.5,
      target_url: landing,
    },
  });
  const { id } = (await made.json()).ad;
  await request.patch(`/v1/ads/${id}`, { headers, data: { status: 'active' } });
  const read = async () => (await (await request.get(`/v1/ads/${id}`, { headers })).json()).ad;
  const remove = () => request.delete(`/v1/ads/${id}`, { headers });
  return { id, headers, read, remove };
}

/** Any active ad may be served: the page gets the first answer of the server that is ours, as it is. */
async function serveOnly(page: Page, id: string) {
  await page.route('**/v1/ads/serve', async (route) => {
    for (let attempt = 0; attempt < 400; attempt++) {
      const response = await route.fetch();
      if ((await response.json()).ad?.id === id) return route.fulfill({ response });
    }
    throw new Error('400 answers, and the ad was never among them');
  });
}

const pageWith = () => `<!doctype html><html lang="en"><title>A blog</title>
  <p>Long read</p><div style="height: 4000px"></div>
  <div data-fanfare-ad></div><div style="height: 1000px"></div>
  <script async src="${site}/embed.js"></script>`;

test('on a foreign page an ad is inert text, and counts once it was seen for a second', async ({
  page,
  request,
}) => {
  const ad = await makeAd(request);
  const blog = await serveElsewhere(pageWith());
  const impressions: string[] = [];
  page.on('request', (sent) => {
    if (sent.method() === 'POST' && sent.url().endsWith('/impression')) impressions.push(sent.url());
  });
  await serveOnly(page, ad.id);

  await page.goto(blog.origin);
  const slot = page.locator('[data-fanfare-ad]');
  await expect(slot.getByText(inOurPage)).toBeAttached();
  await expect(slot.getByText(/^Advertisement by \S/)).toBeAttached();
  await page.waitForTimeout(1_500);
  expect(impressions).toEqual([]);

  await slot.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(1_200);
  expect(impressions, 'a glance is no view').toEqual([]);

  await slot.scrollIntoViewIfNeeded();
  await expect.poll(() => impressions).toEqual([`${site}/v1/ads/${ad.id}/impression`]);
  await page.evaluate(() => window.scrollTo(0, 0));
  await slot.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1_500);
  expect(impressions).toHaveLength(1);
  expect(await ad.read()).toMatchObject({ views_count: 1, spent_budget: 0.5 });

  // A press goes over the server, which counts the first and leads to the ad's own page.
  const link = (await slot.locator('a').getAttribute('href')) ?? '';
  const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' };
  const presses = [1, 2].map(() => page.request.get(link, { maxRedirects: 0, headers }));
  const ways = (await Promise.all(presses)).map((answer) => answer.headers().location ?? '').sort();
  expect(ways[0]).toBe(landing);
  expect(ways[1]).toMatch(/^https:\/\/shop\.example\/sale\?size=m&fanfare_click=[0-9a-f-]{36}$/);
  const { days } = await (await request.get(`/v1/ads/${ad.id}/stats`, { headers: ad.headers })).json();
  expect(days.at(-1)).toMatchObject({ views: 1, clicks: 1, filtered_clicks: 1 });

  expect(await page.title()).toBe('A blog');
  expect(
    await slot.evaluate((element) => element.shadowRoot?.querySelectorAll('img, script, b').length),
  ).toBe(0);
  await ad.remove();
  await blog.close();
});

test('an address that is not http(s) is refused when an ad is made, and ignored where it is shown', async ({
  page,
  request,
}) => {
  const ad = await makeAd(request);
  for (const target_url of [
    'javascript:alert(1)',
    'data:text/html,x',
    ' java\tscript:alert(1)',
    '//evil.example',
  ]) {
    const refused = await request.patch(`/v1/ads/${ad.id}`, { headers: ad.headers, data: { target_url } });
    expect([target_url, refused.status()]).toEqual([target_url, 400]);
    expect((await refused.json()).error.fields).toHaveProperty('target_url');
  }
  await ad.remove();

  const blog = await serveElsewhere(pageWith());
  const forged = {
    id: ad.id,
    title: 'Sale',
    content: 'Now',
    media_url: 'javascript:alert(2)',
    target_url: 'javascript:alert(1)',
  };
  await page.route('**/v1/ads/serve', (route) =>
    route.fulfill({ json: { ad: forged }, headers: { 'access-control-allow-origin': '*' } }),
  );
  await page.goto(blog.origin);
  const slot = page.locator('[data-fanfare-ad]');
  await expect(slot.getByText('Sale')).toBeAttached();
  const dangerous = await slot.evaluate(
    (element) => element.shadowRoot?.querySelectorAll('[href], [src]').length,
  );
  expect(dangerous).toBe(0);
  await blog.close();
});

test('a page is tried with a sample, for which nothing is asked and which counts nothing', async ({
  page,
  signIn,
}) => {
  const calls: string[] = [];
  page.on('request', (sent) => {
    if (sent.url().includes('/v1/ads/')) calls.push(sent.url());
  });
  const blog = await serveElsewhere(
    pageWith().replace('data-fanfare-ad', 'data-fanfare-ad data-fanfare-test').replace('4000px', '10px'),
  );
  await page.goto(blog.origin);
  const slot = page.locator('[data-fanfare-test]');
  await expect(slot.getByText('This is a sample')).toBeInViewport();
  await page.waitForTimeout(1_500);
  await blog.close();

  await signIn('advertiser');
  await page.goto('/ads');
  await page.getByRole('main').locator('tbody a[href^="/ads/"]').first().click();
  await expect(slot.getByText('This is a sample')).toBeVisible();
  expect(calls).toEqual([]);
});
