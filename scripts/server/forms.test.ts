import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { Failure } from '@/lib/failure';
import { areaOf } from './area';
import { requireOwnForm } from './forms';

afterEach(() => void Object.assign(env(), { APP_URL: undefined, TRUST_PROXY: 0 }));

const called = { 'next-action': '40aa' };
const withoutScripts = { 'content-type': 'multipart/form-data; boundary=x' };

/** The host that Next is told for a request to a page, or why the request does not get there. */
function sent(given: Record<string, string>, method = 'POST') {
  const headers: Record<string, string> = { host: '127.0.0.1:3000', ...given };
  try {
    requireOwnForm({ method, headers } as unknown as IncomingMessage);
    return headers['x-forwarded-host'];
  } catch (error) {
    return error instanceof Failure ? error.code : error;
  }
}

describe('a form', () => {
  it.each([
    ['a script', called],
    ['a browser without scripts', withoutScripts],
  ])('sent by %s needs an Origin of ours', (_who, kind) => {
    expect(sent({ ...kind, origin: 'http://127.0.0.1:3000' })).toBe('127.0.0.1:3000');
    for (const origin of ['https://evil.example', 'null', 'garbage', '', 'http://127.0.0.1:3001']) {
      expect([origin, sent({ ...kind, origin })]).toEqual([origin, 'forbidden']);
    }
    expect(sent(kind)).toBe('forbidden');
    const claimed = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' };
    expect(sent({ ...kind, ...claimed })).toBe('forbidden');
  });

  it('may come from the public address whatever host a proxy asks for', () => {
    Object.assign(env(), { APP_URL: 'https://fanfare.example/', TRUST_PROXY: 1 });
    for (const host of ['127.0.0.1:3000', 'fanfare.example', 'fanfare', 'fanfare.example:8443']) {
      const own = { ...called, host, origin: 'https://fanfare.example' };
      expect([host, sent(own)]).toEqual([host, 'fanfare.example']);
      expect([host, sent({ ...own, origin: 'https://evil.example' })]).toEqual([host, 'forbidden']);
    }
    const alias = { origin: 'https://other.example', 'x-forwarded-host': 'other.example, 10.0.0.1' };
    expect(sent({ ...called, ...alias })).toBe('other.example');
  });

  it('is no other request, nor the one press with which mail programs stop mails', () => {
    expect(sent({ 'content-type': 'application/json' })).toBeUndefined();
    expect(sent(called, 'GET')).toBeUndefined();
    expect(areaOf('/unsubscribe/once').kind).toBe('handler');
    expect(areaOf('/unsubscribe').kind).toBe('site');
  });
});
