import type { WatchPhoto } from '@/features/watch';
import { type CsvColumns, csvResponse } from '@/lib/csv';
import { download } from '@/lib/download';
import { MOST_ROWS } from '@/lib/paging';

/** Photos of a campaign as a table; positions are rounded to about 110 m. */
const photoColumns: CsvColumns<WatchPhoto> = {
  photo: (photo) => photo.id,
  witness: (photo) => photo.witness,
  status: (photo) => photo.status,
  task: (photo) => photo.task,
  group: (photo) => photo.groupId,
  url: (photo) => photo.photoUrl,
  sent_at: (photo) => photo.createdAt.toISOString(),
  decided_at: (photo) => photo.decidedAt?.toISOString() ?? null,
  latitude: (photo) => photo.latitude,
  longitude: (photo) => photo.longitude,
  accuracy_in_meters: (photo) => photo.accuracy,
  distance_in_meters: (photo) => photo.distanceInMeters,
  flags: (photo) => photo.flags.join(' '),
  reviewer: (photo) => photo.reviewer,
  reason: (photo) => photo.rejectReason,
  reward: (photo) => photo.reward,
};

/** The same as GeoJSON (RFC 7946), a point for each photo. */
const toGeoJson = (photos: WatchPhoto[]) => ({
  type: 'FeatureCollection',
  features: photos.map((photo) => ({
    type: 'Feature',
    id: photo.id,
    geometry: { type: 'Point', coordinates: [photo.longitude, photo.latitude] },
    properties: Object.fromEntries(Object.entries(photoColumns).map(([name, cell]) => [name, cell(photo)])),
  })),
});

/** Photos of a campaign as a file: CSV unless GeoJSON is asked for. */
export const photoFile = (campaign: string, photos: WatchPhoto[], format: unknown): Response =>
  format === 'geojson'
    ? download(
        `${campaign}.geojson`,
        'application/geo+json',
        JSON.stringify(toGeoJson(photos.slice(0, MOST_ROWS))),
      )
    : csvResponse(`${campaign}.csv`, photoColumns, photos);
