import { describe, expect, test } from 'vitest';
import { socialNetworks } from '../networks';
import { networkOfProfile, readProfile } from './profile';
import { grammars, networkOfUrl } from './read';

const youtube = (path: string) => `https://www.youtube.com/${path}`;
const facebook = (path: string) => `https://www.facebook.com/${path}`;

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
    ['instagram', 'instagram.com/maya/tagged/', 'maya', 'https://www.instagram.com/maya/'],
    ['instagram', 'instagram.com/_u/maya', 'maya', 'https://www.instagram.com/maya/'],
    ['twitter', 'https://twitter.com/MayaMoves', 'MayaMoves', 'https://x.com/MayaMoves'],
    ['twitter', 'https://mobile.twitter.com/MayaMoves/with_replies', 'MayaMoves', 'https://x.com/MayaMoves'],
    ['tiktok', 'tiktok.com/@maya.moves', 'maya.moves', 'https://www.tiktok.com/@maya.moves'],
    ['tiktok', 'tiktok.com/@maya.moves/live?lang=en', 'maya.moves', 'https://www.tiktok.com/@maya.moves'],
    ['youtube', 'https://m.youtube.com/@mayamoves', 'mayamoves', youtube('@mayamoves')],
    ['youtube', 'https://www.youtube.com/@mayamoves/videos', 'mayamoves', youtube('@mayamoves')],
    ['youtube', '@maya·moves', 'maya·moves', youtube('@maya%C2%B7moves')],
    ['youtube', '@มายาเต้น', 'มายาเต้น', youtube(`@${encodeURIComponent('มายาเต้น')}`)],
    [
      'youtube',
      'https://www.youtube.com/@%CE%BC%CE%AC%CE%B3%CE%B9%CE%B1',
      'μάγια',
      youtube(`@${encodeURIComponent('μάγια')}`),
    ],
    [
      'youtube',
      'https://www.youtube.com/@マヤの台所/shorts',
      'マヤの台所',
      youtube(`@${encodeURIComponent('マヤの台所')}`),
    ],
    ['youtube', 'youtube.com/c/MayaMoves/about', 'MayaMoves', youtube('c/MayaMoves')],
    ['youtube', 'youtube.com/user/MayaMoves', 'MayaMoves', youtube('user/MayaMoves')],
    ['youtube', 'youtube.com/MayaMoves', 'MayaMoves', youtube('MayaMoves')],
    [
      'youtube',
      youtube('channel/UCabcdefghijklmnopqrstuv/videos'),
      'UCabcdefghijklmnopqrstuv',
      youtube('channel/UCabcdefghijklmnopqrstuv'),
    ],
    [
      'youtube',
      'UCabcdefghijklmnopqrstuv',
      'UCabcdefghijklmnopqrstuv',
      youtube('channel/UCabcdefghijklmnopqrstuv'),
    ],
    [
      'facebook',
      'https://facebook.com/profile.php?id=100012345&sk=about',
      '100012345',
      facebook('profile.php?id=100012345'),
    ],
    ['facebook', 'maya.moves', 'maya.moves', facebook('maya.moves')],
    ['facebook', 'https://www.facebook.com/cnn', 'cnn', facebook('cnn')],
    ['facebook', 'm', 'm', facebook('m')],
    ['facebook', 'https://m.facebook.com/maya.moves/photos_by', 'maya.moves', facebook('maya.moves')],
    [
      'facebook',
      'facebook.com/people/Maya-Moves/100012345678/',
      '100012345678',
      facebook('profile.php?id=100012345678'),
    ],
    [
      'facebook',
      'facebook.com/people/Мая/100012345678',
      '100012345678',
      facebook('profile.php?id=100012345678'),
    ],
    [
      'facebook',
      'facebook.com/pages/Maya-Moves/100012345678?sk=info',
      '100012345678',
      facebook('profile.php?id=100012345678'),
    ],
    [
      'facebook',
      'facebook.com/pages/category/Dancer/Maya-Moves-100012345678/',
      '100012345678',
      facebook('profile.php?id=100012345678'),
    ],
    [
      'facebook',
      'facebook.com/p/Maya-Moves-100012345678/',
      '100012345678',
      facebook('profile.php?id=100012345678'),
    ],
    [
      'facebook',
      'facebook.com/Maya-Moves-100012345678',
      '100012345678',
      facebook('profile.php?id=100012345678'),
    ],
    ['facebook', 'facebook.com/pg/mayamoves/about/', 'mayamoves', facebook('mayamoves')],
  ] as const)('on %s: %s', (network, typed, handle, url) => {
    expect(readProfile(network, typed)).toEqual({ handle, url });
  });

  test.each([
    ['instagram', '', 'is missing'],
    ['instagram', 'https://tiktok.com/@maya', 'must be on Instagram'],
    ['instagram', 'https://instagram.com.evil.example/maya', 'must be on Instagram'],
    ['instagram', 'https://instagram.com/p/Cxyz', 'must be the profile itself'],
    ['instagram', 'instagram.com/', 'must be the profile itself'],
    ['instagram', 'instagram.com/stories/maya/', 'must be the profile itself'],
    ['instagram', 'https://help.instagram.com/maya', 'must be the profile itself'],
    ['instagram', 'maya moves', 'is not a name on Instagram'],
    ['instagram', 'maya..moves', 'is not a name on Instagram'],
    ['twitter', 'much_too_long_for_it', 'is not a name on Twitter'],
    ['twitter', 'https://x.com/i/status/1', 'must be the profile itself'],
    ['twitter', 'https://x.com/home', 'must be the profile itself'],
    ['youtube', 'https://youtu.be/watch', 'must be the profile itself'],
    ['youtube', 'ab', 'is not a name on YouTube'],
    ['facebook', 'https://facebook.com/profile.php', 'must be the profile itself'],
    ['facebook', 'https://facebook.com/groups/dance', 'must be the profile itself'],
    ['facebook', 'https://facebook.com/share/1FernAbcDe/', 'made for sharing'],
    ['tiktok', 'https://vm.tiktok.com/ZMfern001/', 'made for sharing'],
    ['tiktok', 'https://[', 'must be on TikTok'],
    ['tiktok', 'javascript:alert(1)//tiktok.com', 'must be on TikTok'],
  ] as const)('on %s is refused: %s', (network, typed, problem) => {
    expect(readProfile(network, typed)).toEqual({ problem: expect.stringContaining(problem) });
  });

  test('tells its network by its address, with or without scheme, and by no name alone', () => {
    for (const network of socialNetworks) {
      const { profileExample } = grammars[network];
      expect(networkOfProfile(profileExample)).toBe(network);
      expect(networkOfProfile(` https://www.${profileExample}?lang=en `)).toBe(network);
    }
    expect(networkOfProfile('vm.tiktok.com/ZMfern001/')).toBe('tiktok');
    for (const typed of ['', '@maya.moves', 'maya', 'example.com/maya', 'https://[']) {
      expect(networkOfProfile(typed)).toBeUndefined();
    }
  });

  test('comes out on its network, and reads the same again', () => {
    for (const network of socialNetworks) {
      const first = readProfile(network, grammars[network].profileExample);
      if (!('url' in first)) throw new Error(first.problem);
      expect(networkOfUrl(first.url)).toBe(network);
      expect(readProfile(network, first.url)).toEqual(first);
    }
  });
});
