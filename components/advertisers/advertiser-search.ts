import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';

const sorts = ['name', 'limit', 'spend', 'ads', 'joined', 'expiring'] as const;
export type AdvertiserSort = (typeof sorts)[number];

/** What the address of the advertiser list asks for; anything unreadable falls back. */
export function readAdvertiserSearch(params: SearchParams) {
  const ask = asked(params);
  return {
    text: ask.text(),
    expiring: ask.oneOf('cover', ['expiring']) !== undefined,
    ...ask.sort(sorts, 'asc'),
    page: ask.page(),
  };
}
