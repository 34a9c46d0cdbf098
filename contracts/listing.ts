import { appUrl } from '@/lib/env';
import type { Paging } from '@/lib/paging';
import type { Contract } from './face';
import { shapeOf } from './schema';

/** The body of a list that was asked for by page: its read tells how long the whole is. */
type Paged = Paging & Record<string, unknown>;

const isPaged = (contract: Contract, body: unknown): body is Paged => {
  const names = shapeOf(contract.body).names ?? [];
  if (!names.includes('page') || !names.includes('limit')) return false;
  const { page, limit } = body as Paging;
  return page !== undefined || limit !== undefined;
};

/** The address of a page, with everything else that was asked for. */
function addressOf(contract: Contract, given: Record<string, unknown>, page: number, limit: number): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (name === 'page' || name === 'limit' || value === undefined || value === null) continue;
    for (const each of [value].flat()) query.append(name, String(each));
  }
  query.set('page', String(page));
  query.set('limit', String(limit));
  return new URL(`${contract.path}?${query}`, appUrl()).href;
}

function linksOf(
  contract: Contract,
  given: Record<string, unknown>,
  { page = 1, limit = 100 }: Paging,
  total: number,
) {
  const last = Math.max(1, Math.ceil(total / limit));
  const pages = {
    first: 1,
    ...(page > 1 && { prev: Math.min(page - 1, last) }),
    ...(page < last && { next: page + 1 }),
    last,
  };
  return Object.entries(pages)
    .map(([rel, at]) => `<${addressOf(contract, given, at, limit)}>; rel="${rel}"`)
    .join(', ');
}

/**
 * Has a list that was asked for by page say in headers how long the whole is, and where its other pages are (RFC 8288).
 * `given` is what was asked for, as it was written.
 */
export function tellPages(
  contract: Contract,
  body: unknown,
  given: Record<string, unknown>,
  headers: Headers,
): void {
  if (!isPaged(contract, body)) return;
  const paging = { page: body.page, limit: body.limit };
  body.counted = (total: number) => {
    headers.set('x-total-count', String(total));
    if (contract.alsoGet) headers.set('link', linksOf(contract, given, paging, total));
  };
}
