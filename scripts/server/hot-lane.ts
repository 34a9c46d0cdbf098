import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { principalOfAddress } from '@/auth/address';
import { limitPublicCall } from '@/auth/limits';
import * as contracts from '@/contracts/ads/ads';
import { publicLane } from '@/contracts/endpoint';
import type { Contract } from '@/contracts/face';
import { requestKey } from '@/contracts/idempotency';
import { corsHeaders, headersOfSuccess, refusal } from '@/contracts/respond';
import { recordImpression, type ServedAd, serveTo } from '@/features/ads';
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
      return isUsual(request) && this.#begin(this.#serve, request, response, serve);
    }
    const id = method === 'POST' ? impressionOf.exec(url)?.[1] : undefined;
    if (!id) return false;
    return (
      isUsual(request) &&
      this.#begin(this.#impression, request, response, (call) => countImpression(call, id, request))
    );
  }

  /** The steps of an endpoint for a stranger: a place in the lane, the limit, the work. */
  #begin(
    operation: Operation,
    request: IncomingMessage,
    response: ServerResponse,
    work: (call: HotCall) => void,
  ): true {
    const began = performance.now();
    this.#underWay++;
    const lane = publicLane();
    const address = network(clientAddress(request, this.#setup.hops));
    const principal = principalOfAddress(address);
    let inside = false;

    const leave = (status: number) => {
      if (inside) lane.leave();
      this.#underWay--;
      const ms = performance.now() - began;
      const { method, path } = operation.contract;
      this.#tally.add(method, path, status, ms);
      this.#setup.note({ method, status, path, seconds: ms / 1000 });
    };
    const fail = (error: unknown) => {
      const { contract } = operation;
      const given = refusal(contract.face, error, randomUUID(), corsHeaders(contract));
      leave(given.status);
      setHeaders(response, this.#setup.headers);
      void answerWith(response, given);
    };
    const succeed = (body: string, more: string[] = []) => {
      leave(200);
      const head = ['x-request-id', randomUUID(), 'content-length', String(Buffer.byteLength(body))];
      response.writeHead(200, [...operation.head, ...head, ...more]);
      response.end(body);
    };
    const go = () => {
      inside = true;
      limitPublicCall(principal).then(() => work({ principal, succeed, fail }), fail);
    };
    const place = lane.enter(address);
    if (place) place.then(go, fail);
    else go();
    return true;
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

interface HotCall {
  principal: string;
  succeed(body: string, more?: string[]): void;
  fail(error: unknown): void;
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

const serve = ({ succeed, fail }: HotCall) =>
  serveTo((error, served) => {
    if (error) return fail(error);
    if (!served) return succeed(nothing);
    const { body, headers } = written.get(served.ad) ?? write(served.ad);
    succeed(body, ['ad-impression-token', served.token, ...headers]);
  });

const recorded = JSON.stringify({ message: 'Impression recorded' });

function countImpression({ principal, succeed, fail }: HotCall, id: string, request: IncomingMessage): void {
  const { headers } = request;
  const sent = headers['idempotency-key'];
  const token = headers['ad-impression-token'];
  try {
    recordImpression(id, {
      token: token === undefined ? null : String(token),
      userAgent: headers['user-agent'] ?? null,
      key: sent === undefined ? null : requestKey(principal, String(sent), askedFor(id)),
    }).then(() => succeed(recorded), fail);
  } catch (error) {
    fail(error);
  }
}

/** What an endpoint makes of the same request, so that a key is known again whichever way its repeat comes. */
function askedFor(id: string): unknown {
  const { method, path } = contracts.recordImpression;
  return [method, path, { params: { id } }];
}
