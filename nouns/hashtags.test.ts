import { expect, it } from 'vitest';
import { hashtagsIn, hashtagsProblem } from './hashtags';

it('takes hashtags apart, with or without their sign', () => {
  expect(hashtagsIn(' #mend, slowfashion  ##dawn # ＃日の出')).toEqual([
    'mend',
    'slowfashion',
    'dawn',
    '日の出',
  ]);
});

it.each([
  ['', undefined],
  ['#mend #größe #日の出 #dawn_2026 #नमस्ते #sun☀️ #می\u200cخواهم', undefined],
  ['#dawn!', '#dawn! ends at “!”: a hashtag has letters, digits and _ only'],
  ['#fine #slow-fashion', '#slow-fashion ends at “-”: a hashtag has letters, digits and _ only'],
  ['#one#two', '#one#two is several hashtags: put a space between them'],
  ['#one＃two', '#one＃two is several hashtags: put a space between them'],
  ['#2026', '#2026 has digits only, which networks do not link'],
  ['a'.repeat(101), '#aaaaaaaaaaaa… is longer than 100 characters'],
  [Array.from({ length: 31 }, (_, at) => `tag${at}`).join(' '), 'must be at most 30 hashtags, these are 31'],
])('%s: %s', (text, problem) => {
  expect(hashtagsProblem(text)).toBe(problem);
});
