import type { FailureCode } from '@/lib/failure';

/** The one table of statuses. A face may differ in the few places its document says so. */
const statuses: Record<FailureCode, number> = {
  malformed: 400,
  invalid: 422,
  unauthorized: 401,
  forbidden: 403,
  banned: 403,
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
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
};

/** The status of a failure, by the common table or the face's own. */
export const statusOf = (code: FailureCode, own: Partial<Record<FailureCode, number>> = {}) =>
  own[code] ?? statuses[code];
