import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentEntry, navigation, navigationFor, type Viewer } from './navigation';

test('every entry leads to a page', () => {
  // Folders in brackets group pages without being part of their address.
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/page.tsx'))
    .map((file) => `/${file}`.replace(/\/\([^)]+\)/g, '').replace(/\/page\.tsx$/, ''));
  const missing = navigation.filter(({ href }) => !pages.includes(href));
  expect(missing.map(({ href }) => href)).toEqual([]);
});

test('an address belongs to the longest entry it starts with, and to none when there is no such page', () => {
  expect(currentEntry(navigation, '/ads/new')?.href).toBe('/ads/new');
  expect(currentEntry(navigation, '/ads/5f0c5c5e')?.href).toBe('/ads');
  expect(currentEntry(navigation, '/adsense')).toBeUndefined();
});

/** Where each page of Watch stands for somebody. */
const watchPagesOf = (viewer: Viewer) =>
  Object.fromEntries(
    navigationFor(viewer)
      .filter(({ href, creates }) => href.startsWith('/watch') && !creates)
      .map(({ href, group, foot }) => [href, group ?? (foot ? 'foot' : 'palette')]),
  );

test('an advertiser has the pages of witnesses in the sidebar once they take part, an influencer always', () => {
  const advertiser = { role: 'advertiser', organisationRole: 'owner', witness: false } as const;
  expect(watchPagesOf(advertiser)).toEqual({
    '/watch': 'foot',
    '/watch/mine': 'palette',
    '/watch/mine/campaigns': 'palette',
  });
  const inSidebar = { '/watch': 'Watch', '/watch/mine': 'Watch', '/watch/mine/campaigns': 'Watch' };
  expect(watchPagesOf({ ...advertiser, witness: true })).toEqual(inSidebar);
  expect(watchPagesOf({ role: 'influencer', organisationRole: null, witness: false })).toEqual(inSidebar);
});

test("an influencer's phone has what they do most in its bar, campaigns to join among it", () => {
  const bar = navigationFor({ role: 'influencer', organisationRole: null, witness: false }).filter(
    ({ phone, creates }) => phone && !creates,
  );
  expect(bar.slice(0, 4).map(({ href }) => href)).toEqual([
    '/dashboard',
    '/campaigns',
    '/tasks',
    '/earnings',
  ]);
});

test("an administrator's phone has the queues that are decided every day in its bar", () => {
  const bar = navigationFor({ role: 'admin', organisationRole: null, witness: false }).filter(
    ({ phone, creates }) => phone && !creates,
  );
  expect(bar.slice(0, 4).map(({ href }) => href)).toEqual([
    '/admin',
    '/admin/tasks',
    '/admin/campaigns',
    '/admin/payouts',
  ]);
});
