import { TellWaiting } from '@/components/layout/waiting';
import { NothingHere } from '@/components/queue/nothing-here';
import { queueBase } from '@/components/queue/queue-base';
import { QueueKeys } from '@/components/queue/queue-keys';
import { QueueList } from '@/components/queue/queue-list';
import { QueueView } from '@/components/queue/queue-view';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { NetworkEvidence, NetworkItem, NetworkStatus } from '@/features/networks';
import { networkKinds, networkNames, socialNetworks } from '@/nouns/networks';
import { statusLabel } from '@/nouns/status';
import { kindNames } from './kind-words';
import { NetworkBulk } from './network-decision';
import { NetworkDetail, NetworkRowText } from './network-detail';
import { networkPageSize, networkTabs, type readNetworkSearch } from './network-search';

const path = '/admin/networks';

const filters = [
  {
    name: 'network',
    label: 'Network',
    options: socialNetworks.map((value) => ({ value, label: networkNames[value] })),
  },
  {
    name: 'kind',
    label: 'Kind',
    options: networkKinds.map((value) => ({ value, label: kindNames[value] })),
  },
];

/** The queue of social profiles: the list at the left, what helps to judge the open one at the right. */
export function NetworkDesk({
  params,
  search,
  items,
  counts,
  evidence,
}: {
  params: SearchParams;
  search: ReturnType<typeof readNetworkSearch>;
  items: NetworkItem[];
  counts: Record<NetworkStatus | 'all', number>;
  evidence: NetworkEvidence | undefined;
}) {
  const { tab, page, item, filter } = search;
  const narrowed = [filter.kind, filter.network, filter.text].some((value) => value !== undefined);
  return (
    <div className="grid gap-6">
      {!narrowed && <TellWaiting page={path} count={counts.pending} />}
      <PageHeader
        title="Networks"
        purpose="Social profiles that influencers submitted. Only accepted ones may join campaigns."
      />
      <QueueView
        items={items.map(({ id, handle, userName }) => ({ id, name: `${handle}, ${userName}` }))}
        open={evidence?.network.id ?? null}
        chosen={item !== undefined && item === evidence?.network.id}
        base={queueBase(path, params)}
        back="All networks"
        filters={
          <>
            <LinkTabs
              label="Networks by state"
              tabs={networkTabs.map((each) => ({
                href: hrefWith(params, { status: each === 'pending' ? null : each, item: null }),
                label: each === 'all' ? 'All' : statusLabel('network', each),
                count: counts[each],
                current: each === tab,
              }))}
            />
            <FilterBar search="Search profiles, people" filters={filters}>
              <QueueKeys />
            </FilterBar>
          </>
        }
        list={
          items.length === 0 ? (
            <NothingHere
              nouns="networks"
              path={path}
              narrowed={narrowed}
              some={counts.all > 0}
              waiting={
                tab === 'pending'
                  ? {
                      decided: 'Every network is decided',
                      none: 'No networks to approve',
                      next: 'New profiles appear here once they are submitted.',
                    }
                  : undefined
              }
            />
          ) : (
            <>
              {tab === 'pending' && <NetworkBulk />}
              <QueueList
                label={`${counts[tab].toLocaleString('en')} ${counts[tab] === 1 ? 'network' : 'networks'}`}
                rows={items.map((each) => (
                  <NetworkRowText key={each.id} item={each} showStatus={tab === 'all'} />
                ))}
              />
              <Pagination
                page={page}
                pageSize={networkPageSize}
                total={counts[tab]}
                params={{ ...params, item: undefined }}
                noun="networks"
              />
            </>
          )
        }
      >
        {evidence ? (
          <NetworkDetail evidence={evidence} />
        ) : (
          <EmptyState title="Nothing is open">A profile you choose at the left is shown here.</EmptyState>
        )}
      </QueueView>
    </div>
  );
}
