import { capitalised } from '@/components/ui/capitalised';
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

/**
 * What is open of a queue: what its address names, else the first of the list. What somebody searched for and what is
 * open are one: whatever the search does not find gives way.
 */
export function openOf<Id>(
  item: Id | undefined,
  ids: readonly Id[],
  searched: string | undefined,
): Id | undefined {
  if (item !== undefined && (searched === undefined || ids.includes(item))) return item;
  return ids[0];
}

/** The first page of the list at an address: where one goes when nothing is left on a page of it. */
export function firstPage(base: string): string {
  const [path = '', text] = base.split('?');
  const query = new URLSearchParams(text);
  query.delete('page');
  return query.size > 0 ? `${path}?${query}` : path;
}

/** That something was not decided, from what it would be called: `Task not approved`. */
export const notDone = (noun: string, done: string): string =>
  `${capitalised(noun)} not ${done.split(',')[0]}`;
