import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

const ADDRESS = '/_next/static';

/**
 * Answers for the files of the build, whose names hold a hash of what is in them, with what was compressed when they
 * were built. False where there is no such file.
 */
export function staticFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const answer = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    immutable: true,
    maxAge: 31_536_000,
  });
  return (request, response) => {
    const { method, url } = request;
    if ((method !== 'GET' && method !== 'HEAD') || !url?.startsWith(`${ADDRESS}/`)) return false;
    let found = true;
    request.url = url.slice(ADDRESS.length);
    answer(request, response, () => {
      found = false;
    });
    request.url = url;
    return found;
  };
}
