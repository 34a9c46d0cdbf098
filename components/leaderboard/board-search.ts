import type { SearchParams } from '@/components/ui/href';
import { firstOf } from '@/components/ui/search-params';
import { rowId } from '@/lib/row-id';

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
  const one = (name: string) => firstOf(params)(name)?.trim() ?? '';
  const page = Number(one('page'));
  return {
    period: periods.find(({ value }) => value === one('period'))?.value ?? 'all',
    campaignId: rowId(one('campaign')),
    country: /^[a-z]{2}$/i.test(one('country')) ? one('country').toUpperCase() : undefined,
    page: Number.isInteger(page) && page > 0 && page <= 100 ? page : 1,
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
