import { campaignPicture } from '@/lib/art';
import { pictureResponse } from '@/lib/picture-response';

const sizes = new Map([
  ['banner.svg', { width: 1200, height: 400 }],
  ['poster.svg', { width: 720, height: 1280 }],
]);

/** The picture we draw for a geo-verified campaign that was given none. It tells nothing but the id that was asked for. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; picture: string }> },
): Promise<Response> {
  const { id, picture } = await params;
  const size = sizes.get(picture);
  if (!size || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id)) return new Response(null, { status: 404 });
  return pictureResponse(campaignPicture(`watch-${id}`, 'Campaign picture', size));
}
