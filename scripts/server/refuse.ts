import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerFailure } from './answer';

/** The methods some route of ours may answer. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** Uploads are capped at 5 MiB where they are read; nothing legitimate comes near this. */
const LARGEST_BODY = 8 * 1024 * 1024;
/** What only Next and our proxy may say to each other: a forged nonce would let a stranger's script run. */
const INTERNAL = [
  'content-security-policy',
  'content-security-policy-report-only',
  'x-nonce',
  'x-middleware-subrequest',
  'x-middleware-rewrite',
  'x-middleware-next',
];

/** Node keeps the first of several; which of them counts is not ours to guess, so none of them will. */
function refuseToChoose({ headers, rawHeaders }: IncomingMessage): void {
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  if (names.filter((name) => name.toLowerCase() === 'authorization').length > 1) {
    headers.authorization = 'several';
  }
}

/** Answers what must not reach Next, which would fail on it; gives whether it did. */
export function refuse(request: IncomingMessage, response: ServerResponse): boolean {
  for (const name of INTERNAL) delete request.headers[name];
  refuseToChoose(request);
  if (!METHODS.includes(request.method ?? '')) {
    response.setHeader('allow', METHODS.join(', '));
    answerFailure(response, 405, 'method_not_allowed', 'This method is not supported.');
    return true;
  }
  if (!isWellFormed(request.url ?? '/')) {
    answerFailure(response, 400, 'malformed', 'The address is not valid.');
    return true;
  }
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) {
    response.setHeader('connection', 'close');
    answerFailure(response, 413, 'payload_too_large', 'The body is too large.');
    return true;
  }
  return false;
}

/** Whether the address decodes as UTF-8 and holds no NUL, in its path and in its query. */
function isWellFormed(url: string): boolean {
  if (!url.startsWith('/')) return url === '*';
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0');
  } catch {
    return false;
  }
}
