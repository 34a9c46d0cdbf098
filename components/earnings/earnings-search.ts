import { resolveDateRange } from '@/components/ui/date-range';
import type { SearchParams } from '@/components/ui/href';
import { firstOf, pageIn } from '@/components/ui/search-params';
import { lineGroups } from './line-words';

/** What the address of the earnings pages asks for; anything unreadable falls back instead of failing the page. */
export function readEarningsSearch(params: SearchParams) {
  const one = firstOf(params);
  return {
    range: resolveDateRange({ ...params, compare: 'none' }, { fallback: '91d' }),
    currency: /^[A-Z]{3}$/.test(one('currency') ?? '') ? one('currency') : undefined,
    group: lineGroups.find(({ value }) => value === one('type'))?.value,
    page: pageIn(one('page')),
  };
}
