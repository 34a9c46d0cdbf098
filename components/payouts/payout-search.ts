import type { SearchParams } from '@/components/ui/href';
import { firstOf, pageIn } from '@/components/ui/search-params';
import { statusesOf } from '@/nouns/status';

/** The tabs of the queue in the order they are shown; `all` is every state. */
export const payoutTabs = [...statusesOf('payout'), 'all'] as const;

export const payoutPageSize = 50;

/** What the address of the queue asks for; anything unreadable falls back instead of failing the page. */
export function readPayoutSearch(params: SearchParams) {
  const one = firstOf(params);
  const tab = payoutTabs.find((each) => each === one('status')) ?? 'requested';
  const currency = one('currency') ?? '';
  return {
    tab,
    filter: {
      status: tab === 'all' ? undefined : tab,
      currency: /^[A-Z]{3}$/.test(currency) ? currency : undefined,
      text: one('q')?.trim().slice(0, 200) || undefined,
    },
    page: pageIn(one('page')),
  };
}
