import { describe, expect, it } from 'vitest';
import { networkOfUrl } from './social';

describe('networkOfUrl', () => {
  it.each([
    ['https://instagram.com/user123', 'instagram'],
    ['https://www.Instagram.com/p/x', 'instagram'],
    ['https://m.facebook.com/x', 'facebook'],
    ['https://fb.watch/abc', 'facebook'],
    ['https://x.com/someone/status/1', 'twitter'],
    ['https://mobile.twitter.com./someone', 'twitter'],
    ['https://vm.tiktok.com/ZM1', 'tiktok'],
    ['https://youtu.be/abc', 'youtube'],
  ])('%s is on %s', (url, network) => {
    expect(networkOfUrl(url)).toBe(network);
  });

  it.each([
    'https://example.com/instagram.com',
    'https://notinstagram.com/user',
    'https://instagram.com.evil.example/user',
    'https://instagram.com@evil.example/',
    'https://netflix.com/x.com',
    'instagram.com/user',
  ])('%s is on none', (url) => {
    expect(networkOfUrl(url)).toBeUndefined();
  });
});
