import type { MapMark } from '@/components/watch/map/region-map';
import { distanceText } from '@/components/watch/watch-words';
import type { WatchCampaign, WatchPhoto } from '@/features/watch';
import { distanceInMeters } from '@/lib/geo';
import { isWorldwide } from '@/lib/map/frame';

/** Where the picture itself says it was taken, if it says so. */
function pictureAt({ checks }: WatchPhoto) {
  const { picture_latitude: latitude, picture_longitude: longitude } = checks;
  return latitude === undefined || longitude === undefined ? null : { latitude, longitude };
}

/** The place a photo claims and the one its picture tells, as marks; the claim lies on top. */
export function evidenceMarks(photo: WatchPhoto): MapMark[] {
  const picture = pictureAt(photo);
  return [
    ...(picture
      ? [
          {
            id: 'picture',
            kind: 'picture' as const,
            ...picture,
            label: 'Where the picture says it was taken',
          },
        ]
      : []),
    {
      id: photo.id,
      kind: 'claim',
      latitude: photo.latitude,
      longitude: photo.longitude,
      label: 'Where the photo was claimed to be taken',
    },
  ];
}

/** How far the map must reach so that a picture from outside the circle is seen too, unless that is the whole world. */
export function reachOf(campaign: WatchCampaign, photo: WatchPhoto): number | undefined {
  const picture = pictureAt(photo);
  if (!picture || isWorldwide(campaign.radius)) return undefined;
  return Math.max(campaign.radius * 1.35, (distanceInMeters(campaign, picture) / 1000) * 1.2);
}

/** What the two marks are, and how far they lie apart; or that an uploaded picture has no position of its own. */
export function MarksLegend({ photo }: { photo: WatchPhoto }) {
  if (!pictureAt(photo)) {
    if (photo.photoHash === null) return null;
    return <p className="text-muted text-xs">The picture came without a position of its own.</p>;
  }
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-3 rounded-full border-2 border-card bg-accent" />
        Claimed
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-3 border-2 border-card bg-series-2" />
        The picture’s own position, {distanceText(photo.checks.picture_distance_in_meters ?? 0)} away
      </li>
    </ul>
  );
}
