import { describe, expect, it } from 'vitest';
import { dueOn, formatDay, formatMoment, relativeTo } from './moment-format';

const at = new Date('2026-09-03T23:05:00Z');

describe('moments in words', () => {
  it('writes days and exact moments in the zone asked for', () => {
    expect(formatDay(at, 'UTC')).toBe('3 Sep 2026');
    expect(formatDay(at, 'Asia/Tokyo')).toBe('4 Sep 2026');
    expect(formatMoment(at, 'UTC')).toBe('3 Sep 2026, 23:05 UTC');
  });

  it('tells the day of what is due a week from now, and how soon what is due before', () => {
    expect(dueOn(at, new Date('2026-08-27T23:05:00Z'), 'UTC')).toBe('3 Sep 2026');
    expect(dueOn(at, new Date('2026-08-31T23:05:00Z'), 'UTC')).toBe('in 3 days');
    expect(dueOn(at, new Date('2026-09-10T23:05:00Z'), 'UTC')).toBe('last week');
  });

  it.each([
    ['2026-09-03T23:05:20Z', 'just now'],
    ['2026-09-03T23:04:40Z', 'in a moment'],
    ['2026-09-03T23:09:59Z', '4 minutes ago'],
    ['2026-09-02T23:05:00Z', 'tomorrow'],
    ['2026-09-06T00:00:00Z', '2 days ago'],
    ['2027-10-01T00:00:00Z', 'last year'],
    // What is promised for three days, or a day, is so a moment later.
    ['2026-08-31T23:06:00Z', 'in 3 days'],
    ['2026-08-31T12:05:00Z', 'in 3 days'],
    ['2026-09-01T00:05:00Z', 'in 3 days'],
    ['2026-09-02T23:20:00Z', 'tomorrow'],
    ['2026-09-03T22:20:00Z', 'in 45 minutes'],
  ])('seen from %s it was %s', (now, words) => {
    expect(relativeTo(at, new Date(now))).toBe(words);
  });
});
