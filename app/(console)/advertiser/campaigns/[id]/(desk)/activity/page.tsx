import type { Metadata } from 'next';
import { deskCampaign } from '@/app/desk-campaign';
import { readPartSearch } from '@/components/campaigns/desk/campaign-search';
import { EventList } from '@/components/campaigns/desk/event-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { campaignHistory } from '@/features/campaigns';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Activity' };

const pageSize = 50;

type Props = PageProps<'/advertiser/campaigns/[id]/activity'>;

export default async function ActivityPage({ params, searchParams }: Props) {
  const { user, id, campaign } = await deskCampaign(params);
  const { before } = readPartSearch(await searchParams);
  const found = await campaignHistory(user, id, { before, limit: pageSize + 1 });
  const events = found.slice(0, pageSize);
  const base = `${addresses.campaignDesk(id)}/activity`;
  if (events.length === 0) {
    return (
      <EmptyState
        title={before ? 'There is nothing older' : 'Nothing has been recorded yet'}
        action={before && <ButtonLink href={base}>Newest first</ButtonLink>}
      />
    );
  }
  return (
    <div className="grid gap-4">
      <EventList events={events} currency={campaign.currency} />
      <nav aria-label="Pages" className="flex justify-end gap-2">
        {before && <ButtonLink href={base}>Newest</ButtonLink>}
        {found.length > pageSize && (
          <ButtonLink href={`${base}?cursor=${events.at(-1)?.id}`}>Older</ButtonLink>
        )}
      </nav>
    </div>
  );
}
