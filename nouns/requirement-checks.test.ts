import { describe, expect, it } from 'vitest';
import { asksForWords, checkRequirements, type Handed } from './requirement-checks';
import type { RequirementItem } from './requirements';

const handed: Handed = {
  postUrl: 'https://www.instagram.com/p/CsundayDough/',
  caption: '',
  networks: ['instagram', 'twitter', 'tiktok', 'youtube'],
  profiles: [
    { network: 'instagram', handle: '@fern' },
    { network: 'twitter', handle: 'fern' },
    { network: 'tiktok', handle: 'fern.bakes' },
  ],
  since: new Date('2026-06-01T00:00:00Z'),
};

const outcome = (item: RequirementItem, more: Partial<Handed>) =>
  checkRequirements([item], { ...handed, ...more }).find(({ item: number }) => number === 1)?.outcome;
const ofPost = (more: Partial<Handed>) =>
  Object.fromEntries(
    checkRequirements([], { ...handed, ...more }).map(({ item, outcome: came }) => [item, came]),
  );

describe('the words of a post decide', () => {
  const tag: RequirementItem = { kind: 'hashtag', value: 'Summer' };
  const name: RequirementItem = { kind: 'mention', value: 'lumen.co' };
  const link: RequirementItem = { kind: 'link', value: 'https://www.Lumen.example/shop/' };
  const ad: RequirementItem = { kind: 'disclosure', value: '#ad' };

  it.each([
    [tag, 'By the lake #SUMMER, #ad', 'met'],
    [tag, 'By the lake #summertime', 'not_met'],
    [tag, 'summer', 'not_met'],
    [tag, ' ', 'look'],
    [name, 'Thanks @Lumen.co.', 'met'],
    [name, 'Thanks @lumen.company', 'not_met'],
    [link, 'See (lumen.example/shop), now', 'met'],
    [link, 'http://lumen.example/shop/?ref=fern', 'met'],
    [link, 'https://lumen.example/shopping', 'not_met'],
    [link, 'https://notlumen.example/shop', 'not_met'],
    [ad, 'Sponsored #ad', 'met'],
    [ad, 'Sponsored #adventure', 'not_met'],
    [{ kind: 'disclosure', value: 'Paid partnership' }, 'paid PARTNERSHIP with Lumen', 'met'],
    [{ kind: 'disclosure', value: 'Paid partnership' }, 'with Lumen', 'look'],
  ] as [RequirementItem, string, string][])('%j in “%s”: %s', (item, caption, expected) => {
    expect(outcome(item, { caption })).toBe(expected);
  });

  it('is asked for where something hangs on them', () => {
    expect(asksForWords([tag])).toBe(true);
    expect(asksForWords([{ kind: 'posts', value: 1 }])).toBe(false);
  });
});

describe('the address decides', () => {
  it.each([
    ['short', 'https://www.instagram.com/reel/CsundayDough/', 'met'],
    ['photo', 'https://www.instagram.com/reel/CsundayDough/', 'not_met'],
    ['photo', 'https://www.instagram.com/p/CsundayDough/', 'look'],
    ['video', 'https://www.tiktok.com/@fern.bakes/video/7648000000000000000', 'met'],
    ['short', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'look'],
    ['carousel', 'https://www.tiktok.com/@fern.bakes/photo/7648000000000000000', 'look'],
    ['story', 'https://www.tiktok.com/@fern.bakes/photo/7648000000000000000', 'not_met'],
  ] as const)('whether it is %s: %s is %s', (value, postUrl, expected) => {
    expect(outcome({ kind: 'media', value }, { postUrl })).toBe(expected);
  });

  it('on which network it is, whose it is and when it was made', () => {
    expect(ofPost({})).toEqual({ network: 'met', handle: 'look', date: 'look' });
    expect(ofPost({ networks: ['youtube'] })).toEqual({ network: 'not_met' });
    const at = (iso: string) => ((BigInt(Date.parse(iso)) - 1_288_834_974_657n) << 22n).toString();
    const post = (iso: string, handle = 'fern') => `https://x.com/${handle}/status/${at(iso)}`;
    expect(ofPost({ postUrl: post('2026-07-01T10:00:00Z', 'Fern') })).toEqual({
      network: 'met',
      handle: 'met',
      date: 'met',
    });
    const [, handle, date] = checkRequirements([], {
      ...handed,
      postUrl: post('2026-05-01T10:00:00Z', 'somebody'),
    });
    expect(handle).toEqual({
      item: 'handle',
      outcome: 'not_met',
      reason: 'The post is by @somebody, the profile is @fern.',
    });
    expect(date).toEqual({
      item: 'date',
      outcome: 'not_met',
      reason: 'The post was made on 1 May 2026, 10:00 UTC, before they joined.',
    });
    const clip = BigInt(Date.parse('2026-07-01T00:00:00Z') / 1000) << 32n;
    expect(ofPost({ postUrl: `https://www.tiktok.com/@fern.bakes/video/${clip}` })).toMatchObject({
      date: 'met',
    });
    expect(ofPost({ postUrl: 'https://x.com/fern/status/7301' })).toMatchObject({ date: 'look' });
  });

  it('leaves what only people can see to people', () => {
    for (const item of [
      { kind: 'text', value: 'By day' },
      { kind: 'keep_live', value: 30 },
      { kind: 'posts', value: 2 },
    ] as const) {
      expect(outcome(item, {})).toBe('look');
    }
    expect(outcome({ kind: 'posts', value: 1 }, {})).toBe('met');
  });
});
