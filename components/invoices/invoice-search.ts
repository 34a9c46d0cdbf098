import { readDays } from '@/components/ui/date-range';
import type { SearchParams } from '@/components/ui/href';
import { statusesOf } from '@/nouns/status';

/** Open ones first, then those that are late. */
export const invoiceStatuses = statusesOf('invoice');
const sorts = ['issued', 'number', 'due', 'amount', 'status', 'advertiser'] as const;
export type InvoiceSort = (typeof sorts)[number];

/** What the address of an invoice list asks for; anything unreadable falls back instead of failing the page. */
export function readInvoiceSearch(params: SearchParams) {
  const one = (name: string) => (Array.isArray(params[name]) ? params[name][0] : params[name]);
  const page = Number(one('page'));
  const advertiser = one('advertiser') ?? '';
  return {
    text: one('q')?.trim().slice(0, 200) || undefined,
    status: invoiceStatuses.find((each) => each === one('status')),
    advertiserId: /^[1-9]\d{0,8}$/.test(advertiser) ? Number(advertiser) : undefined,
    ...readDays(params),
    sort: sorts.find((each) => each === one('sort')) ?? ('issued' as const),
    direction: one('order') === 'asc' ? ('asc' as const) : ('desc' as const),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}
