import type { Metadata } from 'next';
import { orNotFound } from '@/auth/page';
import { openedView, type SearchParams } from '@/auth/view-page';
import { ViewHead } from '@/components/applications/view-head';
import { Avatar } from '@/components/ui/avatar';
import { Count } from '@/components/ui/count';
import { EmptyState } from '@/components/ui/empty-state';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
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
        <Table caption="Leaderboard" scroll>
          <TableHead>
            <Th numeric className="w-14">
              Rank
            </Th>
            <Th>Influencer</Th>
            <Th numeric>Tasks</Th>
            <Th numeric>Score</Th>
          </TableHead>
          <TableBody>
            {places.map((place) => (
              <Tr key={place.userId}>
                <Td numeric className={place.rank <= 3 ? 'font-semibold text-accent-ink' : 'text-muted'}>
                  {place.rank}
                </Td>
                <Td>
                  <span className="flex items-center gap-3">
                    <Avatar name={place.username} seed={String(place.userId)} className="size-7" />
                    <span className="min-w-0 break-all font-medium">{place.username}</span>
                  </span>
                </Td>
                <Td numeric>
                  <Count value={place.completedTasks} />
                </Td>
                <Td numeric className="font-medium">
                  <Count value={place.score} />
                </Td>
              </Tr>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}
