import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { establishAddress } from './address';

function established(headers: IncomingMessage['headers'], hops: number, remoteAddress = '::ffff:10.0.0.9') {
  const request = { headers: { ...headers }, socket: { remoteAddress } } as unknown as IncomingMessage;
  establishAddress(request, hops);
  return request.headers;
}

describe('the address of the caller', () => {
  it('is the socket, whatever the client claims', () => {
    const headers = established(
      {
        'x-forwarded-for': '6.6.6.6',
        'x-real-ip': '6.6.6.6',
        forwarded: 'for=6.6.6.6',
        'x-fanfare-client': '6.6.6.6',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
      },
      0,
    );
    expect(headers).toEqual({
      'x-forwarded-for': '10.0.0.9',
      'x-fanfare-client': '10.0.0.9',
      'x-fanfare-own': expect.any(String),
    });
  });

  it('stays what it was when Next asks for a page on behalf of the same request', () => {
    const first = established({ host: 'localhost:3000' }, 0, '127.0.0.1');
    expect(first['x-fanfare-direct']).toBe('1');
    const asked = { ...first, 'x-forwarded-host': 'localhost:3000' };
    expect(established(asked, 0, '127.0.0.1')).toEqual(asked);
    const forged = { ...asked, 'x-fanfare-own': 'anything', 'x-fanfare-client': '6.6.6.6' };
    expect(established(forged, 0, '10.0.0.9')).toMatchObject({ 'x-fanfare-client': '10.0.0.9' });
    expect(established(forged, 0, '10.0.0.9')).not.toHaveProperty('x-fanfare-direct');
  });

  it.each([
    [1, '6.6.6.6, 1.2.3.4', '1.2.3.4'],
    [2, '6.6.6.6, 1.2.3.4, 10.0.0.8', '1.2.3.4'],
    [1, '', '10.0.0.9'],
    [3, '1.2.3.4', '1.2.3.4'],
  ])('behind %i proxies with X-Forwarded-For "%s" is %s', (hops, forwarded, expected) => {
    const headers = established({ 'x-forwarded-for': forwarded, 'x-forwarded-proto': 'https' }, hops);
    expect(headers['x-fanfare-client']).toBe(expected);
    expect(headers['x-forwarded-proto']).toBe('https');
  });
});
