import { expect, it } from 'vitest';
import { addresses } from './addresses';

it('names whatever people call themselves so that it stays one segment', () => {
  expect(addresses.person('a/b c')).toBe('/people/a%2Fb%20c');
  expect(addresses.watchDesk('Artistic.Eye')).toBe('/watch/Artistic.Eye/manage');
  expect(addresses.invitation('a&b')).toBe('/join?token=a%26b');
  expect([addresses.review(7), addresses.review(7, 'accepted')]).toEqual([
    '/advertiser/review?item=7',
    '/advertiser/review?status=accepted&item=7',
  ]);
});
