import { queueBase } from '@/components/queue/queue-base';
import { QueueList } from '@/components/queue/queue-list';
import { QueueView } from '@/components/queue/queue-view';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { Kbd } from '@/components/ui/kbd';
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
              <p className="hidden items-center gap-1.5 text-muted text-xs xl:flex">
                <Kbd>J</Kbd> <Kbd>K</Kbd> next and previous, <Kbd>?</Kbd> all keys
              </p>
            </FilterBar>
          </>
        }
        list={
          items.length === 0 ? (
            <NothingHere waiting={tab === 'pending'} narrowed={narrowed} some={counts.all > 0} />
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

function NothingHere({ waiting, narrowed, some }: { waiting: boolean; narrowed: boolean; some: boolean }) {
  const clear = <ButtonLink href={path}>Clear filters</ButtonLink>;
  if (narrowed) {
    return (
      <EmptyState
        title={waiting ? 'No waiting network matches these filters' : 'No network here matches these filters'}
        action={clear}
      >
        {some ? 'Networks that match are under other tabs.' : undefined}
      </EmptyState>
    );
  }
  if (!waiting) return <EmptyState title="No networks here now" />;
  return (
    <EmptyState title={some ? 'Every network is decided' : 'No networks to approve'}>
      New profiles appear here once they are submitted.
    </EmptyState>
  );
}
