import type { Metadata } from 'next';
import { deskCampaign } from '@/app/desk-campaign';
import { PlaceList } from '@/components/campaigns/desk/place-list';
import { EmptyState } from '@/components/ui/empty-state';
import { topPlaces } from '@/features/participations';

export const metadata: Metadata = { title: 'Leaderboard' };

export default async function LeaderboardPage({
  params,
}: PageProps<'/advertiser/campaigns/[id]/leaderboard'>) {
  const { id, campaign } = await deskCampaign(params);
  if (!campaign.leaderboard) {
    return (
      <EmptyState title="This campaign has no leaderboard">
        It can be switched on with the networks and the audience.
      </EmptyState>
    );
  }
  const places = (await topPlaces([campaign], 100)).get(id) ?? [];
  if (places.length === 0) {
    return (
      <EmptyState title="Nobody is on the board yet">
        The first accepted task opens it. Every accepted task is worth 100 points.
      </EmptyState>
    );
  }
  return <PlaceList places={places} />;
}
