import { campaignLogo, campaignPicture } from '@/lib/art';
import { pictureResponse, pngResponse } from '@/lib/picture-response';

const pictures = new Map<string, (seed: string) => Response | Promise<Response>>([
  ['logo.svg', (seed) => pictureResponse(campaignLogo(seed))],
  ['post.svg', (seed) => pictureResponse(campaignPicture(seed))],
  ['card.png', (seed) => pngResponse(campaignPicture(seed))],
]);

/** The picture we draw for a campaign that was given none. It tells nothing but the id that was asked for. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; picture: string }> },
): Promise<Response> {
  const { id, picture } = await params;
  const answer = pictures.get(picture);
  if (!answer || !/^[1-9]\d{0,9}$/.test(id)) return new Response(null, { status: 404 });
  return answer(`campaign-${id}`);
}
