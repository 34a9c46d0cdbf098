import { type Contract, isRepeatable } from './face';
import { shapeOf } from './schema';

const text = { type: 'string' };

/** Headers of answers, each described once. */
export const answerHeaders: Record<string, { description: string; schema: object }> = {
  'X-Request-Id': { description: 'Names this call in the logs.', schema: { type: 'string', format: 'uuid' } },
  'RateLimit-Policy': {
    description: 'The limit of calls: `q` in `w` seconds (draft-ietf-httpapi-ratelimit-headers).',
    schema: text,
  },
  RateLimit: {
    description: 'What is left of it: `r` calls, all of them again in `t` seconds.',
    schema: text,
  },
  'Retry-After': {
    description: 'Seconds after which trying again makes sense.',
    schema: { type: 'integer', minimum: 1 },
  },
  'X-Total-Count': {
    description: 'How long the whole list is; of a list that was asked for by `page` or `limit`.',
    schema: { type: 'integer', minimum: 0 },
  },
  Link: { description: 'The first, previous, next and last page (RFC 8288).', schema: text },
  'Idempotent-Replayed': {
    description: '`true` when the Idempotency-Key was used before and this is its first answer again.',
    schema: { const: 'true' },
  },
  'WWW-Authenticate': {
    description: 'How to prove oneself; `error="invalid_token"` when a token does not hold (RFC 6750).',
    schema: text,
  },
  Location: { description: 'Where to go on.', schema: { type: 'string', format: 'uri-reference' } },
};

/** References to headers of answers. */
export const headersNamed = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** The headers of a success. */
export function headersOfAnswer(contract: Contract): Record<string, unknown> {
  const names = shapeOf(contract.body).names ?? [];
  const paged = names.includes('page') && names.includes('limit');
  const told = Object.entries(contract.headers?.told ?? {});
  return {
    ...headersNamed([
      'X-Request-Id',
      ...(contract.crowds || contract.pictures ? [] : ['RateLimit', 'RateLimit-Policy']),
      ...(paged ? ['X-Total-Count'] : []),
      ...(paged && contract.alsoGet ? ['Link'] : []),
      ...(isRepeatable(contract) ? ['Idempotent-Replayed'] : []),
    ]),
    ...Object.fromEntries(told.map(([name, description]) => [name, { description, schema: text }])),
  };
}

/** The parameter that makes repeats safe. */
export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Of your choice, such as a UUID. For 24 hours a repeat with the same key and the same request gets the first answer again and does nothing.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
  example: '4f9b8a52-6c1d-4c0e-9a55-0d2d6f3b7e11',
};

/** The headers that an operation takes. */
export function headersAsked(contract: Contract): unknown[] {
  const asked = Object.entries(contract.headers?.asked ?? {});
  return [
    ...(isRepeatable(contract) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...asked.map(([name, description]) => ({
      name,
      in: 'header',
      required: false,
      description,
      schema: text,
    })),
  ];
}
