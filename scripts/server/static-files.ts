import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv, { type Options } from 'sirv';

type AnswerFile = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Answers for the files of the build, whose names hold a hash of what is in them, with what was compressed when they
 * were built. False where there is no such file.
 */
export const filesOfTheBuild = (folder: string): AnswerFile =>
  filesBelow('/_next/static', folder, { brotli: true, gzip: true, immutable: true, maxAge: 31_536_000 });

/**
 * Answers for finished files, such as the script that shows ads elsewhere, which are asked for again each time. False
 * where there is no such file. Next's own answer to a reader who leaves early never ends.
 */
export const finishedFiles = (folder: string): AnswerFile => filesBelow('', folder, { maxAge: 0 });

function filesBelow(address: string, folder: string, options: Options): AnswerFile {
  const answer = sirv(folder, { etag: true, ...options });
  return (request, response) => {
    const { method, url } = request;
    if ((method !== 'GET' && method !== 'HEAD') || !url?.startsWith(`${address}/`)) return false;
    let found = true;
    request.url = url.slice(address.length);
    answer(request, response, () => {
      found = false;
    });
    request.url = url;
    return found;
  };
}
