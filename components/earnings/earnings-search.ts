import { resolveDateRange } from '@/components/ui/date-range';
import type { SearchParams } from '@/components/ui/href';
import { lineGroups } from './line-words';

/** What the address of the earnings pages asks for; anything unreadable falls back instead of failing the page. */
export function readEarningsSearch(params: SearchParams) {
  const one = (name: string) => (Array.isArray(params[name]) ? params[name][0] : params[name]);
  const page = Number(one('page'));
  return {
    range: resolveDateRange({ ...params, compare: 'none' }, { fallback: '91d' }),
    currency: /^[A-Z]{3}$/.test(one('currency') ?? '') ? one('currency') : undefined,
    group: lineGroups.find(({ value }) => value === one('type'))?.value,
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}
