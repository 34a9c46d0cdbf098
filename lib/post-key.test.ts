import { describe, expect, it } from 'vitest';
import { postKey } from './post-key';

describe('postKey', () => {
  it.each([
    'https://instagram.com/p/example',
    'https://www.instagram.com/p/example/',
    'http://instagram.com/p/example?utm=1',
    'https://instagram.com//p/ex%61mple/?igsh=abc#top',
    'https://INSTAGRAM.com./p/example',
    'https://instagram.com/maya/reel/example/',
    'https://instagr.am/p/example',
  ])('%s is one and the same post', (url) => {
    expect(postKey(url)).toBe('instagram.com/p/example');
  });

  it.each([
    ['https://youtu.be/abc?si=x', 'https://www.youtube.com/watch?v=abc&t=10'],
    ['https://youtube.com/shorts/abc', 'https://m.youtube.com/watch?v=abc'],
    ['https://x.com/maya/status/12', 'https://mobile.twitter.com/someone/status/12/photo/1'],
    ['https://www.tiktok.com/@maya/video/9', 'https://tiktok.com/@other/video/9?lang=en'],
  ])('%s is the same post as %s', (one, other) => {
    expect(postKey(one)).toBe(postKey(other));
  });

  it('tells posts apart that only the query names', () => {
    expect(postKey('https://facebook.com/permalink.php?story_fbid=1&id=2')).not.toBe(
      postKey('https://facebook.com/permalink.php?story_fbid=2&id=2'),
    );
    expect(postKey('https://youtube.com/watch?v=abc')).not.toBe(postKey('https://youtube.com/watch?v=abC'));
  });

  it('knows no post on other sites or on a front page', () => {
    expect(postKey('https://example.com/p/1')).toBeUndefined();
    expect(postKey('https://instagram.com/?utm=1')).toBeUndefined();
  });
});
