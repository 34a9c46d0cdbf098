import { expect, it } from 'vitest';
import { daysLeft, timeLeft } from './time-left';

const hour = 3_600_000;

it.each([
  [-5, '0 seconds'],
  [999, '0 seconds'],
  [1_000, '1 second'],
  [61_000, '1 minute 1 second'],
  [120_000, '2 minutes'],
  [hour - 400, '1 hour'],
  [hour, '1 hour'],
  [25.4 * hour, '1 day 1 hour'],
  // A task of three days and a draft of thirty, a few minutes after they began.
  [72 * hour - 60_000, '3 days'],
  [24 * 30 * hour - 900_000, '30 days'],
  [71 * hour, '2 days 23 hours'],
  [24 * 17 * hour, '17 days'],
])('%d milliseconds are %s', (left, words) => {
  expect(timeLeft(left)).toBe(words);
});

it('counts whole days, as many as the hours beside them say', () => {
  const now = new Date('2026-01-01T12:00:00Z');
  const after = (hours: number) => daysLeft(new Date(now.getTime() + hours * hour), now);
  expect([2, 23.9, 24, 71.9, 20 * 24 + 15].map(after)).toEqual([
    'Less than a day left',
    '1 day left',
    '1 day left',
    '3 days left',
    '20 days left',
  ]);
});
