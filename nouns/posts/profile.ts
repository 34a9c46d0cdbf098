import { networkNames, type SocialNetwork } from '../networks';
import { grammars, networkOfUrl, readAddress } from './read';

/** A profile by its name and its address, or why what was given is none, in the words of a field's message. */
export type ReadProfile = { handle: string; url: string } | { problem: string };

/** Reads the address of a profile on a network. */
export function readProfileUrl(network: SocialNetwork, url: string): ReadProfile {
  const { profileExample } = grammars[network];
  const read = readAddress(url);
  if (read?.network !== network)
    return { problem: `must be on ${networkNames[network]}, such as ${profileExample}` };
  if (read.kind === 'profile') return { handle: read.handle, url: read.url };
  const what = read.kind === 'share' ? '; a link made for sharing does not say whose it is' : '';
  return { problem: `must be the profile itself, such as ${profileExample}${what}` };
}

/** Reads the name of a profile on a network, with or without `@`. */
export function readProfileName(network: SocialNetwork, name: string): ReadProfile {
  const { profile, handleHint } = grammars[network];
  const known = profile(name.trim().replace(/^@+/, ''));
  if (known) return { handle: known.handle, url: known.url };
  return { problem: `is not a name on ${networkNames[network]}: ${handleHint}` };
}

/**
 * Reads what somebody typed for their profile on a network: its name, with or without `@`, or its address, with or
 * without scheme. The address that comes back is the network's own for that name.
 */
export function readProfile(network: SocialNetwork, typed: string): ReadProfile {
  const text = typed.trim();
  if (text === '') return { problem: 'is missing' };
  const address = addressIn(text);
  return address ? readProfileUrl(network, address) : readProfileName(network, text);
}

/** The network that somebody's address of a profile is on; a name alone may be one on any of them. */
export function networkOfProfile(typed: string): SocialNetwork | undefined {
  const address = addressIn(typed.trim());
  return address === undefined ? undefined : networkOfUrl(address);
}

/** The address in what was typed, which people write without its scheme; undefined when it is a name. */
function addressIn(text: string): string | undefined {
  if (/^https?:\/\//i.test(text)) return text;
  return text.includes('/') ? `https://${text}` : undefined;
}
