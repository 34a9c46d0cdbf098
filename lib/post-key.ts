import { networkOfUrl } from './social';

/** Query parameters that name the post itself; every other one is decoration. */
const identifying = ['v', 'story_fbid', 'fbid', 'id'];

const decoded = (path: string) => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Spellings of one post that a network answers alike, as host and path. */
const spellings: readonly [RegExp, string][] = [
  [/^youtu\.be\/([\w-]+)$/, 'youtube.com/watch?v=$1'],
  [/^youtube\.com\/(?:shorts|live|embed|v)\/([\w-]+)$/, 'youtube.com/watch?v=$1'],
  [/^x\.com\//, 'twitter.com/'],
  [/^twitter\.com\/[^/]+\/status(?:es)?\/(\d+)(?:\/.*)?$/, 'twitter.com/i/status/$1'],
  [/^instagr\.am\//, 'instagram.com/'],
  [/^instagram\.com\/(?:[^/]+\/)?(?:p|reel|reels|tv)\/([\w-]+)$/, 'instagram.com/p/$1'],
  [/^tiktok\.com\/@[^/]+\/(?:video|photo)\/(\d+)$/, 'tiktok.com/video/$1'],
  [/^fb\.com\//, 'facebook.com/'],
];

/**
 * What a post is recognised by: its URL without scheme, `www.`, port, trailing slash, fragment and the query
 * parameters that do not name the post. Undefined for a URL on no social network, or for a network's front page.
 */
export function postKey(url: string): string | undefined {
  if (!networkOfUrl(url)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  const host = hostname.replace(/\.$/, '').replace(/^(www|m|mobile|web|mbasic)\./, '');
  const path = decoded(pathname).replace(/\/+/g, '/').replace(/\/+$/, '');
  const query = identifying.flatMap((name) => {
    const value = searchParams.get(name);
    return value ? [`${name}=${value}`] : [];
  });
  if (path === '' && query.length === 0) return undefined;
  const plain = spellings.reduce((key, [from, to]) => key.replace(from, to), host + path);
  return plain.includes('?') || query.length === 0 ? plain : `${plain}?${query.join('&')}`;
}
