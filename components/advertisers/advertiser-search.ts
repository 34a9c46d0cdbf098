import type { SearchParams } from '@/components/ui/href';

const sorts = ['name', 'limit', 'spend', 'ads', 'joined'] as const;
export type AdvertiserSort = (typeof sorts)[number];

/** What the address of the advertiser list asks for; anything unreadable falls back. */
export function readAdvertiserSearch(params: SearchParams) {
  const one = (name: string) => (Array.isArray(params[name]) ? params[name][0] : params[name]);
  const page = Number(one('page'));
  return {
    text: one('q')?.trim().slice(0, 200) || undefined,
    sort: sorts.find((each) => each === one('sort')) ?? 'name',
    direction: one('order') === 'desc' ? ('desc' as const) : ('asc' as const),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}
