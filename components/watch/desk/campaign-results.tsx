import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportLink } from '@/components/ui/export-link';
import { StatTile } from '@/components/ui/stat-tile';
import { photoMarks, RegionMap } from '@/components/watch/map/region-map';
import { PhotoGrid } from '@/components/watch/photo-grid';
import { mapLabel } from '@/components/watch/watch-words';
import type { WatchCampaign, WatchPhoto } from '@/features/watch';
import { formatMoney } from '@/nouns/money';

/** What a campaign brought: how many photos became what, what was paid, where they were taken, and the files. */
export function CampaignResults({
  campaign,
  counts,
  photos,
  exportHref,
}: {
  campaign: WatchCampaign;
  counts: Record<'received' | 'accepted' | 'rejected', number>;
  photos: WatchPhoto[];
  exportHref: string;
}) {
  const { currency } = campaign;
  return (
    <div className="grid gap-6">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <StatTile
          label="Sent"
          value={campaign.submissionsCount}
          hint={`of ${campaign.maxSubmissions} at most`}
        />
        <StatTile label="Accepted" value={counts.accepted} hint={`${counts.rejected} rejected`} />
        <StatTile label="Waiting" value={counts.received} />
        <StatTile
          label="Rewards paid"
          value={formatMoney(campaign.rewardsPaid, { currency })}
          hint={
            campaign.totalRewards === null
              ? 'No pool'
              : `${formatMoney(campaign.rewardsLeft ?? 0, { currency })} left in the pool`
          }
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <ExportLink href={`${exportHref}?format=csv`} />
        <ButtonLink href={`${exportHref}?format=geojson`} prefetch={false} icon={Download}>
          Export GeoJSON
        </ButtonLink>
      </div>
      {photos.length === 0 ? (
        <EmptyState title="Nothing was accepted yet">
          Accepted photos and their map are shown here.
        </EmptyState>
      ) : (
        <>
          <Card title="Where they were taken" description="Positions are rounded to about 110 metres." flush>
            <RegionMap
              circle={{ ...campaign, radiusKm: campaign.radius }}
              label={mapLabel(campaign, photos.length)}
              marks={photoMarks(photos)}
            />
          </Card>
          <PhotoGrid photos={photos} />
        </>
      )}
    </div>
  );
}
