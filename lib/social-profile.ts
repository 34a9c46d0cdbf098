import { networkNames, networkOfUrl, type SocialNetwork } from './social';

/** What a profile on a network may be: the account of a person, a page, a wall or a channel. */
export type ProfileKind = 'user' | 'page' | 'wall' | 'channel';

interface NetworkRules {
  /** The kinds of profiles there, the usual one first. */
  kinds: readonly [ProfileKind, ...ProfileKind[]];
  handle: RegExp;
  /** What a name looks like, for the person who typed something else. */
  handleHint: string;
  example: string;
  /** First parts of paths that are no profile. */
  reserved: readonly string[];
  url: (handle: string) => string;
}

/** How profiles are named and addressed on each network. */
export const networkRules: Record<SocialNetwork, NetworkRules> = {
  instagram: {
    kinds: ['user'],
    handle: /^(?!.*\.\.)[a-z0-9_](?:[a-z0-9._]{0,28}[a-z0-9_])?$/i,
    handleHint: 'up to 30 letters, digits, dots and underscores',
    example: 'instagram.com/maya.moves',
    reserved: ['p', 'reel', 'reels', 'tv', 'stories', 'explore', 'accounts', 'direct'],
    url: (handle) => `https://www.instagram.com/${handle}/`,
  },
  facebook: {
    kinds: ['page', 'user', 'wall'],
    handle: /^(?:[a-z0-9.]{5,50}|\d{5,20})$/i,
    handleHint: 'at least 5 letters, digits or dots',
    example: 'facebook.com/maya.moves',
    reserved: [
      'watch',
      'groups',
      'events',
      'marketplace',
      'photo',
      'photo.php',
      'story.php',
      'permalink.php',
      'reel',
      'share',
      'login',
    ],
    url: (handle) =>
      /^\d+$/.test(handle)
        ? `https://www.facebook.com/profile.php?id=${handle}`
        : `https://www.facebook.com/${handle}`,
  },
  twitter: {
    kinds: ['user'],
    handle: /^[a-z0-9_]{1,15}$/i,
    handleHint: 'up to 15 letters, digits and underscores',
    example: 'x.com/mayamoves',
    reserved: ['i', 'home', 'explore', 'search', 'hashtag', 'intent', 'settings', 'messages'],
    url: (handle) => `https://x.com/${handle}`,
  },
  tiktok: {
    kinds: ['user'],
    handle: /^[a-z0-9_.]{2,24}$/i,
    handleHint: '2 to 24 letters, digits, dots and underscores',
    example: 'tiktok.com/@maya.moves',
    reserved: ['tag', 'music', 'discover', 'explore', 'foryou', 'live'],
    url: (handle) => `https://www.tiktok.com/@${handle}`,
  },
  youtube: {
    kinds: ['channel'],
    handle: /^(?:UC[\w-]{22}|[a-z0-9._-]{3,30})$/i,
    handleHint: '3 to 30 letters, digits, dots, hyphens and underscores',
    example: 'youtube.com/@mayamoves',
    reserved: ['watch', 'shorts', 'live', 'playlist', 'results', 'feed', 'embed', 'v', 'hashtag'],
    url: (handle) =>
      /^UC[\w-]{22}$/.test(handle)
        ? `https://www.youtube.com/channel/${handle}`
        : `https://www.youtube.com/@${handle}`,
  },
};

/** A profile by its name and its address, or why what was typed is none. */
export type ReadProfile = { handle: string; url: string } | { problem: string };

/** The profile's name in the path of its address; undefined for posts and pages of the network itself. */
function handleOf({ pathname, searchParams }: URL, { reserved }: NetworkRules): string | undefined {
  const parts = pathname.split('/').filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  if (first === 'profile.php') return searchParams.get('id') ?? undefined;
  if (['channel', 'c', 'user'].includes(first)) return parts.length === 2 ? second : undefined;
  if (parts.length !== 1 || reserved.includes(first.toLowerCase())) return undefined;
  return first.replace(/^@/, '');
}

/**
 * Reads what somebody typed for their profile on a network: its name, with or without `@`, or its address, with or
 * without scheme. The address that comes back is the network's own for that name.
 */
export function readProfile(network: SocialNetwork, typed: string): ReadProfile {
  const rules = networkRules[network];
  const name = networkNames[network];
  const text = typed.trim();
  if (text === '') return { problem: 'is missing' };
  const address = /^https?:\/\//i.test(text) ? text : text.includes('/') ? `https://${text}` : undefined;
  if (address && networkOfUrl(address) !== network) {
    return { problem: `must be on ${name}, such as ${rules.example}` };
  }
  const handle = address ? handleOf(new URL(address), rules) : text.replace(/^@+/, '');
  if (handle === undefined) return { problem: `must be the profile itself, such as ${rules.example}` };
  if (!rules.handle.test(handle)) return { problem: `is not a name on ${name}: ${rules.handleHint}` };
  return { handle, url: rules.url(handle) };
}
