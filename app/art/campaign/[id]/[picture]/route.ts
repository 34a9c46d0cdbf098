import sharp from 'sharp';
import { campaignLogo, campaignPicture } from '@/lib/art';
import { pictureResponse } from '@/lib/picture-response';

const pictures = new Map([
  ['logo.svg', campaignLogo],
  ['post.svg', campaignPicture],
]);

/** Shared links show no SVG, so the wide picture is there as PNG too. */
async function card(id: string): Promise<Response> {
  const png = await sharp(Buffer.from(campaignPicture(`campaign-${id}`)))
    .png()
    .toBuffer();
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
  });
}

/** The picture we draw for a campaign that was given none. It tells nothing but the id that was asked for. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; picture: string }> },
): Promise<Response> {
  const { id, picture } = await params;
  const draw = pictures.get(picture);
  const known = /^[1-9]\d{0,9}$/.test(id);
  if (known && picture === 'card.png') return card(id);
  if (!draw || !known) return new Response(null, { status: 404 });
  return pictureResponse(draw(`campaign-${id}`));
}
