/** Where IPv6-only networks put the IPv4 addresses they pass on (RFC 6052), and sockets those they take. */
const carriesIpv4 = /^(?:0:0:0:0:0:ffff|64:ff9b:0:0:0:0):([\da-f]+):([\da-f]+)$/;

/** An address as it is looked up, with its groups where it is of IPv6. */
function read(address: string): { host: string; groups?: string[] } {
  const [, bracketed, dotted] = /^\[([^\]]*)\](?::\d+)?$|^(\d+(?:\.\d+){3}):\d+$/.exec(address) ?? [];
  const host = (bracketed ?? dotted ?? address).replace(/%.*$/, '');
  if (!host.includes(':') || !URL.canParse(`http://[${host}]`)) return { host: dotted ?? address };
  // The one spelling there is: no dots, no capitals, no zeros in front.
  const [left = '', right] = new URL(`http://[${host}]`).hostname.slice(1, -1).split('::');
  const [before, after] = [left, right ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array<string>(8 - (before?.length ?? 0) - (after?.length ?? 0)).fill('0');
  const groups = [...(before ?? []), ...zeros, ...(after ?? [])];
  const [, high, low] = carriesIpv4.exec(groups.join(':')) ?? [];
  if (high && low) {
    const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
    return { host: [a >> 8, a & 255, b >> 8, b & 255].join('.') };
  }
  return { host, groups };
}

/**
 * An address without port, brackets and zone; of an IPv6 one that carries an IPv4 one, that. What is no address stays as it
 * is.
 */
export const hostOf = (address: string): string => read(address).host;

/**
 * What stands for one caller: an IPv4 address, or the /64 of an IPv6 one, since each household or server has that many
 * addresses to itself. What is no address stays as it is.
 */
export function networkOf(address: string): string {
  const { host, groups } = read(address);
  return groups ? `${groups.slice(0, 4).join(':')}::/64` : host;
}
