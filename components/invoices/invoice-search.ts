import { readDays } from '@/components/ui/date-range';
import type { SearchParams } from '@/components/ui/href';
import { firstOf, pageIn } from '@/components/ui/search-params';
import { rowId } from '@/lib/row-id';
import { statusesOf } from '@/nouns/status';

/** Open ones first, then those that are late. */
export const invoiceStatuses = statusesOf('invoice');
const sorts = ['issued', 'number', 'due', 'amount', 'status', 'advertiser'] as const;
export type InvoiceSort = (typeof sorts)[number];

/** What the address of an invoice list asks for; anything unreadable falls back instead of failing the page. */
export function readInvoiceSearch(params: SearchParams) {
  const one = firstOf(params);
  return {
    text: one('q')?.trim().slice(0, 200) || undefined,
    status: invoiceStatuses.find((each) => each === one('status')),
    advertiserId: rowId(one('advertiser')),
    ...readDays(params),
    sort: sorts.find((each) => each === one('sort')) ?? ('issued' as const),
    direction: one('order') === 'asc' ? ('asc' as const) : ('desc' as const),
    page: pageIn(one('page')),
  };
}
