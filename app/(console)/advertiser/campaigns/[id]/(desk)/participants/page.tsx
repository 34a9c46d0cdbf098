import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { readPartSearch } from '@/components/campaigns/desk/campaign-search';
import { ParticipantTable } from '@/components/campaigns/desk/participant-table';
import { ButtonLink, DownloadLink } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith } from '@/components/ui/href';
import { ListKeys } from '@/components/ui/list-keys';
import { Pagination } from '@/components/ui/pagination';
import { findCampaign } from '@/features/campaigns';
import { listParticipants } from '@/features/participations';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Participants' };

const pageSize = 25;

type Props = PageProps<'/advertiser/campaigns/[id]/participants'>;

export default async function ParticipantsPage({ params, searchParams }: Props) {
  const user = await requirePageUser('advertiser', 'admin');
  const id = await pathId(params);
  const query = await searchParams;
  const search = readPartSearch(query);
  const { currency, status } = await orNotFound(findCampaign(user, id));
  const { rows, total } = await listParticipants(user, id, { ...search, pageSize });
  if (total === 0 && !search.text) {
    return (
      <EmptyState
        title="Nobody has joined yet"
        action={
          (status === 'active' || status === 'paused') && (
            <CopyButton text={absoluteUrl(addresses.campaign(id))} variant="secondary">
              Copy the link to its public page
            </CopyButton>
          )
        }
      >
        Influencers appear here as soon as they join, with their tasks and what they earned.
      </EmptyState>
    );
  }
  const base = `${addresses.campaignDesk(id)}/participants`;
  return (
    <div className="grid gap-4">
      <FilterBar search="Search name or username">
        <DownloadLink href={`${base}/export${hrefWith(query, {})}`} icon={Download}>
          Export CSV ({total.toLocaleString('en')})
        </DownloadLink>
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState
          title="Nobody matches this search"
          action={<ButtonLink href={base}>Clear filters</ButtonLink>}
        />
      ) : (
        <>
          <ListKeys />
          <ParticipantTable rows={rows} currency={currency} params={query} search={search} />
          <Pagination page={search.page} pageSize={pageSize} total={total} params={query} noun="people" />
        </>
      )}
    </div>
  );
}
