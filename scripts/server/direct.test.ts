import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { establishAddress } from './address';

const host = '127.0.0.1:3000';

function isDirect(headers: Record<string, string>, remoteAddress = '127.0.0.1', httpVersion = '1.1') {
  const request = { headers: { ...headers }, httpVersion, socket: { remoteAddress } };
  establishAddress(request as unknown as IncomingMessage, 0);
  return request.headers['x-fanfare-direct'] === '1';
}

it.each([host, 'localhost:3000', 'localhost', '[::1]:3000'])(
  'a browser on this machine asks %s directly',
  (name) => {
    expect(isDirect({ host: name })).toBe(true);
    expect(isDirect({ host: name }, '::1')).toBe(true);
    expect(isDirect({ host: name }, '::ffff:127.0.0.1')).toBe(true);
  },
);

it.each([
  ['X-Forwarded-For', { host, 'x-forwarded-for': '127.0.0.1' }],
  ['X-Forwarded-Host', { host, 'x-forwarded-host': host }],
  ['X-Forwarded-Proto', { host, 'x-forwarded-proto': 'https' }],
  ['X-Real-IP', { host, 'x-real-ip': '127.0.0.1' }],
  ['Forwarded', { host, forwarded: 'for=127.0.0.1' }],
  ['Via', { host, via: '1.1 proxy' }],
  ['a name of another site', { host: 'evil.example' }],
  ['a name that only begins like ours', { host: 'localhost.evil.example' }],
  ['a name of a network', { host: '10.0.0.9:3000' }],
  ['no name', {} as Record<string, string>],
])('whoever comes with %s does not', (_what, headers) => {
  expect(isDirect(headers)).toBe(false);
});

it('nor does another machine, a proxy with its own defaults, or anybody by saying so', () => {
  expect(isDirect({ host }, '10.0.0.9')).toBe(false);
  expect(isDirect({ host }, '127.0.0.1', '1.0')).toBe(false);
  expect(isDirect({ host, 'x-fanfare-direct': '1' }, '10.0.0.9')).toBe(false);
});
