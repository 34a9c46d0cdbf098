import { expect, test } from 'vitest';
import { firstPage, notDone, openOf, queueBase } from './queue-base';

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

test('what is open is what was searched for, and otherwise what the address names', () => {
  expect(openOf(7, [1, 2], undefined)).toBe(7);
  expect(openOf(2, [1, 2], 'nova')).toBe(2);
  expect(openOf(7, [1, 2], 'nova')).toBe(1);
  expect(openOf(7, [], 'nova')).toBeUndefined();
  expect(openOf(undefined, [1, 2], undefined)).toBe(1);
});

test('what was not decided is called by what did not happen, whoever or whatever was in the way', () => {
  expect(notDone('task', 'approved, $65.00')).toBe('Task not approved');
  expect(notDone('network', 'accepted')).toBe('Network not accepted');
});
