import { orNotFound, requirePageUser } from '@/auth/page';
import { photoColumns, toGeoJson } from '@/components/watch/photo-files';
import { exportPhotos } from '@/features/watch';
import { csvResponse } from '@/lib/csv';

/** Every photo of a campaign, for those who review it: as CSV, or as GeoJSON with `format=geojson`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const user = await requirePageUser();
  const { id } = await params;
  const photos = await orNotFound(exportPhotos(user, id));
  if (new URL(request.url).searchParams.get('format') !== 'geojson')
    return csvResponse(`${id}.csv`, photoColumns, photos);
  return Response.json(toGeoJson(photos), {
    headers: {
      'content-type': 'application/geo+json',
      'content-disposition': `attachment; filename="${id.replace(/[^\w.-]/g, '_')}.geojson"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
