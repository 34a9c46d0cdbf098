import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import type { WatchPhoto } from '@/features/watch';

/** Photos that wait for a decision, oldest first, each a link that opens it beside the list. */
export function PhotoQueue({
  photos,
  open,
  href,
}: {
  photos: WatchPhoto[];
  open: string | undefined;
  href: (id: string) => string;
}) {
  return (
    <ul className="overflow-hidden rounded-card border border-line bg-card">
      {photos.map((photo) => {
        const current = photo.id === open;
        return (
          <li key={photo.id} className="border-line border-b last:border-b-0">
            <Link
              href={href(photo.id)}
              scroll={false}
              aria-current={current ? 'true' : undefined}
              data-open-report={current ? '' : undefined}
              className={cn(
                'grid scroll-my-20 grid-cols-[2.75rem_minmax(0,1fr)] gap-3 border-transparent border-l-2 px-3 py-2.5 text-sm transition-colors hover:bg-sunken/60 focus-visible:-outline-offset-2',
                current && 'lg:border-accent lg:bg-accent-soft',
              )}
            >
              {/* biome-ignore lint/performance/noImgElement: pictures come from anywhere and are never fetched by us */}
              <img
                src={photo.photoUrl}
                alt=""
                loading="lazy"
                className="size-11 rounded-chip bg-sunken object-cover"
              />
              <span className="grid min-w-0 gap-0.5">
                <span className="flex items-center justify-between gap-2">
                  <span className="truncate font-medium">@{photo.witness}</span>
                  {photo.flags.length > 0 && (
                    <span className="shrink-0 rounded-full bg-amber-soft px-2 text-amber-ink text-xs tabular-nums leading-5">
                      {photo.flags.length}
                      <span className="sr-only">{photo.flags.length === 1 ? ' flag' : ' flags'}</span>
                    </span>
                  )}
                </span>
                <span className="flex justify-between gap-2 text-muted text-xs">
                  <span className="truncate">{photo.task ?? (photo.groupId ? 'Group photo' : 'Photo')}</span>
                  <Moment at={photo.createdAt} className="shrink-0" />
                </span>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
