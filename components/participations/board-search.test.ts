import { expect, it } from 'vitest';
import { readBoardQuery, windowOf } from './board-search';

it('reads period, campaign and country, and falls back on what cannot be read', () => {
  expect(readBoardQuery({ period: '7d', campaign: '12', country: 'se', page: '2' })).toEqual({
    period: '7d',
    campaignId: 12,
    country: 'SE',
    page: 2,
  });
  expect(readBoardQuery({ period: 'ever', campaign: '-1', country: 'swe', page: 'x' })).toEqual({
    period: 'all',
    campaignId: undefined,
    country: undefined,
    page: 1,
  });
});

it('counts months by the calendar, over the turn of the year too', () => {
  const now = new Date('2026-01-15T10:00:00Z');
  expect(windowOf('month', now)).toEqual({ from: new Date('2026-01-01T00:00:00Z') });
  expect(windowOf('last', now)).toEqual({
    from: new Date('2025-12-01T00:00:00Z'),
    until: new Date('2026-01-01T00:00:00Z'),
  });
  expect(windowOf('7d', now)).toEqual({ from: new Date('2026-01-08T10:00:00Z') });
  expect(windowOf('all', now)).toEqual({});
});
