import { ListKeys } from '@/components/ui/list-keys';
import { Skeleton } from '@/components/ui/skeleton';
import type { FoundCampaign } from '@/features/campaigns';
import { CampaignCard, CampaignRow } from './campaign-card';

const grid = 'grid gap-4 sm:grid-cols-2 lg:grid-cols-3';
const list = 'overflow-hidden rounded-card border border-line bg-card';

/** Campaigns as cards or as lines; J and K move between them. */
export function CampaignList({
  campaigns,
  layout,
  now,
}: {
  campaigns: readonly FoundCampaign[];
  layout: 'cards' | 'list';
  now: Date;
}) {
  const Item = layout === 'cards' ? CampaignCard : CampaignRow;
  return (
    <>
      <ListKeys />
      <ul aria-label="Campaigns" className={layout === 'cards' ? grid : list}>
        {campaigns.map((campaign, index) => (
          <Item key={campaign.id} campaign={campaign} now={now} eager={index < 2} />
        ))}
      </ul>
    </>
  );
}

/** The shape of the list while it is read, inside what says that the page is loading. */
export function CampaignListSkeleton() {
  return (
    <div className={grid}>
      {Array.from({ length: 6 }, (_, index) => `card-${index}`).map((key) => (
        <div key={key} className="overflow-hidden rounded-card border border-line bg-card">
          <Skeleton className="aspect-[2/1] h-auto w-full rounded-none" />
          <div className="grid gap-3 p-4">
            <Skeleton className="w-2/3" />
            <Skeleton className="w-full" />
            <Skeleton className="mt-6 w-1/3" />
          </div>
        </div>
      ))}
    </div>
  );
}
