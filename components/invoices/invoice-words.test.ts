import { describe, expect, it } from 'vitest';
import { linesOf } from './invoice-words';

describe('the lines of an address', () => {
  it.each([
    ['of a form, which sends both characters', '12 Leaf Lane\r\nDublin'],
    ['of a program', '12 Leaf Lane\nDublin'],
  ])('are the same %s', (_, address) => {
    expect(linesOf(address)).toEqual(['12 Leaf Lane', 'Dublin']);
  });
});
