import type { SearchParams } from './href';

/** The query of a request as pages get theirs. */
export const paramsOf = (request: Request): SearchParams =>
  Object.fromEntries(new URL(request.url).searchParams);

/** Reads the value of a name, the first where an address gives several. */
export const firstOf = (params: SearchParams) => (name: string) =>
  Array.isArray(params[name]) ? params[name][0] : params[name];

/** The page of a list that an address asks for; the first when it cannot be read. */
export function pageIn(text: string | undefined): number {
  const page = Number(text);
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}
