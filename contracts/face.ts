import type { z } from 'zod';
import type { Scheme } from '@/auth/scheme';
import type { Failure, FailureCode } from '@/lib/failure';
import type { Encoding } from './request';

/** A failure as a face renders it: status from the table, the rest from the domain. */
export interface Refusal {
  status: number;
  code: FailureCode;
  message: string;
  fields?: Record<string, string>;
  failure: Failure;
}

export interface FaceDescription {
  /** Where its OpenAPI document lives, if it is published: `/openapi/<name>`. */
  name: string;
  title: string;
  description: string;
  prefix: string;
  encodings: readonly Encoding[];
  /** The shape of every failure. */
  failure: z.ZodType;
  renderFailure(refusal: Refusal): unknown;
  /** What its failures carry beside the headers of all. */
  failureHeaders?(status: number): Record<string, string>;
  /** Where this face's statuses differ from the common table. */
  statuses?: Partial<Record<FailureCode, number>>;
  /** What values that are not valid are called, where the document tells them apart; `invalid` elsewhere. */
  invalidAs?(issues: readonly z.core.$ZodIssue[], values: unknown): FailureCode;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
type Shape = z.ZodType | undefined;
type Parsed<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined;

export interface Terms<P extends Shape, Q extends Shape, B extends Shape, O extends z.ZodType> {
  /** The documented operation this is, e.g. `002-04`; absent for an extension. */
  source?: string;
  summary: string;
  description?: string;
  auth: Scheme;
  params?: P;
  query?: Q;
  body?: B;
  output: O;
  /** Status of a success; 200 unless said otherwise. */
  status?: 200 | 201;
  /** The document's own example; the golden tests hold us to it. */
  example?: { request?: unknown; response: z.input<O> };
  /** GET with a query string is answered like POST with a body. */
  alsoGet?: boolean;
  /** It changes nothing, although it is a POST. */
  reads?: boolean;
  /**
   * A repeat of a write with the same Idempotency-Key gets the first answer again. `by-verb` when the verb writes the
   * key together with its effect, since it shares its transaction with other callers; `never` for answers that must not
   * be kept.
   */
  idempotent?: 'by-verb' | 'never';
  /** A multipart form is taken too, and its part `file` may be a file of up to 5 MiB. */
  uploads?: boolean;
  /** Its verb decides by itself what tokens it is for. */
  scopeless?: boolean;
  /** It answers 303 with an address, and has no body. */
  redirects?: boolean;
  /** It serves pictures, of which a page asks many at once: in a lane of their own, within the wide limit. */
  pictures?: boolean;
  /** Any web page may call it. */
  cors?: boolean;
  /** Whole audiences call it: in the wide lane, within the wide limit, whose state is told to those it refuses alone. */
  crowds?: boolean;
  /** The page under /view that shows the same data, for applications that ask for HTML. */
  view?: (input: Input<P, Q, B>) => string;
  /** What it takes and tells in headers of its own, by name, in words. */
  headers?: { asked?: Record<string, string>; told?: Record<string, string> };
  /** Seconds for which anyone may keep the answer; nothing is kept without it. */
  cacheSeconds?: number;
}

/** One promised operation of a face: the same object serves, documents and tests it. */
export interface Contract<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  O extends z.ZodType = z.ZodType,
> extends Terms<P, Q, B, O> {
  face: Face;
  method: Method;
  /** The whole path with `{names}`, e.g. `/v1/ads/{id}`. */
  path: string;
}

/** Whether an operation changes something. */
export const isWrite = ({ method, alsoGet, reads }: Contract) => method !== 'GET' && !alsoGet && !reads;

/** Whether an Idempotency-Key makes repeats of an operation safe. */
export const isRepeatable = (contract: Contract) => isWrite(contract) && contract.idempotent !== 'never';

/** What a handler is given of a request: validated and typed. */
export interface Input<P extends Shape, Q extends Shape, B extends Shape> {
  params: Parsed<P>;
  query: Parsed<Q>;
  body: Parsed<B>;
}

export interface Face extends FaceDescription {
  contracts: Contract[];
  get: Declare;
  post: Declare;
  patch: Declare;
  delete: Declare;
}

type Declare = <
  O extends z.ZodType,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
>(
  path: string,
  promise: Terms<P, Q, B, O>,
) => Contract<P, Q, B, O>;

/** An API as a value. Each declared operation is kept in `contracts`, in the order of declaration. */
export function defineFace(description: FaceDescription): Face {
  const contracts: Contract[] = [];
  const declare =
    (method: Method): Declare =>
    (path, promise) => {
      const contract = { ...promise, face, method, path: description.prefix + path };
      contracts.push(contract as unknown as Contract);
      return contract;
    };
  const face: Face = {
    ...description,
    contracts,
    get: declare('GET'),
    post: declare('POST'),
    patch: declare('PATCH'),
    delete: declare('DELETE'),
  };
  return face;
}
