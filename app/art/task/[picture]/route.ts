import { campaignPicture } from '@/lib/art';
import { pictureResponse } from '@/lib/picture-response';

const square = { width: 1080, height: 1080 };

/** The picture drawn as proof of a post, `<task id>.svg`. It tells nothing but the id that was asked for. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ picture: string }> },
): Promise<Response> {
  const [, id] = /^([1-9]\d{0,9})\.svg$/.exec((await params).picture) ?? [];
  return id
    ? pictureResponse(campaignPicture(`task-${id}`, 'Picture of a post', square))
    : new Response(null, { status: 404 });
}
