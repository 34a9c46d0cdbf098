import type { ComponentProps } from 'react';
import { addresses } from '@/nouns/addresses';
import { CampaignResults } from './campaign-results';
import { DeskHead } from './desk-head';
import { PhotoDesk } from './photo-desk';

/** The desk of a campaign: the photos that wait for a decision, or the results. */
export function WatchDesk({
  counts,
  results,
  ...shown
}: ComponentProps<typeof PhotoDesk> & {
  counts: Record<'received' | 'accepted' | 'rejected', number>;
  results: boolean;
}) {
  const { campaign, photos } = shown;
  return (
    <div className="grid gap-6">
      <DeskHead campaign={campaign} counts={counts} results={results} />
      {results ? (
        <CampaignResults
          campaign={campaign}
          counts={counts}
          photos={photos}
          exportHref={`${addresses.watchDesk(campaign.id)}/export`}
        />
      ) : (
        <PhotoDesk {...shown} />
      )}
    </div>
  );
}
