import { postKey } from './post-key';
import { networkNames, networkOfUrl, type SocialNetwork } from './social';

/** A profile of the influencer, as far as a post's address can be compared with it. */
export interface Profile {
  network: SocialNetwork;
  handle: string;
}

export interface PostCheck {
  network?: SocialNetwork;
  /** Why the post would be refused; absent when it would be taken. */
  problem?: string;
  /** What a reviewer may stumble over; the post can be sent all the same. */
  warning?: string;
}

/** First parts of a path that are no names of people. */
const notHandles = new Set(
  [
    'p',
    'reel',
    'reels',
    'tv',
    'stories',
    'explore',
    'i',
    'watch',
    'shorts',
    'live',
    'embed',
    'v',
    'video',
    'playlist',
  ]
    .concat([
      'photo',
      'photo.php',
      'permalink.php',
      'story.php',
      'groups',
      'share',
      'events',
      't',
      'channel',
      'c',
      'user',
    ])
    .concat(['profile.php', 'videos', 'hashtag', 'status', 'accounts', 'fb', 'www']),
);

/** The profile's name in a post's address, where its network writes it there; lower case, without `@`. */
export function handleOfPost(url: string): string | undefined {
  if (!networkOfUrl(url)) return undefined;
  const [first = '', second] = new URL(url).pathname.split('/').filter(Boolean);
  const name = first.toLowerCase().replace(/^@/, '');
  // A name alone is a profile, and short links have a code where the name would be.
  if (second === undefined || notHandles.has(name) || !/^[\w.-]{2,60}$/.test(name)) return undefined;
  return name;
}

const plain = (handle: string) =>
  (handle.split('/').filter(Boolean).at(-1) ?? handle).toLowerCase().replace(/^@/, '');

/** Judges the address of a post by the rules that submitting it goes by, and compares it with the person's profiles. */
export function checkPost(
  url: string,
  wanted: readonly SocialNetwork[],
  profiles: readonly Profile[],
): PostCheck {
  const names = wanted.map((network) => networkNames[network]).join(' or ');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return { problem: 'Enter the full address, starting with https://' };
  }
  const network = networkOfUrl(url);
  if (!network || !wanted.includes(network))
    return { network, problem: `This campaign wants a post on ${names}.` };
  if (!postKey(url))
    return { network, problem: 'This is a front page. Enter the address of the post itself.' };
  const own = profiles.filter((profile) => profile.network === network);
  const name = networkNames[network];
  if (own.length === 0) return { network, warning: `You have no accepted ${name} profile.` };
  const handle = handleOfPost(url);
  if (handle && !own.some((profile) => plain(profile.handle) === handle)) {
    const yours = own.map((profile) => `@${plain(profile.handle)}`).join(' or ');
    return {
      network,
      warning: `This post is by @${handle}, but your ${name} profile is ${yours}. Posts by others are rejected.`,
    };
  }
  return { network };
}
