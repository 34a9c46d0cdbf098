import { describe, expect, it } from 'vitest';
import { resolveDateRange } from './date-range';

const now = new Date('2026-08-03T22:30:00Z');

describe('resolveDateRange', () => {
  it('counts named presets from today and ignores stale days beside them', () => {
    const range = resolveDateRange({ preset: '7d', from: '2020-01-01', to: '2020-01-02' }, { now });
    expect(range).toMatchObject({ from: '2026-07-28', to: '2026-08-03', preset: '7d' });
    expect(range.against).toEqual({ from: '2026-07-21', to: '2026-07-27' });
  });

  it('takes two days as a custom range', () => {
    const range = resolveDateRange({ from: '2026-02-01', to: '2026-02-28' }, { now });
    expect(range).toMatchObject({ from: '2026-02-01', to: '2026-02-28', preset: 'custom' });
  });

  it.each([
    ['a day that does not exist', { from: '2026-02-30', to: '2026-03-01' }],
    ['an end before its start', { from: '2026-03-02', to: '2026-03-01' }],
    ['a custom range without days', { preset: 'custom' }],
    ['an unknown name', { preset: 'forever' }],
  ])('falls back on %s', (_, params) => {
    expect(resolveDateRange(params, { now })).toMatchObject({
      preset: '30d',
      from: '2026-07-05',
      to: '2026-08-03',
    });
  });

  it('knows the ends of months across a year', () => {
    const january = new Date('2026-01-15T00:00:00Z');
    expect(resolveDateRange({ preset: 'last-month' }, { now: january })).toMatchObject({
      from: '2025-12-01',
      to: '2025-12-31',
    });
    expect(resolveDateRange({ preset: '12mo' }, { now: january })).toMatchObject({
      from: '2025-02-01',
      to: '2026-01-15',
    });
  });

  it('compares with the same weekdays a year before, and all time with nothing', () => {
    const range = resolveDateRange({ preset: 'today', compare: 'year' }, { now });
    expect(new Date(range.against?.from ?? '').getUTCDay()).toBe(now.getUTCDay());
    expect(resolveDateRange({ preset: 'all', compare: 'year' }, { now }).against).toBeNull();
  });
});
