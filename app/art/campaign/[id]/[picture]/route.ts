import { campaignLogo, campaignPicture } from '@/lib/art';
import { pictureResponse } from '@/lib/picture-response';

const pictures = new Map([
  ['logo.svg', campaignLogo],
  ['post.svg', campaignPicture],
]);

/** The picture we draw for a campaign that was given none. It tells nothing but the id that was asked for. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; picture: string }> },
): Promise<Response> {
  const { id, picture } = await params;
  const draw = pictures.get(picture);
  if (!draw || !/^[1-9]\d{0,9}$/.test(id)) return new Response(null, { status: 404 });
  return pictureResponse(draw(`campaign-${id}`));
}
