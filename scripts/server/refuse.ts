import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { adsApi } from '@/contracts/ads/face';
import { oauthApi } from '@/contracts/oauth';
import { refusal } from '@/contracts/respond';
import { watchApi } from '@/contracts/watch';
import { toFailure } from '@/db/failures';
import { Failure } from '@/lib/failure';
import { log } from '@/lib/log';
import { answerEarly } from './answer';
import { type Area, areaOf } from './area';
import { isCall } from './forms';
import { refusalPage } from './refusal-page';

/** The methods some route of ours may answer. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** What is wrong with a request for any part of the platform, which Next would fail on; undefined if nothing is. */
export function faultOf({ method = '', url = '/' }: IncomingMessage): Failure | undefined {
  if (!METHODS.includes(method)) return new Failure('method_not_allowed', 'This method is not supported.');
  if (!isWellFormed(url)) return new Failure('malformed', 'The address is not valid.');
  return undefined;
}

/** Whether the address decodes as UTF-8 and holds no NUL, in its path and in its query. */
function isWellFormed(url: string): boolean {
  if (!url.startsWith('/')) return false;
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0');
  } catch {
    return false;
  }
}

/** Without any path, the question is what the server can do at all (RFC 9110, section 9.3.7). */
export function answerOptions({ method, url }: IncomingMessage, response: ServerResponse): boolean {
  if (method !== 'OPTIONS' || url !== '*') return false;
  response.writeHead(204, { allow: METHODS.join(', ') }).end();
  return true;
}

/**
 * Answers what the server itself does not take, as the part of the platform that was asked for would say it: in the
 * envelope of an API, or on a small page for people. Everything else speaks like the Ads API.
 */
export async function refuse(path: string, response: ServerResponse, error: unknown): Promise<void> {
  if (response.headersSent) {
    log().error({ err: error, path }, 'an answer broke off');
    response.destroy();
    return;
  }
  const given = inWordsOf(areaOf(path), response.req, error);
  if (given.status === 405) given.headers.set('allow', METHODS.join(', '));
  await answerEarly(response, given);
}

/** Operations of the Watch API are at the root, among the pages. */
const faceOf = (area: Area, request: IncomingMessage) =>
  area.kind === 'api'
    ? area.face
    : area.kind === 'oauth'
      ? oauthApi
      : area.kind === 'site' && isCall(request)
        ? watchApi
        : adsApi;

function inWordsOf(area: Area, request: IncomingMessage, error: unknown): Response {
  const given = refusal(faceOf(area, request), error, randomUUID());
  const isPage = area.kind === 'site' && !isCall(request) && request.headers.accept?.includes('text/html');
  return isPage ? refusalPage(given, toFailure(error).message) : given;
}
