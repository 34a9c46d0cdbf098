import type { Address } from './address';

/** What a profile on a network may be: the account of a person, a page, a wall or a channel. */
export type ProfileKind = 'user' | 'page' | 'wall' | 'channel';

/** A post: what it is told apart by, and whose its address says it is. */
export interface Post {
  kind: 'post';
  /** One post, one id, however its address is written; other posts have another. */
  id: string;
  /** False when the network gives one post several such ids, so that two posts with different ids may be one. */
  comparable: boolean;
  /** The name of the profile, where the address has a name in its place. */
  author?: string;
  /** The page it is on, by name or number, to find its other posts. */
  page?: string;
}

/** A profile by its name, or its number where it goes by that, and the network's own address for it. */
export interface Profile {
  kind: 'profile';
  handle: string;
  url: string;
}

/**
 * What an address on a network names. `share` is a code made for one act of sharing, which tells nothing of the
 * post; `list` holds several posts, `tag` finds them, `login` asks to sign in, `front` is the network itself, and
 * `other` is what the grammar does not know.
 */
export type Reading = Post | Profile | { kind: 'share' | 'list' | 'tag' | 'login' | 'front' | 'other' };

/** What an address can say of a post's kind. */
export type PostMedium = 'story' | 'short' | 'video' | 'photo';

/** How one network writes its addresses. */
export interface Grammar {
  /** Hosts that serve the network; those below them belong to it too. */
  hosts: readonly string[];
  /** What the address names. Its host is one of `hosts`. */
  read(address: Address): Reading;
  /** What the address of a post says of its kind; most say nothing. Names of accounts are none of it. */
  medium(address: Address): PostMedium | undefined;
  /** The profile of a name as people type it, without `@`; undefined when it is no name there. */
  profile(name: string): Profile | undefined;
  /** The name with what the network does not tell apart undone. */
  plain(name: string): string;
  /** The kinds of profiles there, the usual one first. */
  kinds: readonly [ProfileKind, ...ProfileKind[]];
  /** What a name looks like, for the person who typed something else. */
  handleHint: string;
  profileExample: string;
  postExample: string;
}

/** The words of a text, as a set. */
export const wordSet = (text: string) => new Set(text.trim().split(/\s+/));

export const isNumber = (text: string | undefined): text is string => /^\d{1,20}$/.test(text ?? '');

/** A number without zeros before it, so that it is written one way. */
export const plainNumber = (digits: string) => digits.replace(/^0+(?=\d)/, '');
