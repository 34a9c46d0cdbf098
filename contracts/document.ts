import { createHash } from 'node:crypto';
import { appUrl } from '@/lib/env';
import { isHeld } from '@/lib/etag';
import { faces } from '.';
import { openApi } from './openapi';

const open = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };

/** The document of the API with this name, for anybody; whoever holds the version there is gets no other. */
export function documentAnswer(name: string, request: Request): Response {
  const face = Object.hasOwn(faces, name) ? faces[name] : undefined;
  if (!face) {
    const error = `There is no API named so; there are ${Object.keys(faces).join(', ')}.`;
    return Response.json({ error }, { status: 404, headers: open });
  }
  const document = JSON.stringify(openApi(face, appUrl()));
  const etag = `"${createHash('sha256').update(document).digest('base64url')}"`;
  const headers = { ...open, etag, 'cache-control': 'public, max-age=300' };
  if (isHeld(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(document, { headers: { ...headers, 'content-type': 'application/json' } });
}
