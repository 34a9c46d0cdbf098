import { describe, expect, it } from 'vitest';
import { checkPost, handleOfPost } from './post-check';

describe('the name in the address of a post', () => {
  it.each([
    ['https://www.tiktok.com/@maya.makes/video/7301', 'maya.makes'],
    ['https://x.com/Maya_M/status/1801', 'maya_m'],
    ['https://www.instagram.com/maya.makes/p/Cx1/', 'maya.makes'],
    ['https://www.facebook.com/mayamakes/posts/10', 'mayamakes'],
    ['https://www.instagram.com/p/Cx1/', undefined],
    ['https://www.instagram.com/reel/Cx1/?igsh=1', undefined],
    ['https://x.com/i/status/1801', undefined],
    ['https://www.youtube.com/watch?v=abc', undefined],
    ['https://youtu.be/abc', undefined],
    ['https://vm.tiktok.com/ZM1/', undefined],
    ['https://elsewhere.example/@maya/video/1', undefined],
  ])('of %s is %s', (url, handle) => {
    expect(handleOfPost(url)).toBe(handle);
  });
});

describe('checking a post before it is sent', () => {
  const mine = [{ network: 'tiktok' as const, handle: '@Maya.Makes' }];
  const check = (url: string) => checkPost(url, ['tiktok', 'instagram'], mine);

  it('takes a post of one’s own', () => {
    expect(check('https://www.tiktok.com/@maya.makes/video/7301')).toEqual({ network: 'tiktok' });
  });

  it('warns of somebody else’s and of a network without a profile, and refuses neither', () => {
    expect(check('https://www.tiktok.com/@other/video/7301')).toMatchObject({
      warning: expect.stringContaining('@other'),
    });
    expect(check('https://www.instagram.com/p/Cx1/')).toMatchObject({ warning: expect.any(String) });
    expect(check('https://www.tiktok.com/@other/video/7301').problem).toBeUndefined();
  });

  it.each([
    '',
    'tiktok',
    'ftp://tiktok.com/@a/video/1',
    'https://youtu.be/abc',
    'https://www.tiktok.com/',
    'javascript:alert(1)',
  ])('says why %j would be refused', (url) => {
    expect(check(url).problem).toBeTypeOf('string');
  });
});
