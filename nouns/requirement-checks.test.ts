import { describe, expect, it } from 'vitest';
import {
  asksForWords,
  checkRequirements,
  type Handed,
  unmetByAddress,
  withProfiles,
} from './requirement-checks';
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
    [link, 'https://lumen.example/shopping', 'look'],
    [link, 'https://notlumen.example/shop', 'not_met'],
    [ad, 'Sponsored #ad', 'met'],
    [ad, 'Sponsored #adventure', 'not_met'],
    [{ kind: 'disclosure', value: 'Paid partnership' }, 'paid PARTNERSHIP with Lumen', 'met'],
    [{ kind: 'disclosure', value: 'Paid partnership' }, 'with Lumen', 'look'],
  ] as [RequirementItem, string, string][])('%j in “%s”: %s', (item, caption, expected) => {
    expect(outcome(item, { caption })).toBe(expected);
  });

  const tagged = (value: string): RequirementItem => ({ kind: 'hashtag', value });
  const label = (value: string): RequirementItem => ({ kind: 'disclosure', value });
  const named = (value: string): RequirementItem => ({ kind: 'mention', value });
  const linked = (value: string): RequirementItem => ({ kind: 'link', value });
  const shop = linked('https://lumen.example/shop');

  it.each([
    [tagged('summer'), '#summer☀️', 'met'],
    [tagged('summer'), '☀️#summer', 'met'],
    [tagged('lumen'), '#lumen™', 'met'],
    [tagged('sun☀️'), '#sun☀️ and #sun☀', 'met'],
    [tagged('istanbul'), '#İSTANBUL', 'met'],
    [tagged('straße'), '#STRASSE', 'met'],
    [tagged('می‌خواهم'), '＃می‌خواهم', 'met'],
    [tagged('summer'), '#fashion#summer', 'look'],
    [tagged('slow-fashion'), '#Slow-Fashion', 'met'],
    [tagged('slow-fashion'), '#slowfashion', 'look'],
    [tagged('2026'), '#2026', 'met'],
    [label('#ad'), '#ad🎉', 'met'],
    [label('＃ad'), '#ad', 'met'],
    [label('#ad #sponsored'), 'Now #ad  #sponsored hi', 'met'],
    [label('#ad #sponsored'), 'Now #sponsored', 'look'],
    [label('#ad or #werbung'), '#ad', 'look'],
    [label('#paid-partnership'), '#Paid-Partnership', 'met'],
    [label('Ad'), 'Ad: the shop of Lumen', 'met'],
    [label('Paid partnership'), 'Paid\npartnership', 'met'],
    [named('lumen'), 'By @lumen-inspired', 'look'],
    [named('lumen'), 'Thanks @lumen.You rock', 'look'],
    [named('lumen'), 'Thanks ＠Lumen…', 'met'],
    [named('lumen'), 'Thanks @lumen_official', 'not_met'],
    [named('café'), 'At @cafe\u0301', 'met'],
    [shop, '👉https://lumen.example/shop', 'met'],
    [shop, '👉️ lumen.example/shop👈🏽', 'met'],
    [shop, 'Shop:https://lumen.example/shop', 'met'],
    [shop, 'Shop:lumen.example/shop', 'look'],
    [shop, '詳細はhttps://lumen.example/shop。', 'met'],
    [shop, '詳細は https://lumen.example/shop。', 'met'],
    [shop, '[shop](https://lumen.example/shop)!', 'met'],
    [shop, 'The shop of Lumen', 'not_met'],
    [shop, 'https://notlumen.example/shop', 'not_met'],
    [shop, 'https://t.co/abc', 'look'],
    [shop, 'https://lum…', 'look'],
    [linked('https://lumen.example/shop/summer-coat'), 'lumen.example/shop/summer-co…', 'look'],
    [linked('https://lumen.example/?utm=a'), 'https://lumen.example?utm=a&ref=fern', 'met'],
    [linked('https://lumen.example/?utm=a'), 'https://lumen.example/?utm=b', 'look'],
    [linked('https://lumen.example/a_(b)'), 'https://lumen.example/a_(b).', 'met'],
    [linked('https://lumen.example/ショップ'), `https://lumen.example/${encodeURI('ショップ')}`, 'met'],
    [linked(`https://lumen.example/${encodeURI('ショップ')}`), 'lumen.example/ショップ', 'met'],
  ] as [RequirementItem, string, string][])(
    'fair to its author, %j in “%s”: %s',
    (item, caption, expected) => {
      expect(outcome(item, { caption })).toBe(expected);
    },
  );

  it.each([
    [label('Ad'), 'I had a made up day', 'look'],
    [label('Ad'), 'Read adverts', 'look'],
    [label('#ad'), 'lumen.example/shop#ad', 'look'],
    [label('#ad'), 'https://lumen.example/?a=#ad', 'look'],
    [label('#ad #sponsored'), 'lumen.example/shop#ad #sponsored', 'look'],
    [named('lumen'), 'Write to me@lumen', 'look'],
    [named('lumen'), 'https://www.tiktok.com/@lumen', 'look'],
  ] as [RequirementItem, string, string][])(
    'met by no likeness, %j in “%s”: %s',
    (item, caption, expected) => {
      expect(outcome(item, { caption })).toBe(expected);
    },
  );

  it('are read once, however many items hang on them and however odd they are', () => {
    const many = Array.from({ length: 20 }, () => shop);
    for (const caption of [`${'!'.repeat(4999)}x`, `@${'.'.repeat(4998)}x`, '#a'.repeat(2500)]) {
      let read = 0;
      const counted = Object.defineProperty({ ...handed }, 'caption', {
        get: () => {
          read++;
          return caption;
        },
      });
      const outcomes = checkRequirements(many, counted).slice(-20);
      expect(new Set(outcomes.map((each) => each.outcome))).toEqual(new Set(['not_met']));
      expect(read).toBe(1);
    }
    const far = `${'!'.repeat(4000)} https://lumen.example/shop${'!'.repeat(900)}`;
    expect(outcome(shop, { caption: far })).toBe('met');
  });

  it('tick nothing in a decision, while the address does', () => {
    const items: RequirementItem[] = [tag, ad, { kind: 'media', value: 'photo' }, name, link];
    const checks = checkRequirements(items, {
      ...handed,
      postUrl: 'https://www.instagram.com/reel/CsundayDough/',
      caption: 'Nothing of it',
    });
    expect(checks.slice(-5).map((each) => each.outcome)).toEqual(Array(5).fill('not_met'));
    expect(unmetByAddress(items, checks)).toEqual([3]);
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
    ['story', 'https://www.instagram.com/stories/fern/3648000000000000000/', 'met'],
    ['short', 'https://www.youtube.com/shorts/dQw4w9WgXcQ', 'met'],
    ['photo', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'not_met'],
    ['photo', 'https://www.facebook.com/reel/1234567890', 'not_met'],
    ['video', 'https://www.facebook.com/fern/videos/1234567890', 'met'],
    // Names of accounts are no kind, and a post on X may have pictures and videos at once.
    ['photo', 'https://www.facebook.com/pages/Watch/123456789/posts/1234567890', 'look'],
    ['photo', 'https://www.instagram.com/reels/p/CsundayDough/', 'look'],
    ['photo', 'https://x.com/watch/status/1800000000000000000', 'look'],
    ['video', 'https://x.com/photos/status/1800000000000000000', 'look'],
    ['video', 'https://x.com/fern/status/1800000000000000000/photo/1', 'look'],
  ] as const)('whether it is %s: %s is %s', (value, postUrl, expected) => {
    expect(outcome({ kind: 'media', value }, { postUrl })).toBe(expected);
  });

  it('on which network it is, whose it is and when it was made', () => {
    expect(ofPost({})).toEqual({ network: 'met', handle: 'look', date: 'look' });
    // Joining by one network opens none of the others.
    expect(ofPost({ profiles: [{ network: 'twitter', handle: 'fern' }] })).toMatchObject({
      handle: 'not_met',
    });
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
      reason: 'The post was made on 1 May 2026, 10:00 UTC, before this task was given.',
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

it('whose post it is is judged anew by the profiles there are now, and nothing else', () => {
  const items: RequirementItem[] = [{ kind: 'hashtag', value: 'summer' }];
  const before = checkRequirements(items, { ...handed, profiles: [], caption: 'No tag' });
  expect(withProfiles(before, { ...handed, profiles: [] })).toBe(before);
  const after = withProfiles(before, handed);
  expect(after).toEqual(checkRequirements(items, { ...handed, caption: 'No tag' }));
  // A campaign that asks for other networks by now takes nothing from what was sent.
  expect(withProfiles(after, { ...handed, networks: ['tiktok'], profiles: [] })).toBe(after);
  expect(withProfiles([], handed)).toEqual([]);
});
