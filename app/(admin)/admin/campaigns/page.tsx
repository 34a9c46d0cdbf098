import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { AdminFilters } from '@/components/campaigns/desk/admin-filters';
import { ApprovalEvidence } from '@/components/campaigns/desk/approval-evidence';
import { ApprovalRow } from '@/components/campaigns/desk/approval-row';
import { readCampaignSearch } from '@/components/campaigns/desk/campaign-search';
import { CampaignTable } from '@/components/campaigns/desk/campaign-table';
import { nameOf } from '@/components/campaigns/desk/campaign-words';
import { queueBase } from '@/components/queue/queue-base';
import { QueueLinks } from '@/components/queue/queue-links';
import { QueueView } from '@/components/queue/queue-view';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { asked } from '@/components/ui/search-params';
import { listAdvertisers } from '@/features/advertisers';
import { countManaged, searchManaged, worstCase } from '@/features/campaigns';
import { areMixed } from '@/nouns/money';

export const metadata: Metadata = { title: 'Campaigns' };

const pageSize = 20;

export default async function AdminCampaignsPage({ searchParams }: PageProps<'/admin/campaigns'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const wanted = readCampaignSearch(params, 'pending');
  const queue = wanted.tab === 'pending';
  const search = {
    ...wanted,
    pageSize,
    ...(queue && { sort: 'waiting' as const, direction: 'asc' as const }),
  };
  const [{ rows, total }, counts, organisations] = await Promise.all([
    searchManaged(user, search),
    countManaged(user, search),
    listAdvertisers(user, { limit: 500 }),
  ]);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const narrowed = [
    wanted.text,
    wanted.advertiserId,
    wanted.network,
    wanted.created.from,
    wanted.created.to,
  ].some((value) => value !== undefined);
  const item = queue ? asked(params).id('item') : undefined;
  const open = rows.find(({ id }) => id === item) ?? (item === undefined && queue ? rows[0] : undefined);
  const [cost, theirs, last] = open
    ? await Promise.all([
        worstCase(user, open.id),
        countManaged(user, { advertiserId: open.advertiserId }),
        searchManaged(user, { advertiserId: open.advertiserId, pageSize: 6 }),
      ])
    : [];
  const filters = (
    <AdminFilters
      params={params}
      tab={wanted.tab}
      counts={{ ...counts, all }}
      total={total}
      organisations={organisations}
    />
  );
  const pages = (
    <Pagination page={wanted.page} pageSize={pageSize} total={total} params={params} noun="campaigns" />
  );
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Campaigns"
        purpose="What advertisers want to publish, longest waiting first. A campaign is joinable once you activate it."
      />
      {queue && rows.length > 0 ? (
        <QueueView
          items={rows.map((row) => ({ id: row.id, name: nameOf(row) }))}
          open={open?.id ?? null}
          chosen={item !== undefined}
          base={queueBase('/admin/campaigns', params)}
          back="All waiting campaigns"
          filters={filters}
          list={
            <>
              <QueueLinks
                rows={rows.map((row) => <ApprovalRow key={row.id} campaign={row} code={areMixed(rows)} />)}
              />
              {pages}
            </>
          }
        >
          {open && cost ? (
            <ApprovalEvidence
              campaign={open}
              cost={cost}
              record={{
                counts: theirs ?? {},
                last: last?.rows.filter(({ id }) => id !== open.id).slice(0, 5) ?? [],
              }}
            />
          ) : (
            <EmptyState
              title="This campaign has been decided already"
              action={<ButtonLink href="/admin/campaigns">All waiting campaigns</ButtonLink>}
            />
          )}
        </QueueView>
      ) : (
        <>
          {filters}
          {rows.length > 0 ? (
            <>
              <CampaignTable rows={rows} params={params} search={wanted} owners />
              {pages}
            </>
          ) : (
            <NothingHere waiting={queue && !narrowed} />
          )}
        </>
      )}
    </div>
  );
}

function NothingHere({ waiting }: { waiting: boolean }) {
  return waiting ? (
    <EmptyState
      title="No campaigns to approve"
      action={<ButtonLink href="/admin/campaigns?status=all">See all campaigns</ButtonLink>}
    >
      Every campaign that was sent for review has been decided.
    </EmptyState>
  ) : (
    <EmptyState
      title="No campaign matches these filters"
      action={<ButtonLink href="/admin/campaigns">Clear filters</ButtonLink>}
    />
  );
}
