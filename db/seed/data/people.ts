import rows from './people.data.json' with { type: 'json' };
import type { CategoryName } from './reference';

export type AdvertiserKey = 'lunavere' | 'marrowby' | 'norrvik' | 'pebblewick' | 'tansywood';

type Row<T extends readonly unknown[], More> = readonly (Omit<T[number], keyof More> & More)[];
interface Persona {
  email: string;
  name: string;
  username: string;
  country: string;
  city: string;
  sex: 'female' | 'male';
  birthDate: string;
}

/** Companies of the demo world; none of them exists. */
export const advertisers = rows.advertisers as Row<typeof rows.advertisers, { key: AdvertiserKey }>;

/** The people whose sign-in is printed when the demo world starts. */
export const personas = rows.personas as {
  admin: Persona;
  advertiser: Persona & { advertiser: AdvertiserKey };
  influencer: Persona & { bio: string; categories: readonly CategoryName[] };
};

/** Colleagues who answer briefs and review tasks, one for each company. */
export const advertiserContacts = rows.contacts as Row<typeof rows.contacts, { advertiser: AdvertiserKey }>;

/** One-line biographies and what they are about; `{city}` stands for the person's city. */
export const bios = rows.bios as Row<typeof rows.bios, { categories: readonly CategoryName[] }>;
