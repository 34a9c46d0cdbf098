import { IncomingMessage, type ServerResponse } from 'node:http';
import { tooLarge } from '@/contracts/request';
import { Failure } from '@/lib/failure';
import { Shares } from './shares';

const MIB = 1024 * 1024;

/** What bodies may take of the server while they arrive and until they are answered. */
export interface Bounds {
  /** Time for each MiB of a body; a larger one has longer only while it keeps coming. */
  patience: number;
  /** What arrives within this time is never counted among the slow ones. */
  prompt: number;
  /** Slow bodies in all and from one caller. */
  slow: [number, number];
  /** Bytes that are held in all and for one caller. */
  held: [number, number];
}

/** Bodies of calls and forms, of which people are sent by the thousand and which are small. */
export const ordinary: Bounds = {
  patience: 10_000,
  prompt: 1_000,
  slow: [256, 16],
  held: [64 * MIB, 32 * MIB],
};
/** Pictures, apart from the rest: many of them at once must keep no call from being read. */
export const uploads: Bounds = { ...ordinary, held: [96 * MIB, 48 * MIB] };

type Receive = (
  request: IncomingMessage,
  response: ServerResponse,
  caller: string,
  maximum: number,
) => Promise<IncomingMessage | undefined>;

/**
 * Gives what takes the whole body of a request ahead of everything that has a place in a lane or a connection to the
 * database, so that a slow client keeps nobody but itself waiting. The request comes back with its body in it;
 * undefined when the client has left. Failures: `payload_too_large`, `timeout`, `rate_limited` when one caller and
 * `unavailable` when all together have too many bodies on their way.
 */
export function receiver({ patience, prompt, slow, held }: Bounds): Receive {
  const places = new Shares(...slow);
  const memory = new Shares(...held);

  return (request, response, caller, maximum) => {
    if (!hasBody(request)) return Promise.resolve(request);
    if (Number(request.headers['content-length']) > maximum) return Promise.reject(tooLarge(maximum));

    return new Promise((resolve, reject) => {
      const pieces: Buffer[] = [];
      let size = 0;
      let isSlow = false;
      const settle = (how: () => void) => {
        clearTimeout(promptTimer);
        clearTimeout(deadline);
        if (isSlow) places.give(caller, 1);
        request.off('data', take).off('end', complete).off('close', left).off('error', left);
        // Its parser may still tell of a client that left.
        request.on('error', () => undefined);
        how();
      };
      const fail = (failure: Failure) => settle(() => reject(failure));
      const expire = () => fail(new Failure('timeout', 'The body took too long to arrive.'));
      const left = () => settle(() => resolve(undefined));
      const complete = () => settle(() => resolve(withBody(request, Buffer.concat(pieces, size))));

      const take = (piece: Buffer) => {
        const whole = Math.floor(size / MIB);
        if (size + piece.byteLength > maximum) return fail(tooLarge(maximum));
        const refused = memory.take(caller, piece.byteLength);
        if (refused) return fail(refused);
        size += piece.byteLength;
        pieces.push(piece);
        const more = Math.floor(size / MIB) - whole;
        if (more > 0) deadline = extend(more);
      };
      let due = performance.now() + patience;
      const extend = (times: number) => {
        clearTimeout(deadline);
        due += times * patience;
        return setTimeout(expire, due - performance.now());
      };
      let deadline = setTimeout(expire, patience);
      const promptTimer = setTimeout(() => {
        const refused = places.take(caller, 1);
        if (refused) fail(refused);
        else isSlow = true;
      }, prompt);

      // What has arrived stays in memory until it has been dealt with.
      response.once('close', () => memory.give(caller, size));
      request.on('data', take).on('end', complete).on('close', left).on('error', left);
    });
  };
}

/** Whether more than a head comes, even if nothing of it. */
export const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** The same request with its body in memory. */
function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const whole = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(whole, {
    ...{ method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor },
    complete: true,
  });
  whole.push(body);
  whole.push(null);
  return whole;
}
