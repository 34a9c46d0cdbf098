import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { appUrl } from '@/lib/env';
import { Failure } from '@/lib/failure';
import { singleton } from '@/lib/singleton';

/**
 * What of a password is judged: looking for words in it takes a time that grows with the square of its length, and what
 * begins this well needs nothing after it.
 */
const JUDGED = 24;

/** Of four, as the library counts: more guesses than somebody makes who tries passwords at the door, or has the hashes for a day. */
const ENOUGH = 3;

/** The most frequent words alone: the rest would take memory and time, and is seldom chosen. */
const WORDS = 20_000;

/** Ways of writing digits for letters that are tried; each takes as long as the password itself. */
const SPELLINGS = 4;

/** The judge, with its lists, which are files of its packages: nothing is asked of anybody. Loaded once a process, when the first password is set. */
const judge = () =>
  singleton('passwords.judge', async (): Promise<ZxcvbnFactory> => {
    const { ZxcvbnFactory } = await import('@zxcvbn-ts/core');
    const { dictionary: common, adjacencyGraphs: graphs } = await import('@zxcvbn-ts/language-common');
    const { dictionary: english } = await import('@zxcvbn-ts/language-en');
    return new ZxcvbnFactory({
      dictionary: {
        'passwords-common': common['passwords-common'],
        'commonWords-en': english['commonWords-en'].slice(0, WORDS),
        'firstnames-en': english['firstnames-en'],
      },
      graphs,
      l33tMaxSubstitutions: SPELLINGS,
    });
  });

/** What a password is by the names that the library gives its warnings; said after the label of its field. */
const faults: Record<string, string> = {
  topTen: 'is one that many people use',
  topHundred: 'is one that many people use',
  common: 'is one that many people use',
  similarToCommon: 'is much like one that many people use',
  userInputs: 'is too much like your name, your email address or the name of this site',
  simpleRepeat: 'is the same again and again',
  extendedRepeat: 'is the same again and again',
  sequences: 'is a row of letters or digits that follow each other',
  straightRow: 'is a row of keys',
  keyPattern: 'is a row of keys',
  recentYears: 'is little more than a year',
  dates: 'is little more than a date',
  wordByItself: 'is little more than a word',
  namesByThemselves: 'is little more than a name',
  commonNames: 'is little more than a name',
};

/** Whose password it is to be, as far as that is known: whoever guesses tries this first. */
export interface PasswordOwner {
  name?: string;
  username?: string;
  email?: string;
  organisation?: string;
}

/** The words that say who somebody is, and where they are; of what is long the beginning. */
function ownWords({ name, username, email, organisation }: PasswordOwner): string[] {
  const site = new URL(appUrl()).hostname;
  const given = [name, username, email, organisation, site, 'Fanfare'].map(
    (each) => each?.slice(0, 200) ?? '',
  );
  const parts = given.flatMap((each) => [each, ...each.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(parts.map((each) => each.toLowerCase()))].filter((each) => each.length > 2).slice(0, 40);
}

/** At most as many digits as a day of the calendar has, beside one's own words. */
const DAY = /^\d{0,8}$/;

/** Whether a password is one's own words, with nothing more than signs and a year, a day or another few digits. */
function isOwn(password: string, own: readonly string[]): boolean {
  const typed = password.toLowerCase();
  const longestFirst = own.toSorted((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ' '), typed);
  return rest !== typed && DAY.test(rest.replace(/[^\p{L}\p{N}]+/gu, ''));
}

/** Why a password is too easy to guess for its owner, in the words of its field; undefined when it is not. */
export async function weaknessOf(password: string, owner: PasswordOwner): Promise<string | undefined> {
  const words = ownWords(owner);
  const { score, feedback, sequence } = (await judge()).check(password.slice(0, JUDGED), words);
  const owned = isOwn(password, words);
  if (score >= ENOUGH && !owned) return undefined;
  const own = owned || sequence.some(({ dictionaryName }) => dictionaryName === 'userInputs');
  const warning = feedback.warning ?? (own ? 'userInputs' : '');
  const fault = faults[warning] ?? 'is too easy to guess';
  return `${fault}. Take several words that do not belong together`;
}

/** Refuses a password that is too easy to guess for its owner; `field` is where it was typed. */
export async function requireStrength(
  password: string,
  owner: PasswordOwner,
  field = 'password',
): Promise<void> {
  const weakness = await weaknessOf(password, owner);
  if (weakness) throw new Failure('invalid', 'Choose another password.', { fields: { [field]: weakness } });
}

/** The owner of an account that is known by its address; undefined when there is none. */
export async function ownerOf(email: string) {
  const [owner] = await db()
    .select({ name: users.name, username: users.username, email: users.email })
    .from(users)
    .where(eq(users.email, email));
  return owner;
}
