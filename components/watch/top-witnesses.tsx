import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { formatCount } from '@/components/ui/count';
import { Link } from '@/components/ui/link';
import type { WitnessPlace } from '@/features/watch';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';

/** Who has the most accepted photos. Only people with a public profile are among them. */
export function TopWitnesses({
  places,
  ownId,
  wide = false,
}: {
  places: WitnessPlace[];
  /** The id of the person who looks. */
  ownId?: number;
  /** Two columns where there is room, read downwards. */
  wide?: boolean;
}) {
  return (
    <div className="@container">
      <ol className={wide ? 'gap-x-8 @lg:columns-2' : undefined}>
        {places.map((place) => (
          <li
            key={place.userId}
            className={cn(
              'grid break-inside-avoid grid-cols-[1.5rem_1.75rem_minmax(0,1fr)_auto] items-center gap-2 rounded-control px-1 py-1.5 text-sm',
              place.userId === ownId && 'bg-accent-soft',
            )}
          >
            <span
              className={cn(
                'text-right tabular-nums',
                place.rank <= 3 ? 'font-semibold text-accent-ink' : 'text-muted',
              )}
            >
              <span className="sr-only">Number </span>
              {place.rank}
            </span>
            <Avatar name={place.username} seed={place.username} className="size-7" />
            <span className="min-w-0 truncate font-medium">
              {place.hasProfile ? (
                <Link href={addresses.person(place.username)} className="hover:underline">
                  @{place.username}
                </Link>
              ) : (
                `@${place.username}`
              )}
              {place.userId === ownId && <span className="font-normal text-muted"> (you)</span>}
            </span>
            <span className="text-right">
              <span className="block font-medium tabular-nums">
                {formatCount(place.photos)} {place.photos === 1 ? 'photo' : 'photos'}
              </span>
              {place.points > 0 && (
                <span className="block text-muted text-xs tabular-nums">
                  {formatMoney(place.points, { currency: 'POINTS' })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
