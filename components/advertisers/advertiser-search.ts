import type { SearchParams } from '@/components/ui/href';
import { firstOf, pageIn } from '@/components/ui/search-params';

const sorts = ['name', 'limit', 'spend', 'ads', 'joined'] as const;
export type AdvertiserSort = (typeof sorts)[number];

/** What the address of the advertiser list asks for; anything unreadable falls back. */
export function readAdvertiserSearch(params: SearchParams) {
  const one = firstOf(params);
  return {
    text: one('q')?.trim().slice(0, 200) || undefined,
    sort: sorts.find((each) => each === one('sort')) ?? 'name',
    direction: one('order') === 'desc' ? ('desc' as const) : ('asc' as const),
    page: pageIn(one('page')),
  };
}
