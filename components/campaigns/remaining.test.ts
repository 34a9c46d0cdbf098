import { expect, it } from 'vitest';
import { daysLeft, remainingWords } from './remaining';

const hour = 3_600_000;

it.each([
  [-5, '0 seconds'],
  [999, '0 seconds'],
  [1_000, '1 second'],
  [61_000, '1 minute 1 second'],
  [120_000, '2 minutes'],
  [hour, '1 hour'],
  [25.5 * hour, '1 day 1 hour'],
  [24 * 17 * hour, '17 days'],
])('%d milliseconds are %s', (left, words) => {
  expect(remainingWords(left)).toBe(words);
});

it('counts whole days', () => {
  const now = new Date('2026-01-01T12:00:00Z');
  const after = (hours: number) => daysLeft(new Date(now.getTime() + hours * hour), now);
  expect([after(2), after(24), after(71)]).toEqual(['Less than a day left', '1 day left', '2 days left']);
});
