import { describe, expect, it } from 'vitest';
import {
  aboutItems,
  apart,
  itemLines,
  itemName,
  itemProblem,
  itemsInLines,
  itemsOf,
  itemText,
  namedOnce,
  RequirementItems,
  RequirementLines,
  requirementPresets,
  requirementsText,
} from './requirements';

const read = (items: unknown) => RequirementItems.safeParse(items);

describe('a list of requirements', () => {
  it('takes each kind with what it asks for, signs and digits as people write them', () => {
    expect(
      read([
        { kind: 'hashtag', value: ' #summer' },
        { kind: 'mention', value: '@lumen.co' },
        { kind: 'link', value: 'https://lumen.example/shop' },
        { kind: 'disclosure', value: '#ad' },
        { kind: 'media', value: 'short' },
        { kind: 'posts', value: '2' },
        { kind: 'keep_live', value: 30 },
        { kind: 'text', value: 'By day' },
      ]).data,
    ).toEqual([
      { kind: 'hashtag', value: 'summer' },
      { kind: 'mention', value: 'lumen.co' },
      { kind: 'link', value: 'https://lumen.example/shop' },
      { kind: 'disclosure', value: '#ad' },
      { kind: 'media', value: 'short' },
      { kind: 'posts', value: 2 },
      { kind: 'keep_live', value: 30 },
      { kind: 'text', value: 'By day' },
    ]);
  });

  it.each([
    [{ kind: 'dance', value: 'x' }, 'must have a kind: hashtag, mention, link'],
    [{ kind: 'hashtag', value: 'two words' }, '#two words ends at “ ”'],
    [{ kind: 'mention', value: 'a b' }, 'must be a name such as @lumen'],
    [{ kind: 'mention', value: 'lumen.' }, 'must be a name such as @lumen'],
    [{ kind: 'mention', value: 'lumen-' }, 'must be a name such as @lumen'],
    [{ kind: 'link', value: 'lumen' }, 'must be an address'],
    [{ kind: 'link', value: `https://lumen.example/${'x'.repeat(500)}` }, 'must be at most 500 characters'],
    [{ kind: 'media', value: 'song' }, 'must be one of: photo'],
    [{ kind: 'posts', value: 0 }, 'must be at least 1'],
    [{ kind: 'keep_live', value: 366 }, 'must be at most 365'],
    [{ kind: 'text', value: 'x'.repeat(301) }, 'must be at most 300 characters'],
    [{ kind: 'text' }, 'is missing'],
  ])('refuses %j', (item, message) => {
    expect(read([item]).error?.issues[0]?.message).toContain(message);
  });

  it('is bounded', () => {
    const many = (count: number, kind: string) =>
      Array.from({ length: count }, (_, at) => ({ kind, value: `v${at}` }));
    expect(read([...many(30, 'hashtag'), ...many(20, 'text')]).success).toBe(true);
    expect(read(many(31, 'hashtag')).error?.issues[0]?.message).toBe('must have at most 30 hashtags');
    expect(read(many(21, 'text')).error?.issues[0]?.message).toContain('at most 20 requirements beside');
    const long = Array.from({ length: 20 }, () => ({ kind: 'text', value: 'x'.repeat(300) }));
    expect(read(long.slice(4)).success).toBe(true);
    expect(read(long).error?.issues[0]?.message).toBe('must be at most 5000 characters together');
    expect(read(many(51, 'text')).error?.issues[0]?.message).toContain('at most 50');
  });

  it('is one text, a line each and the hashtags together', () => {
    const items = itemsOf({
      hashtags: ['summer', 'fashion'],
      requirementItems: [
        { kind: 'mention', value: 'lumen' },
        { kind: 'posts', value: 1 },
        { kind: 'keep_live', value: 30 },
      ],
    });
    expect(requirementsText(items)).toBe(
      'Include the hashtags #summer #fashion\nMention @lumen\nMake one post\nKeep it online for 30 days',
    );
    expect(requirementsText([{ kind: 'hashtag', value: 'one' }])).toBe('Include the hashtag #one');
    expect(requirementsText([])).toBe('');
    expect(apart(items)).toEqual({ hashtags: ['summer', 'fashion'], requirementItems: items.slice(2) });
  });

  it('names its items by number, the post as a whole as 0', () => {
    const items = [{ kind: 'media', value: 'photo' } as const];
    expect([1, 0, 7].map((number) => itemName(items, number))).toEqual([
      'Post a photo',
      'The post itself: where, when or by whom it was posted',
      'The post itself: where, when or by whom it was posted',
    ]);
    expect(namedOnce([3, 1, 3])).toEqual([1, 3]);
  });

  it('is named in a message as far as it stays short', () => {
    const items = Array.from({ length: 7 }, (_, at) => ({ kind: 'text', value: `Step ${at + 1}` }) as const);
    expect(aboutItems(items, [0])).toBe('');
    expect(aboutItems(items, [2, 0, 1])).toBe(' It is about: Step 1; Step 2.');
    expect(aboutItems(items, [1, 2, 3, 4, 5, 6, 7])).toBe(
      ' It is about: Step 1; Step 2; Step 3; Step 4; Step 5; and 2 more.',
    );
  });

  it('takes the signs of East Asian keyboards', () => {
    expect(
      read([
        { kind: 'hashtag', value: '＃日の出' },
        { kind: 'mention', value: '＠lumen' },
      ]).data,
    ).toEqual([
      { kind: 'hashtag', value: '日の出' },
      { kind: 'mention', value: 'lumen' },
    ]);
  });

  it('has presets that it takes itself', () => {
    expect(read(requirementPresets.map(({ item }) => item)).success).toBe(true);
    for (const { item } of requirementPresets) expect(itemText(item)).not.toBe('');
  });
});

describe('a list in a form', () => {
  it('is a line an item, and comes back as it was', () => {
    const items = [
      { kind: 'link', value: 'https://lumen.example/shop' },
      { kind: 'posts', value: 2 },
      { kind: 'text', value: 'Two: one by day,\r one by\nnight' },
    ] as const;
    const lines = itemLines(items);
    expect(lines).toBe('link: https://lumen.example/shop\nposts: 2\ntext: Two: one by day, one by night');
    expect(RequirementLines.parse(lines)).toEqual([
      items[0],
      items[1],
      { kind: 'text', value: 'Two: one by day, one by night' },
    ]);
    expect(RequirementLines.parse('')).toEqual([]);
    expect(RequirementLines.safeParse('anything').success).toBe(false);
    expect(RequirementLines.parse(itemsInLines(lines))).toHaveLength(3);
  });

  it('says what is wrong with an item as soon as something is typed', () => {
    expect(itemProblem('posts', '')).toBeUndefined();
    expect(itemProblem('posts', '0')).toBe('must be at least 1');
    expect(itemProblem('mention', '@lumen')).toBeUndefined();
  });
});
