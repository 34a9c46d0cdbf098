import { stat } from 'node:fs/promises';
import { isIP } from 'node:net';
import { open, type Reader, type Response } from 'maxmind';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { hostOf } from '@/lib/network';
import { errorInWords } from '@/lib/safe-error';
import { singleton } from '@/lib/singleton';

/** Resolvers and a root server that anybody may ask: a file that knows the country of none knows no countries. */
const known = ['8.8.8.8', '9.9.9.9', '1.1.1.1', '193.0.14.129'];
/** How often a file that was replaced is noticed. */
const lookAgainMs = 60_000;

/** What is known of the database of countries: which file, of when, and what is wrong with it. */
export interface CountryState {
  file: string;
  kind: string | null;
  builtAt: Date | null;
  problem: string | null;
}

/** What files say of a network: MaxMind and those that follow it, and IPinfo, whose `country` is a name in one of its files. */
interface Found {
  country?: { iso_code?: unknown } | string;
  country_code?: unknown;
}

/** Two capital letters, or null where the file tells no country of the address. */
function codeIn(reader: Reader<Response & Found>, address: string): string | null {
  const host = hostOf(address);
  const family = isIP(host);
  // A file of IPv4 networks takes the beginning of an IPv6 address for one of them.
  if (family === 0 || family > reader.metadata.ipVersion) return null;
  let found: Found | null;
  try {
    found = reader.get(host);
  } catch {
    // A damaged part of the file tells nothing of its addresses.
    return null;
  }
  const country = found?.country;
  const codes = [typeof country === 'string' ? country : country?.iso_code, found?.country_code];
  return (codes.find((code) => typeof code === 'string' && /^[A-Z]{2}$/.test(code)) as string | null) ?? null;
}

/** Tells the country of an address, by the file that GEOIP_DATABASE names; nothing of an address is kept. */
class Countries {
  #reader: Reader<Response & Found> | undefined;
  #changedAt = 0;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #problem: string | null = null;
  #looking: Promise<void> | undefined;

  constructor(readonly file: string) {}

  /** Opens the file where that has not been done, and again when it was replaced; one that cannot be read leaves what was there. */
  async ready(): Promise<void> {
    if (performance.now() - this.#lookedAt < lookAgainMs) return;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    await this.#looking;
  }

  async #look(): Promise<void> {
    try {
      const { mtimeMs } = await stat(this.file);
      if (mtimeMs !== this.#changedAt) {
        const reader = await open<Response & Found>(this.file);
        if (!known.some((address) => codeIn(reader, address)))
          throw new Error('It tells the country of no address that is known everywhere.');
        this.#reader = reader;
        this.#changedAt = mtimeMs;
      }
      this.#problem = null;
    } catch (error) {
      const problem = errorInWords(error);
      if (problem !== this.#problem) log().error({ err: error }, 'the database of countries cannot be read');
      this.#problem = problem;
    }
    this.#lookedAt = performance.now();
  }

  /** Two capital letters, or null where it is unknown. */
  of(address: string): string | null {
    return this.#reader ? codeIn(this.#reader, address) : null;
  }

  get state(): CountryState {
    const { databaseType = null, buildEpoch } = this.#reader?.metadata ?? {};
    return {
      file: this.file,
      kind: databaseType,
      builtAt: buildEpoch ?? null,
      problem: this.#problem,
    };
  }
}

const countries = () => {
  const file = env().GEOIP_DATABASE;
  return file === undefined ? undefined : singleton('ads.countries', () => new Countries(file));
};

/** Looks whether the file of countries is there and new, for those who are about to ask. */
export const countriesReady = async (): Promise<void> => countries()?.ready();

/** The country of an address; null where it is unknown, or no file says. `countriesReady` comes first. */
export const countryOf = (address: string): string | null => countries()?.of(address) ?? null;

/** The file by which countries are told; null where none is set. */
export async function countryState(): Promise<CountryState | null> {
  await countriesReady();
  return countries()?.state ?? null;
}

/** Whether countries can be told apart here. */
export async function tellsCountries(): Promise<boolean> {
  return (await countryState())?.kind != null;
}
