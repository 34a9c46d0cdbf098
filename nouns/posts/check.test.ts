import { describe, expect, it } from 'vitest';
import { socialNetworks } from '../networks';
import { checkPost, otherAuthor } from './check';
import { readAddress } from './read';

const authorOf = (url: string) => {
  const read = readAddress(url);
  return read?.kind === 'post' ? read.author : undefined;
};

describe('the name in the address of a post', () => {
  it.each([
    ['https://www.tiktok.com/@fern.bakes/video/7301', 'fern.bakes'],
    ['https://x.com/Fern_B/status/1801', 'Fern_B'],
    ['https://www.instagram.com/fern.bakes/p/Cx1/', 'fern.bakes'],
    ['https://www.instagram.com/stories/fern.bakes/34/', 'fern.bakes'],
    ['https://www.facebook.com/fernbakes/posts/10', 'fernbakes'],
    ['https://www.facebook.com/cnn/videos/10', 'cnn'],
  ])('of %s is %s', (url, name) => {
    expect(authorOf(url)).toBe(name);
  });

  it.each([
    'https://www.instagram.com/p/Cx1/',
    'https://x.com/i/status/1801',
    'https://twitter.com/statuses/1801',
    'https://twitter.com/web/status/1801',
    'https://www.tiktok.com/player/v1/7301',
    'https://www.tiktok.com/@/video/7301',
    'https://www.tiktok.com/@6800000000000000001/video/7301',
    'https://www.tiktok.com/@MS4wLjABAAAAfern0123456789abcdefghijklmnopqrstuvwxyz/video/7301',
    'https://www.youtube.com/watch?v=dough_Rise1',
    'https://www.youtube.com/post/UgkxFernBakesOnSundays01',
    'https://www.facebook.com/455000556000246/posts/10',
    'https://www.facebook.com/people/Fern/455000556/posts/1',
    'https://www.facebook.com/groups/sourdough/posts/10',
    'https://www.facebook.com/reel/10',
  ])('is not there in %s', (url) => {
    expect(authorOf(url)).toBeUndefined();
  });
});

describe('checking a post before it is sent', () => {
  const mine = [{ network: 'tiktok' as const, handle: '@Fern.Bakes' }];
  const check = (url: string) => checkPost(url, ['tiktok', 'instagram'], mine);

  it('takes a post of one’s own', () => {
    expect(check('https://www.tiktok.com/@fern.bakes/video/7301')).toEqual({ network: 'tiktok' });
  });

  it('warns of somebody else’s and of a network without a profile, and refuses neither', () => {
    expect(check('https://www.tiktok.com/@other/video/7301')).toEqual({
      network: 'tiktok',
      warning: expect.stringContaining('This post is by @other'),
    });
    expect(check('https://www.instagram.com/p/Cx1/')).toMatchObject({ warning: expect.any(String) });
  });

  it('says nothing of other people where it cannot know', () => {
    const page = [{ network: 'facebook' as const, handle: '990011002200330' }];
    expect(checkPost('https://www.facebook.com/fernbakes/posts/10', ['facebook'], page)).toEqual({
      network: 'facebook',
    });
    const dotted = [{ network: 'facebook' as const, handle: 'Fern.Bakes' }];
    expect(checkPost('https://www.facebook.com/fernbakes/posts/10', ['facebook'], dotted)).toEqual({
      network: 'facebook',
    });
    expect(otherAuthor('https://www.facebook.com/cnn/posts/10', dotted)).toEqual({
      author: 'cnn',
      own: ['Fern.Bakes'],
    });
    expect(otherAuthor('https://x.com/cnn/status/1', [])).toBeUndefined();
  });

  it.each([
    '',
    'tiktok',
    'ftp://tiktok.com/@a/video/1',
    'https://youtu.be/dough_Rise1',
    'https://www.tiktok.com/',
    'javascript:alert(1)',
  ])('says why %j would be refused', (url) => {
    expect(check(url).problem).toMatch(/^must be /);
  });

  it('says of a link made for sharing what to send instead', () => {
    for (const url of [
      'https://vm.tiktok.com/ZMfern001/',
      'https://www.instagram.com/share/reel/BAFernAbc',
    ]) {
      expect(check(url).problem).toMatch(/made for sharing.*open the post in a browser/);
    }
    expect(checkPost('https://fb.watch/fern1/', socialNetworks, []).problem).toContain('made for sharing');
  });
});
