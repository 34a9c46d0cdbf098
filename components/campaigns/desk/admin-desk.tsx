import { TellWaiting } from '@/components/layout/waiting';
import { queueBase } from '@/components/queue/queue-base';
import { QueueLinks } from '@/components/queue/queue-links';
import { QueueView } from '@/components/queue/queue-view';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/href';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { CampaignStatus, ManagedCampaign, WorstCase } from '@/features/campaigns';
import { areMixed } from '@/nouns/money';
import { AdminFilters } from './admin-filters';
import { type AdvertiserRecord, ApprovalEvidence, type Arrears } from './approval-evidence';
import { ApprovalRow } from './approval-row';
import { campaignPageSize, type readCampaignSearch } from './campaign-search';
import { CampaignTable } from './campaign-table';
import { nameOf } from './campaign-words';

/** All campaigns; those that wait are a queue, with what helps to judge the open one at the right. */
export function AdminDesk({
  params,
  search,
  rows,
  total,
  counts,
  organisations,
  item,
  open,
  evidence,
}: {
  params: SearchParams;
  search: ReturnType<typeof readCampaignSearch>;
  rows: ManagedCampaign[];
  total: number;
  counts: Record<CampaignStatus, number>;
  organisations: { id: number; name: string }[];
  /** What the address names. */
  item: number | undefined;
  open: ManagedCampaign | undefined;
  evidence: { cost: WorstCase; arrears: Arrears | null; record: AdvertiserRecord } | undefined;
}) {
  const queue = search.tab === 'pending';
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const narrowed = [
    search.text,
    search.advertiserId,
    search.network,
    search.created.from,
    search.created.to,
  ].some((value) => value !== undefined);
  const filters = (
    <AdminFilters
      params={params}
      tab={search.tab}
      counts={{ ...counts, all }}
      total={total}
      organisations={organisations}
    />
  );
  const pages = (
    <Pagination
      page={search.page}
      pageSize={campaignPageSize}
      total={total}
      params={params}
      noun="campaigns"
    />
  );
  return (
    <div className="grid gap-6">
      {!narrowed && <TellWaiting page="/admin/campaigns" count={counts.pending} />}
      <PageHeader
        title="Campaigns"
        purpose="What advertisers want to publish, longest waiting first. A campaign is joinable once you activate it."
      />
      {queue && rows.length > 0 ? (
        <QueueView
          items={rows.map((row) => ({ id: row.id, name: nameOf(row) }))}
          open={open?.id ?? null}
          chosen={item !== undefined && (open === undefined || open.id === item)}
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
          {open && evidence ? (
            <ApprovalEvidence campaign={open} {...evidence} />
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
              <CampaignTable rows={rows} params={params} search={search} owners />
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
      Every campaign that was sent for approval has been decided.
    </EmptyState>
  ) : (
    <EmptyState
      title="No campaign matches these filters"
      action={<ButtonLink href="/admin/campaigns">Clear filters</ButtonLink>}
    />
  );
}
