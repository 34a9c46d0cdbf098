import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentEntry, navigation } from './navigation';

test('every entry leads to a page', () => {
  const roots = ['app/(site)', 'app/(console)', 'app/(admin)'];
  const missing = navigation.filter(
    ({ href }) => !roots.some((root) => existsSync(`${root}${href}/page.tsx`)),
  );
  expect(missing.map(({ href }) => href)).toEqual([]);
});

test('an address belongs to the longest entry it starts with, and to none when there is no such page', () => {
  expect(currentEntry(navigation, '/ads/new')?.href).toBe('/ads/new');
  expect(currentEntry(navigation, '/ads/5f0c5c5e')?.href).toBe('/ads');
  expect(currentEntry(navigation, '/adsense')).toBeUndefined();
});
