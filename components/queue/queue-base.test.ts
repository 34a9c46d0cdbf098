import { expect, test } from 'vitest';
import { firstPage, queueBase } from './queue-base';

test('what is open leaves the address of its list, whose page and filters stay', () => {
  expect(queueBase('/admin/reports', { status: 'all', page: '2', item: 'post:7' })).toBe(
    '/admin/reports?status=all&page=2',
  );
});

test('a list of which nothing is left on a page is shown from its first', () => {
  expect(firstPage('/admin/reports?status=all&page=2')).toBe('/admin/reports?status=all');
  expect(firstPage('/admin/reports?page=2')).toBe('/admin/reports');
  expect(firstPage('/admin/reports')).toBe('/admin/reports');
});
