import { expect, test } from 'vitest';
import { isHeld } from './etag';

test('a version is held by any name of a list, by a weak one, and by the star', () => {
  for (const header of ['"a"', 'W/"a"', '"b", "a"', '"b",W/"a" ', '*', ' * ', '"a,b", "a"']) {
    expect([header, isHeld(header, '"a"'), isHeld(header, 'W/"a"')]).toEqual([header, true, true]);
  }
  for (const header of [null, '', 'a', '"b"', '"a', '"aa"', '"b, a"']) {
    expect([header, isHeld(header, '"a"')]).toEqual([header, false]);
  }
});
