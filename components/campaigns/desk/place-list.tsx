import { CountTd, Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Place } from '@/features/participations';

/** The places of a campaign's board, as influencers see it. */
export function PlaceList({ places }: { places: readonly Place[] }) {
  return (
    <Table caption="Leaderboard">
      <TableHead>
        <Th numeric className="w-16">
          Rank
        </Th>
        <Th>Influencer</Th>
        <Th numeric>Completed tasks</Th>
        <Th numeric>Engagement</Th>
        <Th numeric>Score</Th>
      </TableHead>
      <TableBody>
        {places.map((place) => (
          <Tr key={place.userId}>
            <Td label="Rank" numeric>
              {place.rank}
            </Td>
            <Td phone="title" className="font-medium">
              @{place.username}
            </Td>
            <CountTd label="Completed tasks" value={place.completedTasks} />
            <CountTd label="Engagement" value={place.engagement} />
            <CountTd label="Score" value={place.score} />
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
