import { orNotFound, requirePageUser } from '@/auth/page';
import { photoColumns, toGeoJson } from '@/components/watch/photo-files';
import { exportPhotos } from '@/features/watch';
import { csvResponse } from '@/lib/csv';
import { download } from '@/lib/download';
import { MOST_ROWS } from '@/lib/paging';

/** The photos of a campaign, at most 50,000, for those who review it: as CSV, or as GeoJSON with `format=geojson`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const user = await requirePageUser();
  const { id } = await params;
  const photos = await orNotFound(exportPhotos(user, id));
  if (new URL(request.url).searchParams.get('format') !== 'geojson')
    return csvResponse(`${id}.csv`, photoColumns, photos);
  return download(
    `${id}.geojson`,
    'application/geo+json',
    JSON.stringify(toGeoJson(photos.slice(0, MOST_ROWS))),
  );
}
