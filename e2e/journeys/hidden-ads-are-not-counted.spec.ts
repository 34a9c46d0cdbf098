import type { Page } from '@playwright/test';
import { serveElsewhere } from '../elsewhere';
import { expect, site, test } from '../fixtures';

type Outcome = 'verified' | 'unverified' | 'nothing';

const slot = '<div data-fanfare-ad></div>';
const script = `<script async src="${site}/embed.js"></script>`;
const inside = (style: string) => `<div style="${style}">${slot}</div>`;
const under = (style: string) => `${slot}<div style="position: absolute; inset: 0; ${style}"></div>`;

/** What a page does to its ad, and what it may be counted as. */
const onPage: Record<string, [html: string, outcome: Outcome]> = {
  'left alone': [slot, 'verified'],
  'visibility hidden': [inside('visibility: hidden'), 'nothing'],
  'opacity 0': [inside('opacity: 0'), 'nothing'],
  'opacity 0 by a filter': [inside('filter: opacity(0)'), 'nothing'],
  'scaled to nothing': [inside('transform: scale(0)'), 'nothing'],
  'scaled to a dot': [inside('transform: scale(.01)'), 'nothing'],
  'turned on its edge': [inside('transform: rotateY(90deg)'), 'nothing'],
  'turned away': [inside('transform: rotateY(180deg); backface-visibility: hidden'), 'nothing'],
  'blackened by a filter': [inside('filter: brightness(0)'), 'nothing'],
  blurred: [inside('filter: blur(40px)'), 'nothing'],
  'masked away': [inside('mask-image: linear-gradient(transparent, transparent)'), 'unverified'],
  'under an element that shows nobody its inside': [
    `${slot}<shut-layer style="position: absolute; inset: 0"></shut-layer>`,
    'nothing',
  ],
  'under an opaque layer': [under('background: #123'), 'nothing'],
  'in closed details': [`<details><summary>More</summary>${slot}</details>`, 'nothing'],
  'nearly opaque': [inside('opacity: .99'), 'verified'],
  'with a shadow': [inside('filter: drop-shadow(0 0 2px red)'), 'verified'],
  'under a clear layer': [under(''), 'verified'],
  'under a thin line': [under('height: 4px; bottom: auto; background: #123'), 'verified'],
};

/** Elements of the page's own making that draw an opaque layer where no script of others can look. */
const shutLayers = `<script>customElements.define('shut-layer', class extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'closed' }).innerHTML = '<div style="position: absolute; inset: 0; background: #123">';
  }
})</script>`;

/** The same for a frame of another site, into whose surroundings its script cannot look. */
const inFrame: Record<string, [style: string, outcome: Outcome]> = {
  'left alone': ['', 'verified'],
  'visibility hidden': ['visibility: hidden', 'nothing'],
  'opacity 0': ['opacity: 0', 'nothing'],
  'nearly opaque': ['opacity: .99', 'unverified'],
};

test('only ads that people can see are counted', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 5_000 });
  const guest = await serveElsewhere(`<!doctype html><body style="margin: 0">${slot}${script}`);
  const box = (name: string, html: string) =>
    `<div data-case="${name}" style="position: relative; width: 500px; height: 150px">${html}</div>`;
  const frame = (style: string) =>
    `<iframe style="border: 0; width: 500px; height: 150px; ${style}" src="${guest.origin}"></iframe>`;
  const blog = await serveElsewhere(
    `<!doctype html><body>${[
      ...Object.entries(onPage).map(([name, [html]]) => box(name, html)),
      ...Object.entries(inFrame).map(([name, [style]]) => box(`frame ${name}`, frame(style))),
    ].join('')}${shutLayers}${script}`,
  );

  let served = 0;
  await page.route('**/v1/ads/serve', (route) =>
    route.fulfill({
      json: {
        ad: { id: `ad-${served++}`, title: 'Autumn fair', content: 'Three days of stalls on the quay.' },
      },
      headers: {
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'Ad-Impression-Token',
        'ad-impression-token': `token-${served}`,
      },
    }),
  );
  const counted = new Map<string, Outcome>();
  await page.route('**/v1/ads/*/impression', async (route) => {
    const request = route.request();
    const from = request.frame();
    const holder = from === page.mainFrame() ? null : await from.frameElement();
    const id = /ads\/([^/]+)\//.exec(request.url())?.[1] ?? '';
    const name = await (holder
      ? holder.evaluate((element) => (element as Element).closest('[data-case]')?.getAttribute('data-case'))
      : page.evaluate(
          (wanted) =>
            document
              .querySelector(`[data-fanfare-filled="${wanted}"]`)
              ?.closest('[data-case]')
              ?.getAttribute('data-case'),
          id,
        ));
    const verified = request.headers()['ad-impression-token'] !== undefined;
    counted.set(name ?? `unknown ${id}`, verified ? 'verified' : 'unverified');
    await route.fulfill({ json: {}, headers: { 'access-control-allow-origin': '*' } });
  });

  await page.goto(blog.origin);
  const wanted = Object.fromEntries([
    ...Object.entries(onPage).map(([name, [, outcome]]) => [name, outcome]),
    ...Object.entries(inFrame).map(([name, [, outcome]]) => [`frame ${name}`, outcome]),
  ]);
  const found = () =>
    Object.fromEntries(Object.keys(wanted).map((name) => [name, counted.get(name) ?? 'nothing']));
  await expect.poll(found, { timeout: 15_000 }).toEqual(wanted);
  await page.waitForTimeout(2_000);
  expect(found()).toEqual(wanted);
  await blog.close();
  await guest.close();
});

/** Serves one ad on every page, and says how many impressions of it came. */
async function countImpressions(page: Page): Promise<() => number> {
  let impressions = 0;
  await page.route('**/v1/ads/serve', (route) =>
    route.fulfill({
      json: { ad: { id: 'one', title: 'Autumn fair', content: 'On the quay.' } },
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  await page.route('**/v1/ads/*/impression', (route) => {
    impressions++;
    return route.fulfill({ json: {}, headers: { 'access-control-allow-origin': '*' } });
  });
  return () => impressions;
}

test('an ad in a hidden frame of the same page is not counted', async ({ page }) => {
  const frame = (style: string) =>
    `<iframe style="border: 0; width: 500px; height: 150px; ${style}" srcdoc='${`${slot}${script}`.replaceAll("'", '')}'></iframe>`;
  const blog = await serveElsewhere(
    `<!doctype html>${frame('')}${frame('visibility: hidden')}${frame('filter: opacity(0)')}`,
  );
  const impressions = await countImpressions(page);
  await page.goto(blog.origin);
  await expect.poll(impressions).toBe(1);
  await page.waitForTimeout(2_000);
  expect(impressions()).toBe(1);
  await blog.close();
});

test('an ad counts from when it is uncovered, and a blinking one never does', async ({ page }) => {
  const blog = await serveElsewhere(`<!doctype html>
    <div id="menu" style="visibility: hidden">${slot}</div>
    <button onclick="menu.style.visibility = 'visible'">Open</button>
    <button onclick="setInterval(() => { menu.style.opacity = menu.style.opacity === '0' ? '1' : '0'; }, 500)">Blink</button>
    ${script}`);
  const impressions = await countImpressions(page);
  await page.goto(blog.origin);
  await page.waitForTimeout(1_500);
  await page.getByRole('button', { name: 'Blink' }).click();
  await page.getByRole('button', { name: 'Open' }).click();
  await page.waitForTimeout(2_500);
  expect(impressions()).toBe(0);

  await page.reload();
  await page.waitForTimeout(1_500);
  expect(impressions()).toBe(0);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect.poll(impressions).toBe(1);
  await blog.close();
});
