import { afterEach, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { wantsDemo, whyDemo } from './fill';

const settings = { APP_URL: undefined, TRUST_PROXY: 0, HOST: '127.0.0.1', SEED: undefined };

afterEach(() => void Object.assign(env(), settings));

it('the demo world comes by itself only to an embedded database of an instance for oneself', () => {
  expect(wantsDemo(true)).toBe(true);
  expect(whyDemo()).toContain('only this machine');
  expect(wantsDemo(false)).toBe(false);
  Object.assign(env(), { SEED: 'none' });
  expect(wantsDemo(true)).toBe(false);
});

it.each([{ APP_URL: 'https://fanfare.example' }, { TRUST_PROXY: 1 }, { HOST: '0.0.0.0' }])(
  'with %o it comes when asked for, and what an earlier start left is warned of',
  (values) => {
    Object.assign(env(), values);
    expect(wantsDemo(true)).toBe(false);
    expect(whyDemo()).toContain('WARNING');
    Object.assign(env(), { SEED: 'demo' });
    expect([wantsDemo(true), wantsDemo(false)]).toEqual([true, true]);
    expect(whyDemo()).toContain('SEED=demo');
  },
);
