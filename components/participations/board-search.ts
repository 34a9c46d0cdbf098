import type { SearchParams } from '@/components/ui/href';
import { asked, valuesOf } from '@/components/ui/search-params';

export const periods = [
  { value: 'all', label: 'All time' },
  { value: '30d', label: '30 days' },
  { value: '7d', label: '7 days' },
  { value: 'month', label: 'This month' },
  { value: 'last', label: 'Last month' },
] as const;

export type Period = (typeof periods)[number]['value'];

/** What the address of the leaderboard asks for; anything unreadable falls back instead of failing the page. */
export interface BoardQuery {
  period: Period;
  campaignId?: number;
  country?: string;
  page: number;
}

export function readBoardQuery(params: SearchParams): BoardQuery {
  const ask = asked(params);
  const page = ask.page();
  return {
    period: ask.oneOf('period', valuesOf(periods)) ?? 'all',
    campaignId: ask.id('campaign'),
    country: ask.like('country', /^[a-z]{2}$/i)?.toUpperCase(),
    page: page <= 100 ? page : 1,
  };
}

const day = 24 * 60 * 60 * 1000;

/** The moments between which a period's tasks were accepted; months are calendar months in UTC. */
export function windowOf(period: Period, now: Date): { from?: Date; until?: Date } {
  const month = (offset: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1));
  switch (period) {
    case 'all':
      return {};
    case '30d':
      return { from: new Date(now.getTime() - 30 * day) };
    case '7d':
      return { from: new Date(now.getTime() - 7 * day) };
    case 'month':
      return { from: month(0) };
    case 'last':
      return { from: month(-1), until: month(0) };
  }
}
