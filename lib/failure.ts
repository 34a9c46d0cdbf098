/** Everything that can go wrong for a caller, by name, with its status. A face may differ where its document says so. */
const statuses = {
  malformed: 400,
  invalid: 422,
  unauthorized: 401,
  forbidden: 403,
  banned: 403,
  confirmation_needed: 403,
  no_network: 403,
  country_not_allowed: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  wrong_state: 409,
  changed_meanwhile: 409,
  already_joined: 409,
  campaign_full: 409,
  campaign_not_active: 409,
  already_submitted: 409,
  network_taken: 409,
  network_limit_reached: 409,
  duplicate_post: 409,
  too_early: 409,
  deadline_passed: 409,
  limit_reached: 409,
  not_pre_registered: 409,
  report_closed: 409,
  invalid_campaign_type: 400,
  invalid_coordinates: 400,
  invalid_date_range: 400,
  campaign_limit_reached: 403,
  duplicate_campaign_id: 409,
  last_admin: 409,
  email_taken: 409,
  username_taken: 409,
  timeout: 408,
  payload_too_large: 413,
  unsupported_media_type: 415,
  idempotency_mismatch: 422,
  in_progress: 409,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type FailureCode = keyof typeof statuses;

/** The status of a failure, by the table or the face's own. */
export const statusOf = (code: FailureCode, own: Partial<Record<FailureCode, number>> = {}): number =>
  own[code] ?? statuses[code];

/** A limit of how often, and what is left of it. */
export interface Allowance {
  name: string;
  /** How many calls in how many seconds. */
  calls: number;
  seconds: number;
  remaining: number;
  /** Seconds until all of them are there again. */
  reset: number;
}

interface FailureOptions {
  /** What is wrong with which field, e.g. `{ budget: 'must be more than 0' }`. */
  fields?: Record<string, string>;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  /** The limit that was reached. */
  allowance?: Allowance;
  /** The scheme of a credential that was sent and does not hold. */
  wrong?: 'Bearer' | 'Basic';
  /** What the token that came is not for. */
  scope?: string;
  cause?: unknown;
}

const brand = Symbol.for('fanfare.failure');

/** A refusal with a name. The message is for the person: what happened and what to do next. */
export class Failure extends Error {
  readonly [brand] = true;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfter: number | undefined;
  readonly allowance: Allowance | undefined;
  readonly wrong: 'Bearer' | 'Basic' | undefined;
  readonly scope: string | undefined;

  constructor(
    readonly code: FailureCode,
    message: string,
    { fields, retryAfter, allowance, wrong, scope, cause }: FailureOptions = {},
  ) {
    super(message, { cause });
    this.name = 'Failure';
    this.fields = fields;
    this.retryAfter = retryAfter;
    this.allowance = allowance;
    this.wrong = wrong;
    this.scope = scope;
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
