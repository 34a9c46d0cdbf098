import type { SearchParams } from '@/components/ui/href';
import { firstOf, pageIn } from '@/components/ui/search-params';
import { rowId } from '@/lib/row-id';
import { networkKinds, socialNetworks } from '@/nouns/networks';
import { statusesOf } from '@/nouns/status';

/** The tabs of the queue in the order they are shown; `all` is every state. */
export const networkTabs = [...statusesOf('network'), 'all'] as const;

export const networkPageSize = 20;

/** What the address of the queue asks for; anything unreadable falls back instead of failing the page. */
export function readNetworkSearch(params: SearchParams) {
  const one = firstOf(params);
  const id = (name: string) => rowId(one(name));
  const tab = networkTabs.find((each) => each === one('status')) ?? 'pending';
  return {
    tab,
    filter: {
      status: tab === 'all' ? undefined : tab,
      kind: networkKinds.find((each) => each === one('kind')),
      network: socialNetworks.find((each) => each === one('network')),
      text: one('q')?.trim().slice(0, 200) || undefined,
    },
    page: pageIn(one('page')),
    item: id('item'),
  };
}
