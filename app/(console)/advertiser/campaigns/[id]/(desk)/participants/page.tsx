import type { Metadata } from 'next';
import { deskCampaign } from '@/app/desk-campaign';
import { readPartSearch } from '@/components/campaigns/desk/campaign-search';
import { NobodyJoined } from '@/components/campaigns/desk/nobody-joined';
import { ParticipantTable } from '@/components/campaigns/desk/participant-table';
import { ExportLink } from '@/components/ui/export-link';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { hrefWith } from '@/components/ui/href';
import { ListKeys } from '@/components/ui/list-keys';
import { listParticipants } from '@/features/participations';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Participants' };

const pageSize = 25;

type Props = PageProps<'/advertiser/campaigns/[id]/participants'>;

export default async function ParticipantsPage({ params, searchParams }: Props) {
  const { user, id, campaign } = await deskCampaign(params);
  const query = await searchParams;
  const search = readPartSearch(query);
  const { rows, total } = await listParticipants(user, id, { ...search, pageSize });
  if (total === 0 && !search.text) {
    return <NobodyJoined campaign={campaign} />;
  }
  const base = `${addresses.campaignDesk(id)}/participants`;
  return (
    <div className="grid gap-4">
      <FilterBar search="Search name or username">
        <ExportLink href={`${base}/export${hrefWith(query, {})}`} rows={total} />
      </FilterBar>
      <FoundRows
        found={rows.length}
        none="Nobody matches this search"
        clear={base}
        pages={{ page: search.page, pageSize, total, params: query, noun: 'people' }}
      >
        <ListKeys />
        <ParticipantTable rows={rows} currency={campaign.currency} params={query} search={search} />
      </FoundRows>
    </div>
  );
}
