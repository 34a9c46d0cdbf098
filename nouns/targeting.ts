/** The kinds of device a target may name. */
export const deviceKinds = ['mobile', 'tablet', 'desktop'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** Whom and when an ad is shown to; what is absent is open to everybody, a list that is there has members. */
export interface Targeting {
  /** ISO 3166, two capital letters. */
  countries?: string[];
  devices?: DeviceKind[];
  /** ISO 639, in small letters: the one that a browser prefers. */
  languages?: string[];
  /** 1 is Monday, 7 Sunday, in the ad's time zone. */
  weekdays?: number[];
  /** Hours of the day that have begun, 0 to 23, in the ad's time zone. */
  hours?: number[];
}

/** So many different audiences (countries, devices and languages) the active ads of an organisation may have. */
export const mostAudiences = 300;

/** What is known of whoever asks for an ad; null is unknown, and reached by nothing that asks for it. */
export interface Traits {
  country: string | null;
  device: DeviceKind | null;
  language: string | null;
}

/** Whether somebody is among those that a target means, apart from when. */
export const reaches = (
  { countries, devices, languages }: Targeting,
  { country, device, language }: Traits,
): boolean =>
  (!countries || (country !== null && countries.includes(country))) &&
  (!devices || (device !== null && devices.includes(device))) &&
  (!languages || (language !== null && languages.includes(language)));

/** What browsers say of a language that people know under another name. */
const sameLanguage: Record<string, string> = { nb: 'no', nn: 'no' };

/** The one code of a language, whichever of its codes is given: `de` for `deu` and `ger`, as browsers say it. */
export const languageCode = (code: string) => {
  const small = code.toLowerCase();
  if (!/^[a-z]{2,3}$/.test(small)) return small;
  const [canonical = small] = Intl.getCanonicalLocales(small);
  const [language = small] = canonical.split('-');
  return sameLanguage[language] ?? language;
};

/** Keeps of a target what narrows it, in one order and once each; null where nothing does. */
export function narrowed(given: { [Key in keyof Targeting]?: Targeting[Key] | null }): Targeting | null {
  const kept = Object.entries(given).flatMap(([name, list]) =>
    list?.length ? [[name, [...new Set<string | number>(list)].sort(inOrder)]] : [],
  );
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

const inOrder = (one: string | number, other: string | number) =>
  typeof one === 'number' && typeof other === 'number' ? one - other : String(one) < String(other) ? -1 : 1;

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const tongues = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** How devices are called. */
export const deviceNames: Record<DeviceKind, string> = {
  mobile: 'phones',
  tablet: 'tablets',
  desktop: 'computers',
};

/** Days of the week by their number, from Monday. */
export const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Numbers in a row as one: 1, 2, 3 and 5 are 1 to 3 and 5. */
function runs(numbers: number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const daysInWords = (weekdays: number[]) =>
  runs(weekdays)
    .map(([from, to]) => (from === to ? [from] : [from, to]).map((day) => weekdayNames[day - 1]).join(' to '))
    .join(', ');
const hoursInWords = (hours: number[]) =>
  runs(hours)
    .map(([from, to]) => `${clock(from)} to ${clock(to + 1)}`)
    .join(', ');

/** At most so many of a list, and how many there are beside. */
const some = (names: string[], most = 4) =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} and ${names.length - most} more`
    : names.join(', ');

/** A target as people read it, part by part: the name of each, and what it asks. */
export function targetInWords(targeting: Targeting | null, timeZone?: string): [string, string][] {
  const { countries, devices, languages, weekdays, hours } = targeting ?? {};
  const when = [weekdays && daysInWords(weekdays), hours && hoursInWords(hours)].filter(Boolean).join(', ');
  const zone = timeZone ? ` (${timeZone.replaceAll('_', ' ')})` : '';
  const parts: [string, string | undefined][] = [
    ['Countries', countries && some(countries.map((code) => regions.of(code) ?? code))],
    ['Devices', devices?.map((device) => deviceNames[device]).join(', ')],
    ['Languages', languages && some(languages.map((code) => tongues.of(code) ?? code))],
    ['When', when && `${when}${zone}`],
  ];
  return parts.flatMap(([name, words]) => (words ? [[name, words] as [string, string]] : []));
}

/** The same in one line. */
export const targetText = (targeting: Targeting, timeZone?: string): string =>
  targetInWords(targeting, timeZone)
    .map(([name, words]) => `${name}: ${words}.`)
    .join(' ');
