import { Moment } from '@/components/ui/moment';
import type { WatchPhoto } from '@/features/watch';

/** A photo that waits for a decision, in the queue. */
export function PhotoRow({ photo }: { photo: WatchPhoto }) {
  return (
    <span className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-3">
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
    </span>
  );
}
