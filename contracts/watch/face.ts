import { z } from 'zod';
import type { FailureCode } from '@/lib/failure';
import { defineFace } from '../face';

/** The codes of the document's table, and `CONFLICT` for what the document has no operation for. */
const codes = [
  'INVALID_REQUEST',
  'INVALID_CAMPAIGN_TYPE',
  'INVALID_COORDINATES',
  'INVALID_DATE_RANGE',
  'UNAUTHORIZED',
  'FORBIDDEN',
  'CAMPAIGN_LIMIT_REACHED',
  'CAMPAIGN_NOT_FOUND',
  'DUPLICATE_CAMPAIGN_ID',
  'CONFLICT',
  'RATE_LIMIT_EXCEEDED',
  'INTERNAL_SERVER_ERROR',
  'SERVICE_UNAVAILABLE',
] as const;
type WatchCode = (typeof codes)[number];

/** `{error: {code, message}}`; the message names each value that is wrong. */
export const WatchFailure = z.object({ error: z.object({ code: z.enum(codes), message: z.string() }) });

/** The names this document has for our failures; by status where it has none of its own. */
const named: Partial<Record<FailureCode, WatchCode>> = {
  invalid_campaign_type: 'INVALID_CAMPAIGN_TYPE',
  invalid_coordinates: 'INVALID_COORDINATES',
  invalid_date_range: 'INVALID_DATE_RANGE',
  campaign_limit_reached: 'CAMPAIGN_LIMIT_REACHED',
  duplicate_campaign_id: 'DUPLICATE_CAMPAIGN_ID',
};
const byStatus: Record<number, WatchCode> = {
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'CAMPAIGN_NOT_FOUND',
  409: 'CONFLICT',
  429: 'RATE_LIMIT_EXCEEDED',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
};

/** The message and what is wrong with each value; what the message says already is not said again. */
function inWords(message: string, fields: Record<string, string> = {}): string {
  const more = Object.entries(fields).filter(([, problem]) => problem !== message);
  if (more.length === 0) return message;
  return `${message.replace(/\.$/, '')}: ${more.map((each) => each.join(' ')).join('; ')}.`;
}

const special: Record<string, FailureCode> = {
  type: 'invalid_campaign_type',
  latitude: 'invalid_coordinates',
  longitude: 'invalid_coordinates',
};
const isMissing = (value: unknown) => value === undefined || value === null;

/** What is missing or has no name of its own comes first, then the type, then the coordinates. */
function invalidAs(issues: readonly z.core.$ZodIssue[], values: unknown): FailureCode {
  const given = values as Record<string, unknown>;
  const found = issues.map(({ path: [field] }): FailureCode => {
    const name = String(field);
    return (!isMissing(given[name]) && special[name]) || 'invalid';
  });
  const order: FailureCode[] = ['invalid', 'invalid_campaign_type', 'invalid_coordinates'];
  return order.find((code) => found.includes(code)) ?? 'invalid';
}

/** The Watch API: photos taken at a place (document 003). */
export const watchApi = defineFace({
  name: 'watch',
  title: 'Watch API',
  description:
    'Campaigns whose photos are checked by place and time: create them, send photos, accept them, and prove what was seen. Every POST also answers below /proof/v1/pol, the base path of the original service.',
  prefix: '',
  encodings: ['json'],
  failure: WatchFailure,
  renderFailure: ({ status, code, message, fields }) => ({
    error: {
      code: named[code] ?? byStatus[status] ?? 'INVALID_REQUEST',
      message: inWords(message, fields),
    },
  }),
  statuses: { invalid: 400, idempotency_mismatch: 409 },
  invalidAs,
});
