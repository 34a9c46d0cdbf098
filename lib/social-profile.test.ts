import { describe, expect, test } from 'vitest';
import { networkOfUrl, socialNetworks } from './social';
import { networkRules, readProfile } from './social-profile';

describe('a profile that somebody typed', () => {
  test.each([
    ['instagram', '@maya.moves', 'maya.moves', 'https://www.instagram.com/maya.moves/'],
    [
      'instagram',
      ' https://instagram.com/maya.moves/?hl=en#top ',
      'maya.moves',
      'https://www.instagram.com/maya.moves/',
    ],
    ['instagram', 'instagram.com/maya', 'maya', 'https://www.instagram.com/maya/'],
    ['twitter', 'https://twitter.com/MayaMoves', 'MayaMoves', 'https://x.com/MayaMoves'],
    ['tiktok', 'tiktok.com/@maya.moves', 'maya.moves', 'https://www.tiktok.com/@maya.moves'],
    ['youtube', 'https://m.youtube.com/@mayamoves', 'mayamoves', 'https://www.youtube.com/@mayamoves'],
    [
      'youtube',
      'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
      'UCabcdefghijklmnopqrstuv',
      'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
    ],
    [
      'facebook',
      'https://facebook.com/profile.php?id=100012345',
      '100012345',
      'https://www.facebook.com/profile.php?id=100012345',
    ],
    ['facebook', 'maya.moves', 'maya.moves', 'https://www.facebook.com/maya.moves'],
  ] as const)('on %s: %s', (network, typed, handle, url) => {
    expect(readProfile(network, typed)).toEqual({ handle, url });
  });

  test.each([
    ['instagram', '', 'is missing'],
    ['instagram', 'https://tiktok.com/@maya', 'must be on Instagram'],
    ['instagram', 'https://instagram.com.evil.example/maya', 'must be on Instagram'],
    ['instagram', 'https://instagram.com/p/Cxyz', 'must be the profile itself'],
    ['instagram', 'instagram.com/', 'must be the profile itself'],
    ['instagram', 'maya moves', 'is not a name on Instagram'],
    ['instagram', 'maya..moves', 'is not a name on Instagram'],
    ['twitter', 'much_too_long_for_it', 'is not a name on Twitter'],
    ['twitter', 'https://x.com/i/status/1', 'must be the profile itself'],
    ['youtube', 'https://youtu.be/watch', 'must be the profile itself'],
    ['facebook', 'https://facebook.com/profile.php', 'must be the profile itself'],
    ['tiktok', 'https://[', 'must be on TikTok'],
    ['tiktok', 'javascript:alert(1)//tiktok.com', 'must be on TikTok'],
  ] as const)('on %s is refused: %s', (network, typed, problem) => {
    expect(readProfile(network, typed)).toEqual({ problem: expect.stringContaining(problem) });
  });

  test('comes out on its network, and reads the same again', () => {
    for (const network of socialNetworks) {
      const first = readProfile(network, networkRules[network].example);
      if (!('url' in first)) throw new Error(first.problem);
      expect(networkOfUrl(first.url)).toBe(network);
      expect(readProfile(network, first.url)).toEqual(first);
    }
  });
});
