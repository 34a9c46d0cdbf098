import { request as ask, createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { Failure } from '@/lib/failure';
import { type Bounds, receiver } from './body';

const MIB = 1024 * 1024;
const bounds: Bounds = { patience: 400, prompt: 100, slow: [6, 3], held: [8 * MIB, 3 * MIB] };
const maximum = 2 * MIB;

/** A promise and what keeps it. */
function signal(): [Promise<void>, () => void] {
  let keep = () => {};
  const promise = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return [promise, () => keep()];
}

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A server that says how much of a body it was given, when `ready`; callers name themselves. */
async function receiving(ready?: (caller: string) => Promise<void>) {
  const receive = receiver(bounds);
  const server = createServer(async (request, response) => {
    try {
      const whole = await receive(request, response, String(request.headers.caller), maximum);
      if (!whole) return;
      await ready?.(String(request.headers.caller));
      let size = 0;
      for await (const piece of whole) size += piece.length;
      response.end(`${whole.method} ${whole.headers.caller} ${size}`);
    } catch (error) {
      response.setHeader('connection', 'close');
      response.end(error instanceof Failure ? error.code : String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => server.close().closeAllConnections());
  return (server.address() as AddressInfo).port;
}

/** Sends a body piece by piece, `pause` apart, and gives the answer and how long it took. */
function send(port: number, caller: string, pieces: (string | Buffer)[], pause = 0, headers = {}) {
  const began = Date.now();
  return new Promise<{ said: string; ms: number }>((resolve) => {
    const client = ask(
      { host: '127.0.0.1', port, method: 'POST', headers: { caller, ...headers }, agent: false },
      (response) => {
        let said = '';
        response.on('data', (piece) => {
          said += piece;
        });
        response.on('end', () => resolve({ said, ms: Date.now() - began }));
      },
    );
    client.on('error', (error) => resolve({ said: error.message, ms: Date.now() - began }));
    void (async () => {
      for (const piece of pieces) {
        client.write(piece);
        await setTimeout(pause);
      }
      client.end();
    })();
  });
}

/** Begins a body and never goes on. */
const begin = (port: number, caller: string) => send(port, caller, ['{'], 2_000);

it('gives the request with its whole body, of any framing', async () => {
  const port = await receiving();
  expect((await send(port, 'a', ['{', '}'])).said).toBe('POST a 2');
  expect((await send(port, 'a', ['{}'], 0, { 'content-length': 2 })).said).toBe('POST a 2');
  expect((await send(port, 'a', [])).said).toBe('POST a 0');
});

it('gives up a body that is not whole in time, at whichever pace it comes', async () => {
  const port = await receiving();
  const [stuck, dripping] = await Promise.all([
    begin(port, 'a'),
    send(port, 'b', Array(100).fill(' '.repeat(4_096)), 20),
  ]);
  for (const { said, ms } of [stuck, dripping]) {
    expect(said).toBe('timeout');
    expect(ms).toBeGreaterThan(350);
    expect(ms).toBeLessThan(1_500);
  }
});

it('gives a larger body the same time for each MiB that comes', async () => {
  const port = await receiving();
  const pieces = Array<Buffer>(6).fill(Buffer.alloc(MIB / 4));
  const { said, ms } = await send(port, 'a', pieces, 90);
  expect(said).toBe(`POST a ${1.5 * MIB}`);
  expect(ms).toBeGreaterThan(bounds.patience);
});

it('takes nothing that is too large, whether that was said or not', async () => {
  const port = await receiving();
  expect((await send(port, 'a', ['x'], 0, { 'content-length': maximum + 1 })).said).toBe('payload_too_large');
  expect((await send(port, 'a', [Buffer.alloc(maximum + 1)])).said).toBe('payload_too_large');
  expect((await send(port, 'a', [Buffer.alloc(maximum)])).said).toBe(`POST a ${maximum}`);
});

it('lets one caller have so many slow bodies and all together so many more, and prompt ones always', async () => {
  const port = await receiving();
  const slow = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'c'].map((caller) => begin(port, caller));
  await setTimeout(50);
  expect((await send(port, 'a', ['{}'])).said).toBe('POST a 2');
  const said = (await Promise.all(slow)).map((each) => each.said).sort();
  expect(said).toEqual(['rate_limited', ...Array(6).fill('timeout'), 'unavailable']);
  // All of them gave their places back.
  const again = await Promise.all(['a', 'a', 'a', 'b', 'b', 'b'].map((caller) => begin(port, caller)));
  expect(again.map((each) => each.said)).toEqual(Array(6).fill('timeout'));
});

it('holds only so many bytes for one caller, until they are answered', async () => {
  const [arrived, arrive] = signal();
  const [answered, answer] = signal();
  const port = await receiving(async (caller) => {
    if (caller !== 'a') return;
    arrive();
    await answered;
  });
  const large = Buffer.alloc(1.9 * MIB);
  const first = send(port, 'a', [large]);
  await arrived;
  expect((await send(port, 'a', [large])).said).toBe('rate_limited');
  expect((await send(port, 'b', [large])).said).toBe(`POST b ${large.length}`);
  answer();
  expect((await first).said).toBe(`POST a ${large.length}`);
  expect((await send(port, 'a', [large])).said).toBe(`POST a ${large.length}`);
});

it('forgets a client that leaves', async () => {
  const port = await receiving();
  for (let round = 0; round < 4; round++) {
    const sockets = Array.from({ length: 3 }, () => connect(port, '127.0.0.1'));
    for (const socket of sockets) {
      socket.write('POST / HTTP/1.1\r\nHost: x\r\ncaller: a\r\nContent-Length: 9\r\n\r\n{');
    }
    await setTimeout(bounds.prompt + 40);
    for (const socket of sockets) socket.destroy();
    await setTimeout(20);
  }
  expect((await begin(port, 'a')).said).toBe('timeout');
});
