import { type SocialNetwork, socialNetworks } from '../networks';
import { type Address, isOn, parseAddress } from './address';
import { facebook } from './facebook';
import type { Grammar, Post, PostMedium, Reading } from './grammar';
import { instagram } from './instagram';
import { tiktok } from './tiktok';
import { twitter } from './twitter';
import { youtube } from './youtube';

/** How each network writes the addresses of its posts and profiles. */
export const grammars: Record<SocialNetwork, Grammar> = { instagram, facebook, twitter, tiktok, youtube };

/** Hosts on which the network speaks of itself: a path there is no name. */
const aboutItself =
  /^(?:about|help|support|business|developers?|ads|blog|careers|newsroom|creators?|api|graph|analytics|status|tv)\./;

/** A post with the network it is on. */
export type FoundPost = Post & { network: SocialNetwork };

/** An address with the network it is on; undefined when it is on none of them, or is none. */
function onNetwork(url: string): { address: Address; network: SocialNetwork } | undefined {
  const address = parseAddress(url);
  const network = address && socialNetworks.find((each) => isOn(address.host, grammars[each].hosts));
  return address && network && { address, network };
}

/** The network an address is on, and what it names there; undefined when it is on none of them, or is none. */
export function readAddress(url: string): (Reading & { network: SocialNetwork }) | undefined {
  const on = onNetwork(url);
  if (!on) return undefined;
  const { address, network } = on;
  const read = grammars[network].read(address);
  return read.kind === 'profile' && aboutItself.test(address.host)
    ? { kind: 'other', network }
    : { ...read, network };
}

/** What an address says of the kind of its post; undefined where it says nothing, or is that of no post. */
export function mediumOf(url: string): PostMedium | undefined {
  const on = onNetwork(url);
  if (!on || grammars[on.network].read(on.address).kind !== 'post') return undefined;
  return grammars[on.network].medium(on.address);
}

/** The network whose profile or post this URL is; undefined when it is on none of them, or is no URL. */
export const networkOfUrl = (url: string): SocialNetwork | undefined => readAddress(url)?.network;

/**
 * What a post is recognised by: `network:post:id`, one for each post. Posts that cannot be compared have
 * `network:opaque:id`, which another address of the same post may not share.
 */
export const postKey = ({ network, comparable, id }: FoundPost): string =>
  `${network}:${comparable ? 'post' : 'opaque'}:${id}`;

/** Whether two names are one on the network; each may be written with `@` and in any case. */
export function sameName(network: SocialNetwork, one: string, other: string): boolean {
  const { plain } = grammars[network];
  return plain(one.replace(/^@/, '')) === plain(other.replace(/^@/, ''));
}

/** Whether the network knows this profile by a number or key instead of a name. */
export const isByNumber = (network: SocialNetwork, handle: string) =>
  network === 'youtube' ? /^UC[\w-]{22}$/.test(handle) : /^\d+$/.test(handle);
