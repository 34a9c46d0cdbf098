/** A web address taken apart, as grammars read it. */
export interface Address {
  /** In lower case, without a dot at its end. */
  host: string;
  /** The segments of the path with percent-encoding undone; empty ones are left out. */
  parts: readonly string[];
  /** The same in lower case: networks do not tell `/Status/` from `/status/`. */
  words: readonly string[];
  /** The value of a parameter; undefined when it is missing, empty, or given twice with different values. */
  one(name: string): string | undefined;
}

const decoded = (segment: string) => {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return segment;
  }
};

const segments = (path: string) => path.split('/').filter(Boolean).map(decoded);

/** Takes an http(s) address apart; undefined for anything else. */
export function parseAddress(text: string): Address | undefined {
  // Addresses that were copied out of a page's source carry its escapes.
  const source = text.trim().replaceAll(/&(?:amp;)+/gi, '&');
  if (!URL.canParse(source)) return undefined;
  const { protocol, hostname, pathname, hash, searchParams } = new URL(source);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const own = segments(pathname);
  // Old pages wrote their path behind `#!`.
  const parts = own.length === 0 && hash.startsWith('#!/') ? segments(hash.slice(2)) : own;
  return {
    host: hostname.replace(/\.$/, ''),
    parts,
    words: parts.map((part) => part.toLowerCase()),
    one: (name) => {
      const [value, ...others] = new Set(searchParams.getAll(name).filter(Boolean));
      return others.length === 0 ? value : undefined;
    },
  };
}

/** Whether the host is one of these or lies below one. */
export const isOn = (host: string, names: readonly string[]) =>
  names.some((name) => host === name || host.endsWith(`.${name}`));
