import { campaignLogo, campaignPicture } from '@/lib/art';

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
  return new Response(draw(`campaign-${id}`), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'public, max-age=86400',
    },
  });
}
