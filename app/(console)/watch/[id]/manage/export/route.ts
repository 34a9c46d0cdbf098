import { orNotFound, requirePageUser } from '@/auth/page';
import { paramsOf } from '@/components/ui/search-params';
import { photoFile } from '@/components/watch/desk/photo-files';
import { exportPhotos } from '@/features/watch';

/** The photos of a campaign, at most 50,000, for those who review it: as CSV, or as GeoJSON with `format=geojson`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const user = await requirePageUser();
  const { id } = await params;
  return photoFile(id, await orNotFound(exportPhotos(user, id)), paramsOf(request).format);
}
