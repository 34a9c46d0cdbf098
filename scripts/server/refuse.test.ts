import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { refuse } from './refuse';

const passedOn = (rawHeaders: string[]) => {
  const headers: Record<string, string> = { authorization: rawHeaders[1] ?? '' };
  const request = { method: 'GET', url: '/v1/ads', headers, rawHeaders } as unknown as IncomingMessage;
  expect(refuse(request, {} as ServerResponse)).toBe(false);
  return headers.authorization;
};

it('lets one Authorization header pass as it is', () => {
  expect(passedOn(['Authorization', 'Bearer fan_one', 'Accept', 'authorization'])).toBe('Bearer fan_one');
});

it('lets none of several Authorization headers count', () => {
  expect(passedOn(['Authorization', 'Bearer fan_one', 'AUTHORIZATION', 'Bearer fan_two'])).toBe('several');
});
