import { expect, it } from 'vitest';
import { rowId } from '@/lib/row-id';
import { firstOf, pageIn, paramsOf } from './search-params';

it('reads the first value of a name', () => {
  const one = firstOf({ q: ['dough', 'crust'], status: 'active' });
  expect([one('q'), one('status'), one('sort')]).toEqual(['dough', 'active', undefined]);
  expect(paramsOf(new Request('https://fanfare.example/ads?q=two+words&page=3'))).toEqual({
    q: 'two words',
    page: '3',
  });
});

it('falls back to the first page', () => {
  const pages = ['7', undefined, '', '0', '-1', '1.5', '100000', 'two'].map(pageIn);
  expect(pages).toEqual([7, 1, 1, 1, 1, 1, 1, 1]);
});

it('takes only the plain digits of an id', () => {
  expect(['1', '999999999'].map(rowId)).toEqual([1, 999_999_999]);
  for (const text of [undefined, '', '0', '01', '-1', '1e3', ' 1', '1000000000']) {
    expect(rowId(text)).toBeUndefined();
  }
});
