import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { drain } from './drain';

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
    const drained = drain(server, 5_000);
    await expect(fetch(url)).rejects.toThrow();
    expect(new Set(await underWay)).toEqual(new Set(['done']));
    await drained;
  });

  it('cuts off what hangs beyond the limit', async () => {
    const { server, busy, url } = await listening(1, 60_000);
    const hung = fetch(url).then(
      () => 'answered',
      () => 'cut',
    );
    await busy;
    const began = Date.now();
    await drain(server, 300);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(await hung).toBe('cut');
  });
});
