import { readDays } from '@/components/ui/date-range';
import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { statusesOf } from '@/nouns/status';

/** Open ones first, then those that are late. */
export const invoiceStatuses = statusesOf('invoice');
const sorts = ['issued', 'number', 'due', 'amount', 'status', 'advertiser'] as const;
export type InvoiceSort = (typeof sorts)[number];

/** What the address of an invoice list asks for; anything unreadable falls back instead of failing the page. */
export function readInvoiceSearch(params: SearchParams) {
  const ask = asked(params);
  return {
    text: ask.text(),
    status: ask.oneOf('status', invoiceStatuses),
    advertiserId: ask.id('advertiser'),
    ...readDays(params),
    ...ask.sort(sorts),
    page: ask.page(),
  };
}

/** Whether a search leaves anything out. */
export const isNarrowed = ({ text, status, advertiserId, from, to }: ReturnType<typeof readInvoiceSearch>) =>
  Boolean(text || status || advertiserId || from || to);
