import { placePicture } from '@/lib/art';
import { sceneKinds } from '@/lib/art/scenes';
import { pictureResponse } from '@/lib/picture-response';

/** The picture drawn of a place, `<kind>-<seed>.svg`. It tells nothing but the seed that was asked for. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ picture: string }> },
): Promise<Response> {
  const [, name, seed] = /^([a-z]+)-([0-9A-Za-z._-]{1,100})\.svg$/.exec((await params).picture) ?? [];
  const kind = sceneKinds.find((each) => each === name);
  return kind && seed ? pictureResponse(placePicture(seed, kind)) : new Response(null, { status: 404 });
}
