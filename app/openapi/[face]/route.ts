import { createHash } from 'node:crypto';
import { faces } from '@/contracts';
import { openApi } from '@/contracts/openapi';
import { appUrl } from '@/lib/env';
import { isHeld } from '@/lib/etag';

const open = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };

/** `/openapi/ads`, with or without `.json`. */
export async function GET(
  request: Request,
  context: { params: Promise<{ face: string }> },
): Promise<Response> {
  const name = (await context.params).face.replace(/\.json$/, '');
  const face = Object.hasOwn(faces, name) ? faces[name] : undefined;
  if (!face)
    return Response.json(
      { error: `There is no API named so; there are ${Object.keys(faces).join(', ')}.` },
      { status: 404, headers: open },
    );
  const document = JSON.stringify(openApi(face, appUrl()));
  const etag = `"${createHash('sha256').update(document).digest('base64url')}"`;
  const headers = { ...open, etag, 'cache-control': 'public, max-age=300' };
  if (isHeld(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(document, { headers: { ...headers, 'content-type': 'application/json' } });
}
