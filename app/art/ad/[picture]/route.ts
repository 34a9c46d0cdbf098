import { campaignPicture } from '@/lib/art';
import { pictureResponse } from '@/lib/picture-response';

/** The picture drawn for an ad, `<uuid>.svg`. It tells nothing but the id that was asked for. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ picture: string }> },
): Promise<Response> {
  const [, id] = /^([0-9a-f-]{36})\.svg$/.exec((await params).picture) ?? [];
  return id
    ? pictureResponse(campaignPicture(`ad-${id}`, 'Ad picture'))
    : new Response(null, { status: 404 });
}
