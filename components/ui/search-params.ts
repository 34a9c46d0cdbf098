import { rowId } from '@/lib/row-id';
import type { SearchParams } from './href';

/** The query of a request as pages get theirs. */
export const paramsOf = (request: Request): SearchParams =>
  Object.fromEntries(new URL(request.url).searchParams);

/** What the options of a choice stand for. */
export const valuesOf = <T extends string>(options: readonly { value: T }[]): T[] =>
  options.map(({ value }) => value);

/**
 * What an address asks for, by the names in it. Of several values of a name the first counts, and what cannot be read is
 * as if it were not there: an address never fails its page.
 */
export function asked(params: SearchParams) {
  const value = (name: string) => (Array.isArray(params[name]) ? params[name][0] : params[name]);
  const oneOf = <T extends string | number>(name: string, words: readonly T[]): T | undefined =>
    words.find((each) => String(each) === value(name));
  return {
    /** As it stands. */
    value,
    oneOf,
    /** What somebody searches for. */
    text: (name = 'q', longest = 200) => value(name)?.trim().slice(0, longest) || undefined,
    /** Text of one form, such as a code. */
    like: (name: string, form: RegExp) => (form.test(value(name) ?? '') ? value(name) : undefined),
    /** The id of a row. */
    id: (name: string) => rowId(value(name)),
    /** The page of a list, from 1. */
    page(): number {
      const page = Number(value('page'));
      return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
    },
    /** What a list is ordered by, of these or else by the first, and which way. */
    sort: <T extends string>(sorts: readonly [T, ...T[]], first: 'asc' | 'desc' = 'desc') => ({
      sort: oneOf('sort', sorts) ?? sorts[0],
      direction: oneOf('order', ['asc', 'desc']) ?? first,
    }),
  };
}
