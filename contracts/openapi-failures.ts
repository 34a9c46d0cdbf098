import { statusOf } from '@/lib/failure';
import { type Contract, isRepeatable, isWrite } from './face';
import { headersNamed } from './openapi-headers';
import type { JsonSchema } from './openapi-schemas';

/** Refusals by status: their name in the document, and what they mean. */
const refusals: Record<number, [name: string, description: string]> = {
  400: ['BadRequest', 'The request cannot be read, or a value is not valid.'],
  401: ['Unauthorized', 'A credential is missing or does not hold.'],
  403: ['Forbidden', 'The caller may not do this.'],
  404: ['NotFound', 'What it is about does not exist, or not for this caller.'],
  409: ['Conflict', 'The state of things does not allow it now.'],
  413: ['PayloadTooLarge', 'The body is too large.'],
  415: ['UnsupportedMediaType', 'The body has a type that is not taken.'],
  422: ['Unprocessable', 'A value is missing or not valid, or an Idempotency-Key came with another request.'],
  429: ['TooManyRequests', 'Too many calls. Try again when Retry-After says.'],
  503: ['Unavailable', 'Too busy at the moment. Try again when Retry-After says.'],
};

/** The statuses with which an operation refuses. */
function statusesOf(contract: Contract, hasBody: boolean): number[] {
  const { face, auth, params, query, body } = contract;
  const takes = Boolean(params || query || body);
  const statuses = [
    (takes || auth.kind !== 'public') && 400,
    (auth.kind !== 'public' || face.name === 'oauth') && 401,
    auth.kind !== 'public' && 403,
    takes && 404,
    isWrite(contract) && 409,
    ...(hasBody ? [413, 415] : []),
    takes && statusOf('invalid', face.statuses),
    isRepeatable(contract) && statusOf('idempotency_mismatch', face.statuses),
    429,
    503,
  ];
  return [...new Set(statuses.filter((status) => status !== false))].sort();
}

/** The refusals of a document, each described once. */
export class Refusals {
  readonly components: Record<string, unknown> = {};

  constructor(private readonly failureOf: (contract: Contract) => JsonSchema) {}

  /** Those of an operation, by status; `prefix` tells an operation of another API apart. */
  of(contract: Contract, hasBody: boolean, prefix: string): Record<string, unknown> {
    const pairs = statusesOf(contract, hasBody).map((status) => {
      const [name, description] = refusals[status] ?? ['Failure', 'Any failure.'];
      return [String(status), this.#one(contract, prefix + name, description, status)];
    });
    return Object.fromEntries([
      ...pairs,
      ['default', this.#one(contract, `${prefix}Failure`, 'Any failure.')],
    ]);
  }

  #one(contract: Contract, name: string, description: string, status?: number) {
    this.components[name] ??= {
      description,
      headers: headersNamed([
        'X-Request-Id',
        ...(status === 401 ? ['WWW-Authenticate'] : []),
        ...(status === 429 ? ['RateLimit', 'RateLimit-Policy'] : []),
        ...(status === 409 || status === 429 || status === 503 ? ['Retry-After'] : []),
      ]),
      content: { 'application/json': { schema: this.failureOf(contract) } },
    };
    return { $ref: `#/components/responses/${name}` };
  }
}
