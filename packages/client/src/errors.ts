import type { AdsProblem, CampaignsProblem, OAuthProblem, WatchProblem } from './problems.js';

/** A call that was refused. */
export abstract class FanfareError<Body = unknown> extends Error {
  /** What kind of refusal it is, in the words of its API. */
  abstract readonly code: string;
  /** What is wrong with each value, where the API tells them apart. */
  readonly fields: Record<string, string> = {};

  constructor(
    message: string,
    readonly status: number,
    /** The answer as it came. */
    readonly body: Body,
    /** Names the call in the server's logs: tell it when you ask for help. */
    readonly requestId: string | undefined,
    /** Seconds after which trying again makes sense. */
    readonly retryAfter: number | undefined,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** A refusal of the Ads API, of `/files`, tokens, events and webhooks. */
export class AdsError extends FanfareError<AdsProblem> {
  readonly code = this.body.error.code;
  override readonly fields = this.body.error.fields ?? {};
}

/** A refusal of the Campaigns API. */
export class CampaignsError extends FanfareError<CampaignsProblem> {
  readonly code = this.body.error;
  override readonly fields = this.body.details ?? {};
}

/** A refusal of the Watch API; its message names what is wrong. */
export class WatchError extends FanfareError<WatchProblem> {
  readonly code = this.body.error.code;
}

/** A refusal of the protocol of applications (RFC 6749). */
export class OAuthError extends FanfareError<OAuthProblem> {
  readonly code = this.body.error;
}

/** An answer that no API of ours gives, such as the page of a proxy in front. */
export class UnknownError extends FanfareError<string> {
  readonly code = 'unknown';
}

/** How an API writes its refusals. */
export type Envelope = 'ads' | 'campaigns' | 'watch' | 'oauth';

/** Seconds of a `Retry-After`, which proxies also write as a date. */
function waitOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value);
  // Dates of HTTP begin with the name of a day; `Date.parse` takes much else.
  const until = /^[A-Z]/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(until) ? undefined : Math.max(0, (until - Date.now()) / 1000);
}

const about = ({ status, headers }: Response) =>
  [status, headers.get('x-request-id') ?? undefined, waitOf(headers)] as const;

/** An answer that is not written as any API of ours writes, a redirect among them. */
export function unknownAnswer(response: Response, text: string): UnknownError {
  const [status, ...rest] = about(response);
  // A browser does not tell where to.
  const place = response.type === 'opaqueredirect' ? 'elsewhere' : response.headers.get('location');
  const message =
    place && !response.ok
      ? `The server redirects to ${place}, which calls do not follow. Make baseUrl the address that answers.`
      : `The server answered ${status}, but not as Fanfare does.`;
  return new UnknownError(message, status, text, ...rest);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whether a body is a refusal of an API, and not JSON of somebody between: each by what its document promises. */
function isRefusal(envelope: Envelope, body: unknown): boolean {
  if (!isObject(body)) return false;
  const { status, error, message } = body;
  switch (envelope) {
    case 'ads':
    case 'watch':
      return isObject(error) && typeof error.code === 'string' && typeof error.message === 'string';
    case 'campaigns':
      return status === 'error' && typeof error === 'string' && typeof message === 'string';
    case 'oauth':
      return typeof error === 'string';
  }
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What an answer that is no success says. */
export function errorOf(envelope: Envelope, response: Response, text: string): FanfareError {
  const body = parsed(text);
  if (!isRefusal(envelope, body)) return unknownAnswer(response, text);
  const [status, ...rest] = about(response);
  switch (envelope) {
    case 'ads':
      return new AdsError(body.error.message, status, body, ...rest);
    case 'campaigns':
      return new CampaignsError(body.message, status, body, ...rest);
    case 'watch':
      return new WatchError(body.error.message, status, body, ...rest);
    case 'oauth':
      return new OAuthError(body.error_description ?? body.error, status, body, ...rest);
  }
}
