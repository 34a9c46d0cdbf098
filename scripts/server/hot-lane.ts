import type { IncomingMessage, ServerResponse } from 'node:http';
import * as impression from '@/app/v1/ads/[id]/impression/route';
import * as serve from '@/app/v1/ads/serve/route';
import { appUrl } from '@/lib/env';
import { answerWith } from './answer';

type Answer = (request: Request) => Promise<Response>;

/** The two operations that whole audiences call, by method and path; undefined for everything else. */
function hotOperation(method: string | undefined, path: string): Answer | undefined {
  if (method === 'GET' && /^\/v1\/ads\/serve\/?$/.test(path)) {
    return (request) => serve.GET(request, { params: Promise.resolve({}) });
  }
  const id = method === 'POST' ? /^\/v1\/ads\/([^/]+)\/impression\/?$/.exec(path)?.[1] : undefined;
  if (!id) return undefined;
  const params = Promise.resolve({ id: decodeURIComponent(id) });
  return (request) => impression.POST(request, { params });
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  return headers;
}

/**
 * Serve and impression are answered by the very handlers of their routes, ahead of Next, whose own work would
 * cost several times theirs. Neither reads a body. Undefined for every other operation.
 */
export function hotLane(
  method: string | undefined,
  path: string,
): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined {
  const answer = hotOperation(method, path);
  return (
    answer &&
    (async (request, response) => {
      const url = new URL(request.url ?? '/', appUrl());
      await answerWith(response, await answer(new Request(url, { method, headers: headersOf(request) })));
    })
  );
}
