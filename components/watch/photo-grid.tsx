import { BadgeCheck } from 'lucide-react';
import type { ComponentProps } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { StatusBadge } from '@/components/ui/status-badge';
import type { WatchPhoto } from '@/features/watch';
import { addresses } from '@/nouns/addresses';
import { placeText, positionText, taskName } from './watch-words';

/** Photos as a gallery; positions are rounded to about 110 m. `status` adds where each stands. */
export function PhotoGrid({ photos, status = false }: { photos: WatchPhoto[]; status?: boolean }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
      {photos.map((photo) => (
        <li key={photo.id} className="overflow-hidden card">
          {/* biome-ignore lint/performance/noImgElement: pictures come from anywhere and are never fetched by us */}
          <img
            src={photo.photoUrl}
            alt={`Sent by ${photo.witness}${photo.task ? ` for the task ${photo.task}` : ''}`}
            loading="lazy"
            className="aspect-[3/4] w-full bg-sunken object-cover"
          />
          <div className="grid gap-1 p-2.5 text-xs">
            <div className="flex items-center justify-between gap-2">
              <span className="truncate font-medium">@{photo.witness}</span>
              <Moment at={photo.createdAt} className="shrink-0 text-muted" />
            </div>
            <span className="truncate text-muted" title={positionText(photo, 3)}>
              {placeText(photo)}
            </span>
            {photo.task && <span className="truncate text-muted">{taskName(photo.task)}</span>}
            {status && <StatusBadge of="submission" status={photo.status} />}
            {photo.hasProof && (
              <Link
                href={addresses.verification(photo.id)}
                className="inline-flex min-h-6 items-center gap-1 font-medium underline-offset-4 hover:underline"
              >
                <BadgeCheck aria-hidden="true" className="size-3.5 text-green-ink" strokeWidth={1.75} />
                Signed proof
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The photos that a campaign's page shows, or that there are none yet. */
export function AcceptedPhotos({ photos }: ComponentProps<typeof PhotoGrid>) {
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-base">Accepted photos</h2>
      {photos.length > 0 ? (
        <PhotoGrid photos={photos} />
      ) : (
        <EmptyState title="No photo has been accepted yet">Accepted photos are shown here.</EmptyState>
      )}
    </section>
  );
}
