import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { principalOfAddress } from '@/auth/address';
import { limitPublicCall } from '@/auth/limits';
import * as contracts from '@/contracts/ads/serving';
import { publicLane } from '@/contracts/endpoint';
import type { Contract } from '@/contracts/face';
import { requestKey } from '@/contracts/idempotency';
import { corsHeaders, headersOfSuccess, refusal } from '@/contracts/respond';
import { type Asker, countImpression, type ServedAd, serveTo } from '@/features/ads';
import { networkOf } from '@/lib/network';
import { remembered } from '@/lib/remembered';
import { clientAddress } from './address';
import { answerWith } from './answer';
import { setHeaders } from './headers';
import type { Metrics } from './health';
import { Tally } from './tally';

/** A body that neither operation reads may still come; a longer one is received, and refused, like any other. */
const MOST_IGNORED = 4_096;

const network = remembered(10_000, networkOf);

interface Setup {
  /** Headers of every answer of the server. */
  headers: Record<string, string>;
  /** Proxies of our own in front of it. */
  hops: number;
  note: Metrics['note'];
}

/**
 * Serve and impression are answered here, ahead of everything and without the objects that Next's handlers take, whose
 * making costs several times what there is to do. What is asked of them in an unusual way (with a credential, with a
 * large body) goes the way of every other call. Both ways give the same answer; `hot-lane.test.ts` compares them.
 */
export class HotLane {
  readonly #setup: Setup;
  readonly #tally = new Tally();
  readonly #serve: Operation;
  readonly #impression: Operation;
  #underWay = 0;

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#serve = operationOf(contracts.serveAd, setup.headers);
    this.#impression = operationOf(contracts.recordImpression, setup.headers);
  }

  /** Calls that are being answered. */
  get underWay(): number {
    return this.#underWay;
  }

  /** Writes down what was counted; for the end. */
  end(): void {
    this.#tally.tell();
  }

  /** Answers the request if it is one of the two; false when it is for somebody else. */
  take(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '' } = request;
    if (method === 'GET' && /^\/v1\/ads\/serve\/?(\?|$)/.test(url)) {
      return (
        isUsual(request) &&
        this.#begin(this.#serve, request, response, (call, address) => serve(call, address, request))
      );
    }
    const id = method === 'POST' ? impressionOf.exec(url)?.[1] : undefined;
    if (!id) return false;
    return (
      isUsual(request) &&
      this.#begin(this.#impression, request, response, (call) => impression(call, id, request))
    );
  }

  /** A call is over, and was answered so. */
  note({ contract: { method, path } }: Operation, status: number, ms: number): void {
    this.#underWay--;
    this.#tally.add(method, path, status, ms);
    this.#setup.note({ method, status, path, seconds: ms / 1000 });
  }

  #begin(operation: Operation, request: IncomingMessage, response: ServerResponse, work: Work): true {
    this.#underWay++;
    const { headers, hops } = this.#setup;
    const address = clientAddress(request, hops);
    new HotCall(this, operation, response, headers).begin(network(address), (call) => work(call, address));
    return true;
  }
}

/** What is done once the call is let in; `address` is the caller's whole one. */
type Work = (call: HotCall, address: string) => void;

/** One call: the steps of an endpoint for a stranger, without the promises that an endpoint makes of them. */
class HotCall {
  readonly #began = performance.now();
  readonly #lane = publicLane();
  #inside = false;
  /** As limits and Idempotency-Keys know the caller. */
  principal = '';

  constructor(
    private readonly hot: HotLane,
    private readonly operation: Operation,
    private readonly response: ServerResponse,
    private readonly headers: Record<string, string>,
  ) {}

  /** Waits for a place in the lane, then for the limit, then does the work. */
  begin(address: string, work: (call: HotCall) => void): void {
    this.principal = principalOfAddress(address);
    const place = this.#lane.enter(address);
    if (place) {
      place.then(
        () => this.#enter(work),
        (error) => this.fail(error),
      );
    } else this.#enter(work);
  }

  #enter(work: (call: HotCall) => void): void {
    this.#inside = true;
    limitPublicCall(this.principal).then(
      () => work(this),
      (error) => this.fail(error),
    );
  }

  #leave(status: number): void {
    if (this.#inside) this.#lane.leave();
    this.hot.note(this.operation, status, performance.now() - this.#began);
  }

  succeed(body: string, more: string[] = []): void {
    this.#leave(200);
    const own = ['x-request-id', randomUUID(), 'content-length', String(Buffer.byteLength(body))];
    this.response.writeHead(200, this.operation.head.concat(own, more));
    this.response.end(body);
  }

  fail(error: unknown): void {
    const { contract } = this.operation;
    const given = refusal(contract.face, error, randomUUID(), corsHeaders(contract));
    this.#leave(given.status);
    setHeaders(this.response, this.headers);
    void answerWith(this.response, given);
  }
}

interface Operation {
  contract: Contract;
  /** Headers of every success, name after value, as Node writes them without looking at them again. */
  head: string[];
}

function operationOf(contract: unknown, headers: Record<string, string>): Operation {
  const plain = contract as Contract;
  const { 'x-request-id': _, ...fixed } = headersOfSuccess(plain, '');
  return { contract: plain, head: Object.entries({ ...headers, ...fixed }).flat() };
}

const impressionOf =
  /^\/v1\/ads\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/impression\/?(?:\?|$)/;

function isUsual({ headers }: IncomingMessage): boolean {
  return (
    headers.authorization === undefined &&
    headers['transfer-encoding'] === undefined &&
    Number(headers['content-length'] ?? 0) <= MOST_IGNORED
  );
}

/** What is written of an ad; kept with it, since many are served the same one. */
const written = new WeakMap<ServedAd, { body: string; headers: string[] }>();

function write(ad: ServedAd) {
  const body = JSON.stringify({ ad: contracts.toServedAdJson(ad) });
  const made = { body, headers: contracts.headersOfServed(ad) };
  written.set(ad, made);
  return made;
}

const nothing = JSON.stringify({ ad: null });

const serve = (call: HotCall, address: string, { headers }: IncomingMessage) =>
  serveTo(askerOf(address, headers), (error, served) => {
    if (error) return call.fail(error);
    if (!served) return call.succeed(nothing);
    const { body, headers } = written.get(served.ad) ?? write(served.ad);
    call.succeed(body, ['ad-impression-token', served.token, ...headers]);
  });

const askerOf = (address: string, headers: IncomingMessage['headers']): Asker => ({
  address,
  userAgent: headers['user-agent'] ?? null,
  languages: headers['accept-language'] ?? null,
});

const replayed = ['idempotent-replayed', 'true'];
const recorded = JSON.stringify({ message: 'Impression recorded' });

function impression(call: HotCall, id: string, { headers }: IncomingMessage): void {
  const sent = headers['idempotency-key'];
  const token = headers['ad-impression-token'];
  try {
    const viewer = {
      token: token === undefined ? null : String(token),
      userAgent: headers['user-agent'] ?? null,
      key: sent === undefined ? null : requestKey(call.principal, String(sent), askedFor(id)),
    };
    countImpression(id, viewer, (error, repeated) => {
      if (error) call.fail(error);
      else call.succeed(recorded, repeated ? replayed : undefined);
    });
  } catch (error) {
    call.fail(error);
  }
}

/** What an endpoint makes of the same request, so that a key is known again whichever way its repeat comes. */
function askedFor(id: string): unknown {
  const { method, path } = contracts.recordImpression;
  return [method, path, { params: { id } }];
}
