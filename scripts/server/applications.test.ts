import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Applications, startApplications } from './applications';
import { refuse } from './refuse';

let applications: Applications;
let server: Server;
let origin = '';
beforeAll(async () => {
  applications = startApplications(1, path.join('testing', 'drawing-process.ts'));
  server = createServer((request, response) => {
    applications.pages(request, response).catch((error) => refuse('/', response, error));
  }).listen(0, '127.0.0.1');
  await applications.ready();
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await applications.stop();
});

/** Sends bytes as they are, gives what came back until the connection closed. */
const raw = (text: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(text));
    let got = '';
    socket.on('data', (piece) => {
      got += piece;
    });
    socket.on('close', () => resolve(got)).on('error', () => undefined);
  });
const state = async () => (await fetch(`${origin}/state`)).json();

describe('a page that another process draws', () => {
  it('gets the question whole and gives the answer whole', async () => {
    const body = 'x'.repeat(300_000);
    const answer = await fetch(`${origin}/echo/%C3%A9/..%2f?a=1&a=%20`, { method: 'POST', body });
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()).toEqual(['one=1', 'two=2']);
    expect(await answer.json()).toMatchObject({
      method: 'POST',
      url: '/echo/%C3%A9/..%2f?a=1&a=%20',
      length: 300_000,
    });
    expect((await fetch(`${origin}/large`).then((each) => each.text())).length).toBe(8_000_000);
  });

  it('needs no body where there is none', async () => {
    const head = await fetch(`${origin}/echo`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([201, '']);
    expect((await fetch(`${origin}/unchanged`)).status).toBe(304);
  });

  it('keeps what is meant for one connection on it, both ways', async () => {
    const got = await raw(
      'GET /echo HTTP/1.1\r\nHost: x\r\nConnection: close, X-Hop\r\nX-Hop: 1\r\nX-Kept: 1\r\nTE: trailers\r\n\r\n',
    );
    const told = JSON.parse(got.slice(got.indexOf('{'), got.lastIndexOf('}') + 1));
    expect(Object.keys(told.headers).sort()).toEqual(['connection', 'host', 'x-kept']);
    expect(got).not.toMatch(/x-answer-hop/i);
    expect(got).toMatch(/x-answer-kept: 1/i);
  });

  it('is not drawn on for who has left', async () => {
    const leaving = new AbortController();
    const asked = fetch(`${origin}/slow`, { signal: leaving.signal }).catch(() => undefined);
    await expect.poll(state, { timeout: 5_000 }).toMatchObject({ slow: 1 });
    leaving.abort();
    await asked;
    await expect.poll(state, { timeout: 5_000 }).toMatchObject({ slow: 0, left: 1 });
  });

  it('breaks off where the drawing does, is refused with when to come again, and is there again', async () => {
    await expect(fetch(`${origin}/die-halfway`).then((each) => each.text())).rejects.toThrow();
    const meanwhile = await fetch(`${origin}/state`);
    expect(meanwhile.status).toBe(503);
    expect(Number(meanwhile.headers.get('retry-after'))).toBeGreaterThan(0);
    await expect
      .poll(async () => (await fetch(`${origin}/state`)).status, { timeout: 20_000, interval: 100 })
      .toBe(200);
    const died = await fetch(`${origin}/die`);
    expect([died.status, died.headers.has('retry-after')]).toEqual([503, true]);
    await expect
      .poll(async () => (await fetch(`${origin}/state`)).status, { timeout: 20_000, interval: 100 })
      .toBe(200);
  }, 60_000);
});
