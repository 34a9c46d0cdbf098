import type { SearchParams } from '@/components/ui/href';
import { firstOf, pageIn } from '@/components/ui/search-params';
import { rowId } from '@/lib/row-id';
import { listNames } from '@/nouns/lists';

/** What the address of the reference lists asks for; anything unreadable falls back. */
export function readListSearch(params: SearchParams) {
  const one = firstOf(params);
  const allowed = one('allowed');
  const list = listNames.find((each) => each === one('list')) ?? 'countries';
  return {
    list,
    text: one('q')?.trim().slice(0, 100) || undefined,
    allowed: allowed === 'yes' ? true : allowed === 'no' ? false : undefined,
    countryId: list === 'cities' ? rowId(one('country')) : undefined,
    page: pageIn(one('page')),
  };
}
