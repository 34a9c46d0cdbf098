import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { listNames } from '@/nouns/lists';

/** What the address of the reference lists asks for; anything unreadable falls back. */
export function readListSearch(params: SearchParams) {
  const ask = asked(params);
  const allowed = ask.value('allowed');
  const list = ask.oneOf('list', listNames) ?? 'countries';
  return {
    list,
    text: ask.text('q', 100),
    allowed: allowed === 'yes' ? true : allowed === 'no' ? false : undefined,
    countryId: list === 'cities' ? ask.id('country') : undefined,
    page: ask.page(),
  };
}
