import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { statusesOf } from '@/nouns/status';

/** The tabs of the queue in the order they are shown; `all` is every state. */
export const payoutTabs = [...statusesOf('payout'), 'all'] as const;

export const payoutPageSize = 50;

/** What the address of the queue asks for; anything unreadable falls back instead of failing the page. */
export function readPayoutSearch(params: SearchParams) {
  const ask = asked(params);
  const tab = ask.oneOf('status', payoutTabs) ?? 'requested';
  return {
    tab,
    filter: {
      status: tab === 'all' ? undefined : tab,
      currency: ask.like('currency', /^[A-Z]{3}$/),
      text: ask.text(),
    },
    page: ask.page(),
  };
}
