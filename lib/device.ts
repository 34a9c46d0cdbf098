import { isLoopback } from './loopback';

/** What tells a browser apart; those that say they are another one too come before it. */
const BROWSERS: [string, RegExp][] = [
  ['Edge', /\bEdg(?:A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Headless)?(?:Chrome|CriOS)\//],
  ['Safari', /\bVersion\/\S+ .*Safari\//],
];

const SYSTEMS: [string, RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

const nameIn = (known: [string, RegExp][], userAgent: string) =>
  known.find(([, mark]) => mark.test(userAgent))?.[0];

/** Browser and system of a User-Agent header, as its person knows them: "Chrome on Android". */
export function deviceOf(userAgent: string | null): string {
  const browser = nameIn(BROWSERS, userAgent ?? '');
  const system = nameIn(SYSTEMS, userAgent ?? '');
  if (!browser && !system) return 'Another program';
  return [browser ?? 'A browser', system].filter(Boolean).join(' on ');
}

/** What kind of device a User-Agent header is of. Tablets that say they are a computer count as one. */
export function deviceKindOf(userAgent: string): 'mobile' | 'tablet' | 'desktop' {
  if (/\b(?:iPad|Tablet(?! PC)|PlayBook|Kindle|Silk)\b/.test(userAgent)) return 'tablet';
  if (/\b(?:iPhone|iPod|Windows Phone|Mobile|Mobi)\b/.test(userAgent)) return 'mobile';
  // Browsers on Android phones say Mobile.
  return /\bAndroid\b/.test(userAgent) ? 'tablet' : 'desktop';
}

/** Where an address is, without telling which it is: the first 24 bits of an IPv4 one, 48 of an IPv6 one. */
export function placeOf(address: string): string {
  if (isLoopback(address)) return 'This machine';
  const [, network] = /^(\d+\.\d+\.\d+)\.\d+$/.exec(address) ?? [];
  if (network) return `${network}.*`;
  if (!address.includes(':')) return 'Unknown';
  const groups = (address.split('::')[0] ?? '').split(':').slice(0, 3);
  return `${[0, 1, 2].map((at) => groups[at] || '0').join(':')}::/48`;
}
