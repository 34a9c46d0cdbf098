import { Badge } from '@/components/ui/badge';
import { Count } from '@/components/ui/count';
import { CountTd, Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Place } from '@/features/participations';
import { PlaceFace, PlaceName } from './place-person';

/** Places of a board as rows; the reader's own is marked. Names lead to the pages of those who have one. */
export function PlaceTable({
  places,
  ownId,
  caption = 'Leaderboard',
}: {
  places: readonly Place[];
  /** The id of the person who looks. */
  ownId?: number;
  caption?: string;
}) {
  return (
    <Table caption={caption} scroll>
      <TableHead>
        <Th numeric className="w-10 sm:w-16">
          Rank
        </Th>
        <Th>Influencer</Th>
        <Th numeric>Tasks</Th>
        <Th numeric>Score</Th>
      </TableHead>
      <TableBody>
        {places.map((place) => (
          <Tr key={place.userId} selected={place.userId === ownId}>
            <Td numeric className={place.rank <= 3 ? 'font-semibold text-accent-ink' : 'text-muted'}>
              {place.rank}
            </Td>
            <Td>
              <span className="flex min-w-0 items-center gap-2 sm:gap-3">
                <PlaceFace place={place} className="size-7" />
                <PlaceName place={place} className="min-w-0 break-all font-medium" />
                {place.userId === ownId && <Badge tone="accent">You</Badge>}
              </span>
            </Td>
            <CountTd value={place.completedTasks} />
            <Td numeric className="font-medium">
              <Count value={place.score} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
