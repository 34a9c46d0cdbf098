import type { z } from 'zod';
import { type Actor, requireScope } from '@/auth/actor';
import { addressOf, principalOfAddress } from '@/auth/address';
import { authenticate } from '@/auth/authenticate';
import { noteCall } from '@/auth/call-log';
import { limitCall, limitPublicCall } from '@/auth/limits';
import type { RequestKey } from '@/db/idempotency';
import { admission } from '@/lib/admission';
import { Failure } from '@/lib/failure';
import { wrongFields } from '@/lib/fields';
import { singleton } from '@/lib/singleton';
import { type Contract, type Face, type Input, isRepeatable } from './face';
import { once, requestKey } from './idempotency';
import { keptAnswer } from './kept-answers';
import { tellPages } from './listing';
import { isMultipart, readBody, readFormWithFile, readQuery } from './request';
import { allowanceHeaders, answer, corsHeaders, promised, refusal } from './respond';
import { shapeOf } from './schema';
import { scopeOf } from './scopes';
import { openView, wantsView } from './view';

type Shape = z.ZodType | undefined;

/** One call of an operation: who, with what, what was prepared, and the headers to answer with. */
export interface Call<P extends Shape, Q extends Shape, B extends Shape, R = undefined> {
  actor: Actor;
  input: Input<P, Q, B>;
  prepared: R;
  request: Request;
  /** The Idempotency-Key of the call, for operations whose verb writes it; null without one. */
  key: RequestKey | null;
  headers: Headers;
}

interface Steps<P extends Shape, Q extends Shape, B extends Shape, R> {
  /** Runs before the rest of the input is read, for operations that refuse strangers ahead of bad values. */
  authorise?: (actor: Actor, params: Input<P, undefined, undefined>['params']) => Promise<unknown>;
  /** Runs ahead of the handler and outside its transaction: for what takes long, such as keeping a picture. */
  prepare?: (call: { actor: Actor; input: Input<P, Q, B> }) => Promise<R>;
}

/** The named parts of a path; one of several segments is a list. */
export type Path = Record<string, string | string[]>;

/** What `route` serves: the contract beside the function that answers it. */
export interface Endpoint {
  contract: Contract;
  serve(request: Request, path: Path, requestId: string): Promise<Response>;
}

/** The lane of calls that do their own work in the database. */
const apiLane = () => singleton('lane.api', () => admission({ width: 8, queue: 1_000, patience: 4_000 }));

/** The lane of calls that any page makes, which is wide because they share their reads and writes. */
export const publicLane = () =>
  singleton('lane.public', () => admission({ width: 512, queue: 2_000, patience: 4_000 }));

/**
 * Calls share the database's connections by lanes, so that no kind of call starves the others. What uploads
 * bring is in memory whole and takes work. Bodies have arrived before, in `scripts/server/body.ts`.
 */
const lane = (contract: Contract) =>
  contract.uploads
    ? singleton('lane.uploads', () => admission({ width: 8, queue: 200, patience: 15_000 }))
    : contract.pictures
      ? singleton('lane.files', () => admission({ width: 16, queue: 500, patience: 4_000 }))
      : contract.crowds
        ? publicLane()
        : apiLane();

/** Who is calling, as limits and Idempotency-Keys tell callers apart; an address is kept only as its HMAC. */
const principalOf = (actor: Actor, request: Request) =>
  actor.kind === 'user'
    ? `user:${actor.id}`
    : actor.kind === 'application'
      ? `application:${actor.applicationId}`
      : principalOfAddress(addressOf(request.headers));

/** Names that came although the operation knows none of what came; more of them than a person reads are not told. */
function strange(schema: z.ZodType, value: Record<string, unknown>): Record<string, string> | undefined {
  const { names } = shapeOf(schema);
  const given = Object.keys(value);
  if (!names || given.length === 0 || given.some((name) => names.includes(name))) return undefined;
  const shown = given.slice(0, 10).map((name) => name.slice(0, 60));
  return Object.fromEntries(shown.map((name) => [name, `is not known here; this takes ${names.join(', ')}`]));
}

function check(face: Face, schema: z.ZodType, value: Record<string, unknown>, message: string): unknown {
  const result = schema.safeParse(value);
  const unknown = strange(schema, value);
  if (result.success && !unknown) return result.data;
  const issues = result.error?.issues ?? [];
  throw new Failure(face.invalidAs?.(issues, value) ?? 'invalid', message, {
    fields: { ...wrongFields(issues, value, 'body'), ...unknown },
  });
}

function readParams(contract: Contract, path: Path): unknown {
  const params = contract.params?.safeParse(path);
  if (params?.success === false) throw new Failure('not_found', 'There is nothing with this id.');
  return params?.data;
}

async function read(contract: Contract, request: Request) {
  const inQuery = request.method === 'GET' || request.method === 'HEAD';
  const { face, uploads, body, query } = contract;
  const readSent = (schema: z.ZodType) =>
    uploads && isMultipart(request)
      ? readFormWithFile(request, schema)
      : readBody(request, uploads ? [...face.encodings, 'multipart'] : face.encodings, schema);
  const inUrl = query && check(face, query, readQuery(request, query), 'A query parameter is not valid.');
  const given = body && (inQuery ? readQuery(request, body) : await readSent(body));
  const values = given && check(face, body, given, 'A parameter is missing or not valid.');
  return { query: inUrl, body: values, given };
}

/**
 * Binds a handler to its contract. In order: authenticate, limit the rate, authorise where the document
 * wants that before validation, read and validate the input, send on to the full view if HTML is wanted, apply
 * the Idempotency-Key, prepare, handle, check the output, render. Whatever fails is answered in the face's envelope.
 */
export function endpoint<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  O extends z.ZodType,
  R = undefined,
>(
  contract: Contract<P, Q, B, O>,
  handle: (call: Call<P, Q, B, R>) => Promise<z.input<O> | Response>,
  { authorise, prepare }: Steps<P, Q, B, R> = {},
): Endpoint {
  const plain = contract as unknown as Contract;
  const scope = scopeOf(plain);

  /** Tells who is calling as soon as that is known. */
  async function answered(
    request: Request,
    path: Path,
    requestId: string,
    known: (actor: Actor) => void,
  ): Promise<Response> {
    // What is known by then of how often its caller may call goes with every answer, refusals too.
    const told: Record<string, string> = { ...corsHeaders(plain) };
    try {
      return await lane(plain)(async () => {
        const actor = await authenticate(request, contract.auth);
        known(actor);
        const principal = principalOf(actor, request);
        if (contract.crowds || contract.pictures) await limitPublicCall(principal);
        else {
          const allowance = await limitCall(principal);
          if (allowance) Object.assign(told, allowanceHeaders(allowance));
        }
        if (scope) requireScope(actor, scope);
        const params = readParams(plain, path) as Input<P, Q, B>['params'];
        const sent = isRepeatable(plain) ? request.headers.get('idempotency-key') : null;
        // What a repeat asks for may be gone by its first try, so that of a keyed call this comes once it is known to be new.
        const authorised = async () => void (await authorise?.(actor, params));
        if (sent === null) await authorised();
        const { given, ...values } = await read(plain, request).catch(async (wrong) => {
          if (sent !== null) await authorised();
          throw wrong;
        });
        const input = { params, ...values } as Input<P, Q, B>;
        if (contract.view && wantsView(actor, request)) return openView(actor, contract.view(input));
        // What strangers ask for that anyone may keep is kept here too, for a moment.
        if (contract.cacheSeconds && actor.kind === 'anonymous') {
          const same = await keptAnswer(`${contract.path} ${JSON.stringify(given)}`, async () => {
            const headers = new Headers();
            if (given) tellPages(plain, input.body, given, headers);
            const value = await handle({
              actor,
              input,
              prepared: undefined as R,
              request,
              key: null,
              headers,
            });
            return { text: promised(plain, value), headers: Object.fromEntries(headers) };
          });
          return answer(plain, same.text, requestId, new Headers({ ...told, ...same.headers }));
        }
        const headers = new Headers(told);
        if (given) tellPages(plain, input.body, given, headers);
        const ready = async () => {
          if (sent !== null) await authorised();
          return (await prepare?.({ actor, input })) as R;
        };
        const key = sent === null ? null : requestKey(principal, sent, [plain.method, plain.path, input]);
        const run = (prepared: R) => handle({ actor, input, prepared, request, key, headers });
        const value = await (key === null || contract.idempotent === 'by-verb'
          ? ready().then(run)
          : once(key, ready, run, () => headers.set('idempotent-replayed', 'true')));
        return value instanceof Response ? value : answer(plain, promised(plain, value), requestId, headers);
      }, addressOf(request.headers));
    } catch (error) {
      return refusal(contract.face, error, requestId, told);
    }
  }

  return {
    contract: plain,
    async serve(request, path, requestId) {
      const began = performance.now();
      let caller: Actor | undefined;
      const response = await answered(request, path, requestId, (actor) => {
        caller = actor;
      });
      noteCall(caller, {
        method: request.method,
        operation: contract.path,
        path: new URL(request.url).pathname,
        status: response.status,
        milliseconds: Math.round(performance.now() - began),
        requestId,
      });
      return response;
    },
  };
}
