import { expect, test } from 'vitest';
import { isAbout } from './is-about';

const at = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://here.example');
  return (link: string) => isAbout(link, pathname, searchParams);
};

test('a message is about the page it leads to, whatever else that page is asked for', () => {
  expect(at('/tasks/7')('/tasks/7')).toBe(true);
  expect(at('/tasks/7?sent=1')('/tasks/7')).toBe(true);
  expect(at('/advertiser/review?sort=oldest&item=7')('/advertiser/review?item=7')).toBe(true);
});

test('a message is about no other page, and no other item of the page', () => {
  expect(at('/tasks')('/tasks/7')).toBe(false);
  expect(at('/tasks/77')('/tasks/7')).toBe(false);
  expect(at('/advertiser/review')('/advertiser/review?item=7')).toBe(false);
  expect(at('/advertiser/review?item=77')('/advertiser/review?item=7')).toBe(false);
  expect(at('/advertiser/review?item=7')('/advertiser/review?status=rejected&item=7')).toBe(false);
});
