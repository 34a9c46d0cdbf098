import { Arcs } from '@/components/ui/arcs';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { Count } from '@/components/ui/count';
import type { Place } from '@/features/participations';
import { PlaceFace, PlaceName } from './place-person';

/** How high each stands, and where on a wide screen: the first in the middle. */
const steps = [
  'sm:order-2 sm:min-h-52 border-accent/50 bg-accent-soft',
  'sm:order-1 sm:min-h-44',
  'sm:order-3 sm:min-h-40',
];

/** The first three of a board. Ties share a rank, so that two may stand with the same figure. */
export function Podium({ places, ownId }: { places: readonly Place[]; ownId?: number }) {
  return (
    <ol aria-label="The first three" className="grid items-end gap-3 sm:grid-cols-3">
      {places.slice(0, 3).map((place, index) => (
        <li
          key={place.userId}
          className={cn(
            'flex items-center gap-4 card p-4 sm:flex-col sm:justify-end sm:text-center',
            steps[index],
          )}
        >
          {index === 0 && (
            <Arcs celebrate={place.userId === ownId} className="hidden h-12 w-16 text-accent sm:block" />
          )}
          <PlaceFace place={place} className="size-12" />
          <div className="grid min-w-0 flex-1 gap-0.5 sm:w-full sm:flex-none">
            <p className="flex min-w-0 items-center gap-2 font-medium sm:justify-center">
              <PlaceName place={place} className="min-w-0 truncate" />
              {place.userId === ownId && <Badge tone="accent">You</Badge>}
            </p>
            <p className="text-muted text-sm">
              <Count value={place.score} /> points from <Count value={place.completedTasks} />{' '}
              {place.completedTasks === 1 ? 'task' : 'tasks'}
            </p>
          </div>
          <span
            className={cn(
              'font-semibold text-xl tabular-nums',
              place.rank === 1 ? 'text-accent-ink' : 'text-muted',
            )}
          >
            <span className="sr-only">Rank </span>
            {place.rank}
          </span>
        </li>
      ))}
    </ol>
  );
}
