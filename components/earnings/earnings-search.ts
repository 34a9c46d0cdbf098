import { resolveDateRange } from '@/components/ui/date-range';
import type { SearchParams } from '@/components/ui/href';
import { asked, valuesOf } from '@/components/ui/search-params';
import { lineGroups } from './line-words';

export const earningsPageSize = 25;

/** What the address of the earnings pages asks for; anything unreadable falls back instead of failing the page. */
export function readEarningsSearch(params: SearchParams) {
  const ask = asked(params);
  return {
    range: resolveDateRange({ ...params, compare: 'none' }, { fallback: '91d' }),
    currency: ask.like('currency', /^[A-Z]{3}$/),
    group: ask.oneOf('type', valuesOf(lineGroups)),
    page: ask.page(),
  };
}
