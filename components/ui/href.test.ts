import { describe, expect, it } from 'vitest';
import { hrefWith } from './href';

describe('hrefWith', () => {
  it('keeps other parameters and goes back to the first page', () => {
    expect(hrefWith({ q: 'a b', status: ['draft', 'active'], page: '4' }, { sort: '-views' })).toBe(
      '?q=a+b&status=draft&status=active&sort=-views',
    );
  });

  it('removes what is set to nothing', () => {
    expect(hrefWith({ q: 'rye' }, { q: null })).toBe('?');
    expect(hrefWith({ q: 'rye', cursor: 'x' }, { page: 2 })).toBe('?q=rye&page=2');
  });
});
