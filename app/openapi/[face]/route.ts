import { faces } from '@/contracts';
import { openApi } from '@/contracts/openapi';
import { appUrl } from '@/lib/env';

/** `/openapi/ads`, with or without `.json`. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ face: string }> },
): Promise<Response> {
  const name = (await context.params).face.replace(/\.json$/, '');
  const face = Object.hasOwn(faces, name) ? faces[name] : undefined;
  const headers = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };
  if (!face)
    return Response.json(
      { error: `There is no API named so; there are ${Object.keys(faces).join(', ')}.` },
      { status: 404, headers },
    );
  return Response.json(openApi(face, appUrl()), { headers });
}
