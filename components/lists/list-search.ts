import type { SearchParams } from '@/components/ui/href';
import { listNames } from '@/nouns/lists';

/** What the address of the reference lists asks for; anything unreadable falls back. */
export function readListSearch(params: SearchParams) {
  const one = (name: string) => (Array.isArray(params[name]) ? params[name][0] : params[name]);
  const page = Number(one('page'));
  const allowed = one('allowed');
  const country = one('country') ?? '';
  const list = listNames.find((each) => each === one('list')) ?? 'countries';
  return {
    list,
    text: one('q')?.trim().slice(0, 100) || undefined,
    allowed: allowed === 'yes' ? true : allowed === 'no' ? false : undefined,
    countryId: list === 'cities' && /^[1-9]\d{0,8}$/.test(country) ? Number(country) : undefined,
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}
