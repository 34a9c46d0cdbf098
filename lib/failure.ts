/** Everything that can go wrong for a caller, by name. What status each gets is the edge's business. */
export type FailureCode =
  | 'malformed'
  | 'invalid'
  | 'unauthorized'
  | 'forbidden'
  | 'banned'
  | 'no_network'
  | 'country_not_allowed'
  | 'not_found'
  | 'method_not_allowed'
  | 'conflict'
  | 'wrong_state'
  | 'changed_meanwhile'
  | 'already_joined'
  | 'campaign_full'
  | 'campaign_not_active'
  | 'already_submitted'
  | 'network_taken'
  | 'network_limit_reached'
  | 'duplicate_post'
  | 'too_early'
  | 'deadline_passed'
  | 'limit_reached'
  | 'not_pre_registered'
  | 'report_closed'
  | 'invalid_campaign_type'
  | 'invalid_coordinates'
  | 'invalid_date_range'
  | 'campaign_limit_reached'
  | 'duplicate_campaign_id'
  | 'last_admin'
  | 'email_taken'
  | 'username_taken'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'idempotency_mismatch'
  | 'timeout'
  | 'rate_limited'
  | 'internal'
  | 'unavailable';

interface FailureOptions {
  /** What is wrong with which field, e.g. `{ budget: 'must be more than 0' }`. */
  fields?: Record<string, string>;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  cause?: unknown;
}

const brand = Symbol.for('fanfare.failure');

/** A refusal with a name. The message is for the person: what happened and what to do next. */
export class Failure extends Error {
  readonly [brand] = true;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: FailureCode,
    message: string,
    { fields, retryAfter, cause }: FailureOptions = {},
  ) {
    super(message, { cause });
    this.name = 'Failure';
    this.fields = fields;
    this.retryAfter = retryAfter;
  }

  /** By its brand, not its class: a bundler may load this module more than once in a process. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value;
  }
}

/** The value, or a `not_found` failure that names what is missing. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Failure('not_found', `${what} does not exist.`);
  return value;
}
