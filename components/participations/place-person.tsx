import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import type { Place } from '@/features/participations';
import { addresses } from '@/nouns/addresses';

/** The picture of somebody on a board. */
export function PlaceFace({ place, className }: { place: Place; className: string }) {
  return <Avatar name={place.username} seed={place.uuid} picture={place.avatar} className={className} />;
}

/** The username of somebody on a board; it leads to their public page when they have one. */
export function PlaceName({ place, className }: { place: Place; className: string }) {
  if (!place.profile) return <span className={className}>{place.username}</span>;
  return (
    <Link
      href={addresses.person(place.username)}
      prefetch={false}
      className={cn('rounded-chip underline-offset-4 hover:underline', className)}
    >
      {place.username}
    </Link>
  );
}
