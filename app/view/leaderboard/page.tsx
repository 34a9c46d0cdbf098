import type { Metadata } from 'next';
import { orNotFound } from '@/auth/page';
import { openedView, type SearchParams } from '@/auth/view-page';
import { PlaceTable } from '@/components/participations/place-table';
import { EmptyState } from '@/components/ui/empty-state';
import { ViewHead } from '@/components/views/view-head';
import { getLeaderboard } from '@/contracts/campaigns/leaderboard';
import { viewInput } from '@/contracts/view';
import { browseCampaign } from '@/features/campaigns';
import { leaderboard } from '@/features/participations';

export const metadata: Metadata = { title: 'Leaderboard' };

export default async function LeaderboardView({ searchParams }: { searchParams: SearchParams }) {
  const { parameters } = await openedView('/view/leaderboard', searchParams);
  const { campaign_id: id, ...paging } = viewInput(getLeaderboard, parameters);
  const campaign = id === undefined ? undefined : await orNotFound(browseCampaign(id));
  const places = await leaderboard(id, paging);
  return (
    <>
      <ViewHead title="Leaderboard" purpose={campaign ? campaign.name : 'All campaigns together'} />
      {places.length === 0 ? (
        <EmptyState title="Nobody is on the board yet">
          The first accepted task of {campaign ? 'this campaign' : 'any campaign'} opens it.
        </EmptyState>
      ) : (
        <PlaceTable places={places} />
      )}
    </>
  );
}
