import { describe, expect, it } from 'vitest';
import { answeredFetch } from './answered-fetch';

const form = { method: 'POST', headers: { 'next-action': '40aa' } };

/** What the form of a page is told when its server answers so. */
async function told(answer: Response | Error, init: RequestInit = form) {
  const send = answeredFetch(async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const got = await send('/page', init);
  if (got === answer) return 'as it is';
  expect(got.headers.get('content-type')).toBe('text/x-component');
  return JSON.parse((await got.text()).replace(/^0:/, '')).a;
}

const json = (status: number, code: string, message: string, headers = {}) =>
  Response.json({ error: { code, message } }, { status, headers });

describe('a form', () => {
  it('is told that the platform is busy, by whoever says so, and for how long', async () => {
    const busy = {
      ok: false,
      code: 'unavailable',
      message: 'Fanfare is busy. What you typed is still here. Try again in a moment.',
      fields: {},
    };
    const own = json(503, 'unavailable', 'The service is busy.', { 'retry-after': '5' });
    expect(await told(own)).toEqual({ ...busy, retryAfter: 5 });
    expect(await told(new Response('<html>busy</html>', { status: 503 }))).toEqual(busy);
    expect(await told(new Response(null, { status: 503 }), { headers: new Headers(form.headers) })).toEqual(
      busy,
    );
  });

  it.each([
    [json(429, 'rate_limited', 'Too many requests. Try again in 3 s.'), 'rate_limited', 'Try again in 3 s.'],
    [json(413, 'payload_too_large', '$5 is too much.'), 'payload_too_large', '$$5 is too much.'],
    [json(500, 'internal', 'Oh.'), 'unavailable', 'could not take this just now'],
    [new Response('Bad gateway', { status: 502 }), 'unavailable', 'could not take this just now'],
    [new Response('<html>Sign in to the network</html>'), 'unavailable', 'could not take this just now'],
    [new TypeError('Failed to fetch'), 'unavailable', 'cannot be reached'],
    [
      new Response('', { status: 404, headers: { 'x-nextjs-action-not-found': '1' } }),
      'not_found',
      'load the page again',
    ],
  ])('is told of any other answer that no action gave: %o', async (answer, code, part) => {
    const result = await told(answer);
    expect(result).toMatchObject({ ok: false, code, fields: {} });
    expect(result.message).toContain(part);
  });

  it('gets what its action gave as it is, and so does everything that is no form', async () => {
    const flight = { headers: { 'content-type': 'text/x-component' }, status: 500 };
    expect(await told(new Response('0:{}', flight))).toBe('as it is');
    const leads = { headers: { 'x-action-redirect': '/tasks;push' }, status: 303 };
    expect(await told(new Response(null, leads))).toBe('as it is');
    expect(await told(new Response(null, { status: 503 }), { method: 'POST' })).toBe('as it is');
    const off = answeredFetch(async () => Promise.reject(new TypeError('off')));
    await expect(off('/files', { method: 'POST' })).rejects.toThrow('off');
  });

  it('arrives also when its page is left, unless it is too large for a browser to promise', async () => {
    const sent: (boolean | undefined)[] = [];
    const send = answeredFetch(async (_, init) => {
      sent.push(init?.keepalive);
      return new Response('', { headers: { 'content-type': 'text/x-component' } });
    });
    const values = (value: string | Blob) => {
      const body = new FormData();
      body.append('description', value);
      return body;
    };
    for (const body of ['[]', values('short'), values('x'.repeat(20_000)), values(new Blob(['x']))]) {
      await send('/page', { ...form, body });
    }
    await send('/page', { method: 'POST', body: 'no form' });
    expect(sent).toEqual([true, true, undefined, undefined, undefined]);
  });
});
