import { PlaceTable } from '@/components/participations/place-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Place } from '@/features/participations';

/** The first places of a campaign; its whole board is a page of its own. */
export function CampaignBoard({
  campaign,
  places,
  ownId,
}: {
  campaign: { id: number; leaderboard: boolean };
  places: readonly Place[];
  ownId?: number;
}) {
  if (!campaign.leaderboard) {
    return <EmptyState title="No leaderboard here">This campaign does not rank its participants.</EmptyState>;
  }
  if (places.length === 0) {
    return (
      <EmptyState title="Nobody is on the board yet">
        The first accepted task opens it. Every accepted task is worth 100 points.
      </EmptyState>
    );
  }
  return (
    <div className="grid justify-items-start gap-4">
      <div className="w-full">
        <PlaceTable places={places} ownId={ownId} caption="First places of this campaign" />
      </div>
      <ButtonLink href={`/leaderboard?campaign=${campaign.id}`}>The whole leaderboard</ButtonLink>
    </div>
  );
}
