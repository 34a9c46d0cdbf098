import type { Filter } from '@/components/ui/filter-select';
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

/** What a list can be narrowed by; cities also by their country. */
export const listFilters = (countries: { id: number; name: string }[]): Filter[] => [
  ...(countries.length > 0
    ? [
        {
          name: 'country',
          label: 'Country',
          options: countries.map(({ id, name }) => ({ value: String(id), label: name })),
        },
      ]
    : []),
  {
    name: 'allowed',
    label: 'Allowed',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  },
];
