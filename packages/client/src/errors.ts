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

/** What an answer that is no success says. */
export async function errorOf(envelope: Envelope, response: Response): Promise<FanfareError> {
  const text = await response.text();
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  const rest = [
    response.headers.get('x-request-id') ?? undefined,
    Number.isFinite(wait) ? wait : undefined,
  ] as const;
  const { status } = response;
  try {
    const body = JSON.parse(text);
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
  } catch {
    return new UnknownError(`The server answered ${status}.`, status, text, ...rest);
  }
}
