import { networkNames, type SocialNetwork } from '../networks';
import type { Reading } from './grammar';
import { type FoundPost, grammars, isByNumber, readAddress, sameName } from './read';

/** A profile of the influencer, as far as a post's address can be compared with it. */
export interface OwnProfile {
  network: SocialNetwork;
  handle: string;
}

export interface PostCheck {
  network?: SocialNetwork;
  /** Why the post would be refused, in the words of a field's message; absent when it would be taken. */
  problem?: string;
  /** What a reviewer may stumble over; the post can be sent all the same. */
  warning?: string;
}

const toOpen = 'open the post in a browser and send the address that it shows then';

/** What is the matter with an address that names no post, and what to do about it. */
const refusals: Record<Exclude<Reading['kind'], 'post'>, string> = {
  share: `is a link made for sharing, which cannot be compared with other posts: ${toOpen}`,
  profile: `must be the address of the post itself; this is a profile: ${toOpen}`,
  list: `must be the address of the post itself; this page has several: ${toOpen}`,
  tag: `must be the address of the post itself; this is a page of a tag or search: ${toOpen}`,
  login: `must be the address of the post itself; this is a page to sign in on: ${toOpen}`,
  front: `must be the address of the post itself; this is a front page: ${toOpen}`,
  other: `must be the address of the post itself: ${toOpen}`,
};

/** Names as people read them: one, or one or other. */
const namesOf = (wanted: readonly SocialNetwork[]) =>
  wanted.map((network) => networkNames[network]).join(' or ');

/** The post that an address names on one of the wanted networks, or why it names none. */
export function readPost(url: string, wanted: readonly SocialNetwork[]): FoundPost | { problem: string } {
  const read = readAddress(url);
  if (!read || !wanted.includes(read.network)) return { problem: `must be a post on ${namesOf(wanted)}` };
  if (read.kind === 'post') return read;
  return { problem: `${refusals[read.kind]}, such as ${grammars[read.network].postExample}` };
}

/** The names in the profiles that the post's address would have to have, and the one it has, where they differ. */
export function otherAuthor(
  url: string,
  profiles: readonly OwnProfile[],
): { author: string; own: string[] } | undefined {
  const read = readAddress(url);
  if (read?.kind !== 'post' || read.author === undefined) return undefined;
  const { network, author } = read;
  // A profile that is known by its number or a wall's address may well have this name.
  const own = profiles
    .filter((each) => each.network === network)
    .map((each) => each.handle.replace(/^@/, ''));
  const named = own.filter((each) => grammars[network].profile(each) && !isByNumber(network, each));
  if (named.length < own.length || named.length === 0) return undefined;
  return named.some((each) => sameName(network, each, author)) ? undefined : { author, own: named };
}

/** Judges the address of a post by the rules that submitting it goes by, and compares it with the person's profiles. */
export function checkPost(
  url: string,
  wanted: readonly SocialNetwork[],
  profiles: readonly OwnProfile[],
): PostCheck {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return { problem: 'must be the full address, starting with https://' };
  }
  const post = readPost(url, wanted);
  if ('problem' in post) return { network: readAddress(url)?.network, problem: post.problem };
  const { network } = post;
  const name = networkNames[network];
  if (!profiles.some((profile) => profile.network === network)) {
    return { network, warning: `You have no accepted ${name} profile.` };
  }
  const other = otherAuthor(url, profiles);
  if (!other) return { network };
  const yours = other.own.map((handle) => `@${handle}`).join(' or ');
  return {
    network,
    warning: `This post is by @${other.author}, but your ${name} profile is ${yours}. Posts by others are rejected.`,
  };
}
