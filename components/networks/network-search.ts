import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { networkKinds, socialNetworks } from '@/nouns/networks';
import { statusesOf } from '@/nouns/status';

/** The tabs of the queue in the order they are shown; `all` is every state. */
export const networkTabs = [...statusesOf('network'), 'all'] as const;

export const networkPageSize = 20;

/** What the address of the queue asks for; anything unreadable falls back instead of failing the page. */
export function readNetworkSearch(params: SearchParams) {
  const ask = asked(params);
  const tab = ask.oneOf('status', networkTabs) ?? 'pending';
  return {
    tab,
    filter: {
      status: tab === 'all' ? undefined : tab,
      kind: ask.oneOf('kind', networkKinds),
      network: ask.oneOf('network', socialNetworks),
      text: ask.text(),
    },
    page: ask.page(),
    item: ask.id('item'),
  };
}
