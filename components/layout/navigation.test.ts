import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentEntry, navigation } from './navigation';

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
