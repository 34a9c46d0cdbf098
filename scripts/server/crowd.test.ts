import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { makeUser } from '@/testing/factories';
import { sessionHeaders } from '@/testing/http';
import { crowdControl } from './crowd';

vi.hoisted(() => {
  process.env.RATE_LIMIT_PER_MINUTE = '12';
});

const requestOf = (method = 'GET', headers: Record<string, string> = {}) =>
  ({ method, headers }) as unknown as IncomingMessage;
const responseOf = () =>
  Object.assign(new EventEmitter(), { destroyed: false, end: () => undefined }) as unknown as ServerResponse;

const codeOf = (error: { code: string }) => error.code;

describe('pages', () => {
  it('are drawn a few at once, and what too many ask for is refused', async () => {
    let drawing = 0;
    let most = 0;
    const answer = crowdControl(
      async (_request, response) => {
        most = Math.max(most, ++drawing);
        await setTimeout(20);
        drawing--;
        response.end();
      },
      () => 0,
    );
    const asked = Array.from({ length: 150 }, (_, index) =>
      answer(requestOf(), responseOf(), `203.0.113.${index % 2}`).then(() => 'drawn', codeOf),
    );
    const said = await Promise.all(asked);
    expect(most).toBe(6);
    expect(said.filter((each) => each === 'drawn').length).toBeGreaterThan(100);
    // 150 are more than one network may ask for in a minute here, which is ten times what a person may.
    const more = await Promise.all(
      Array.from({ length: 150 }, () =>
        answer(requestOf(), responseOf(), '203.0.113.0').then(() => 'drawn', codeOf),
      ),
    );
    expect(more).toContain('rate_limited');
  });

  it('of somebody signed in are counted by person, wherever they are, whatever else a cookie says', async () => {
    const answer = crowdControl(
      async (_request, response) => {
        response.end();
      },
      () => 0,
    );
    const { cookie = '' } = await sessionHeaders(await makeUser('influencer'));
    const said: string[] = [];
    for (let index = 0; index < 13; index++) {
      const asking = answer(requestOf('GET', { cookie }), responseOf(), `198.51.100.${index}`);
      said.push(await asking.then(() => 'drawn', codeOf));
    }
    expect(said).toEqual([...Array(12).fill('drawn'), 'rate_limited']);
    const forged = answer(requestOf('GET', { cookie: `${cookie}x` }), responseOf(), '198.51.100.99');
    await expect(forged).resolves.toBeUndefined();
  });

  it('that nobody waits for any more are not drawn', async () => {
    let drawn = 0;
    const answer = crowdControl(
      async () => {
        drawn++;
      },
      () => 0,
    );
    const gone = Object.assign(responseOf(), { destroyed: true });
    await answer(requestOf(), gone, '192.0.2.1');
    expect(drawn).toBe(0);
  });

  it('let calls go first, for a while', async () => {
    const answer = crowdControl(
      async (_request, response) => {
        response.end();
      },
      () => 1,
    );
    const began = performance.now();
    await answer(requestOf(), responseOf(), '192.0.2.2');
    expect(performance.now() - began).toBeGreaterThan(450);
  });
});
