import type { SearchParams } from '@/components/ui/href';

/** The address of a queue with its filters and page, without what is open. */
export function queueBase(path: string, params: SearchParams): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const text = Array.isArray(value) ? value[0] : value;
    if (text && name !== 'item') query.set(name, text);
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The first page of the list at an address: where one goes when nothing is left on a page of it. */
export function firstPage(base: string): string {
  const [path = '', text] = base.split('?');
  const query = new URLSearchParams(text);
  query.delete('page');
  return query.size > 0 ? `${path}?${query}` : path;
}
