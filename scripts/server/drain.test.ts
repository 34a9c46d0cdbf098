import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { drainable } from './drain';

async function listening(requests: number, answerAfterMs: number) {
  let allArrived = () => {};
  const busy = new Promise<void>((resolve) => {
    allArrived = resolve;
  });
  let arrived = 0;
  const server = createServer((_request, response) => {
    if (++arrived === requests) allArrived();
    setTimeout(() => response.end('done'), answerAfterMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, busy, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe('draining', () => {
  it('finishes what is under way on kept-alive connections and takes nothing new', async () => {
    const { server, busy, url } = await listening(50, 300);
    const underWay = Promise.all(Array.from({ length: 50 }, () => fetch(url).then((each) => each.text())));
    await busy;
    const drained = drainable(server, false)(5_000);
    await expect(fetch(url)).rejects.toThrow();
    expect(new Set(await underWay)).toEqual(new Set(['done']));
    await drained;
  });

  it('does not wait for web sockets', async () => {
    const { server, url } = await listening(1, 0);
    const drain = drainable(server, true);
    server.on('upgrade', (_request, socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'));
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await once(socket, 'data');
    const closed = once(socket, 'close');
    await drain(5_000);
    await closed;
  });

  it('cuts off what hangs beyond the limit', async () => {
    const { server, busy, url } = await listening(1, 60_000);
    const hung = fetch(url).then(
      () => 'answered',
      () => 'cut',
    );
    await busy;
    const began = Date.now();
    await drainable(server, false)(300);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(await hung).toBe('cut');
  });
});
