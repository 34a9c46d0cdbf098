import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { drainable } from './drain';

async function listening(requests: number, answerAfterMs: number, webSockets = false) {
  let allArrived = () => {};
  const busy = new Promise<void>((resolve) => {
    allArrived = resolve;
  });
  let arrived = 0;
  const server = createServer(async (_request, response) => {
    if (++arrived === requests) allArrived();
    await setTimeout(answerAfterMs);
    response.end('done');
  });
  const drain = drainable(server, webSockets);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, busy, drain, port, url: `http://127.0.0.1:${port}/` };
}

/** Asks and says whether the answer is the last of its connection, or how it failed. */
const ask = (url: string, agent: Agent) =>
  new Promise<string>((resolve) => {
    get(url, { agent }, (response) => {
      response.resume().once('end', () => resolve(response.headers.connection ?? ''));
    }).once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });

describe('draining', () => {
  it('finishes what is under way and tells its clients, who asked before, that their connections end', async () => {
    const { busy, drain, url } = await listening(50, 300);
    const agent = new Agent({ keepAlive: true });
    const underWay = Promise.all(Array.from({ length: 50 }, () => ask(url, agent)));
    await busy;
    const drained = drain.end(5_000);
    expect(await underWay).toEqual(Array(50).fill('close'));
    await expect(fetch(url)).rejects.toThrow();
    await drained;
  });

  it('resets no client that goes on asking, however long it pauses', async () => {
    const { drain, url } = await listening(1, 20);
    let met = 0;
    const answers = Promise.all(
      Array.from({ length: 24 }, async (_, index) => {
        const agent = new Agent({ keepAlive: true, maxSockets: 1 });
        const seen = [await ask(url, agent)];
        met++;
        while (seen.at(-1) === 'keep-alive') {
          await setTimeout(index * 10);
          seen.push(await ask(url, agent));
        }
        return [seen[0], seen.at(-1)];
      }),
    );
    while (met < 24) await setTimeout(10);
    drain.start();
    await setTimeout(100);
    const drained = drain.end(5_000);
    expect(await answers).toEqual(Array(24).fill(['keep-alive', 'close']));
    await drained;
  });

  it('ends connections that are idle or were never used, in order', async () => {
    const { drain, port, url } = await listening(1, 0);
    const agent = new Agent({ keepAlive: true });
    await ask(url, agent);
    const unused = connect(port, '127.0.0.1');
    await once(unused, 'connect');
    const sockets = [unused, ...Object.values(agent.freeSockets).flatMap((each) => each ?? [])];
    expect(sockets).toHaveLength(2);
    const ends = sockets.map(async (socket) => {
      const [hadError] = await once(socket.resume(), 'close');
      return hadError;
    });
    const began = Date.now();
    await drain.end(10_000);
    expect(Date.now() - began).toBeLessThan(4_000);
    expect(await Promise.all(ends)).toEqual([false, false]);
  });

  it('does not wait for web sockets', async () => {
    const { server, drain, url } = await listening(1, 0, true);
    server.on('upgrade', (_request, socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'));
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await once(socket, 'data');
    const closed = once(socket, 'close');
    const began = Date.now();
    await drain.end(5_000);
    await closed;
    expect(Date.now() - began).toBeLessThan(4_000);
  });

  it('cuts off what hangs beyond the limit', async () => {
    const { busy, drain, url } = await listening(1, 60_000);
    const hung = fetch(url).then(
      () => 'answered',
      () => 'cut',
    );
    await busy;
    const began = Date.now();
    await drain.end(300);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(await hung).toBe('cut');
  });
});
