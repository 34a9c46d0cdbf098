import { expect, it } from 'vitest';
import { rowId } from '@/lib/row-id';
import { asked, paramsOf } from './search-params';

it('reads the first value of a name', () => {
  const { value } = asked({ q: ['dough', 'crust'], status: 'active' });
  expect([value('q'), value('status'), value('sort')]).toEqual(['dough', 'active', undefined]);
  expect(paramsOf(new Request('https://fanfare.example/ads?q=two+words&page=3'))).toEqual({
    q: 'two words',
    page: '3',
  });
});

it('falls back to the first page', () => {
  const pages = ['7', undefined, '', '0', '-1', '1.5', '100000', 'two'].map((page) => asked({ page }).page());
  expect(pages).toEqual([7, 1, 1, 1, 1, 1, 1, 1]);
});

it('takes only the plain digits of an id', () => {
  expect(['1', '999999999'].map(rowId)).toEqual([1, 999_999_999]);
  for (const text of [undefined, '', '0', '01', '-1', '1e3', ' 1', '1000000000']) {
    expect(rowId(text)).toBeUndefined();
  }
});

it('reads words, codes and orders that exist, and nothing else', () => {
  const ask = asked({
    q: '  two words ',
    status: 'paid',
    age: '7',
    currency: 'EUR',
    sort: 'name',
    order: 'asc',
  });
  expect([ask.text(), ask.text('q', 3), ask.text('missing')]).toEqual(['two words', 'two', undefined]);
  expect([ask.oneOf('status', ['paid', 'open']), ask.oneOf('age', [1, 7]), ask.oneOf('q', ['x'])]).toEqual([
    'paid',
    7,
    undefined,
  ]);
  expect([ask.like('currency', /^[A-Z]{3}$/), ask.like('q', /^[A-Z]{3}$/)]).toEqual(['EUR', undefined]);
  expect(ask.sort(['joined', 'name'])).toEqual({ sort: 'name', direction: 'asc' });
  expect(asked({ sort: 'salary', order: 'up' }).sort(['joined'])).toEqual({
    sort: 'joined',
    direction: 'desc',
  });
});
