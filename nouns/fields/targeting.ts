import { z } from 'zod';
import { accountCountries } from '../payouts';
import { deviceKinds, languageCode, narrowed } from '../targeting';

const tongues = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const countryCodes = new Set(accountCountries.map(({ code }) => code));

const isLanguage = (code: string) => /^[a-z]{2,3}$/.test(code) && tongues.of(code) !== undefined;

/** Languages that a target may name and people know: those with two letters, by name. */
export const languageChoices = letters()
  .flatMap((one) => letters().map((other) => one + other))
  .filter((code) => languageCode(code) === code)
  .flatMap((code) => {
    const name = tongues.of(code);
    return name ? [{ code, name }] : [];
  })
  .sort((one, other) => one.name.localeCompare(other.name, 'en'));

function letters(): string[] {
  return [...'abcdefghijklmnopqrstuvwxyz'];
}

/** Text members in one spelling, checked as a whole so that the list itself is named where one is wrong. */
const Codes = (spell: (code: string) => string, known: (code: string) => boolean, message: string) =>
  z
    .array(z.string(message), message)
    .max(300, 'must have at most 300 members')
    .transform((codes) => codes.map((code) => spell(code.trim())))
    .refine((codes) => codes.every(known), message)
    .nullish();

const Numbers = (from: number, to: number, message: string) =>
  z
    .array(z.number(message).int(message).min(from, message).max(to, message), message)
    .max(100, 'must have at most 100 members')
    .nullish();

const days = 'must be a list of days from 1 (Monday) to 7 (Sunday)';
const hours = 'must be a list of hours from 0 to 23';
const devices = `must be a list of: ${deviceKinds.join(', ')}`;

/** Whom and when an ad is shown to. Empty lists narrow nothing, and one that narrows nothing is none. */
export const TargetingField = z
  .strictObject(
    {
      countries: Codes(
        (code) => code.toUpperCase(),
        (code) => countryCodes.has(code),
        'must be a list of country codes, e.g. DE',
      ).describe('ISO 3166 codes; known from the address where the platform has a database for that.'),
      devices: z
        .array(z.enum(deviceKinds, devices), devices)
        .max(30, 'must have at most 30 members')
        .nullish(),
      languages: Codes(languageCode, isLanguage, 'must be a list of language codes, e.g. en').describe(
        'ISO 639 codes; compared with the language that the browser prefers.',
      ),
      weekdays: Numbers(1, 7, days).describe('1 is Monday, in the time zone of the ad.'),
      hours: Numbers(0, 23, hours).describe('Hours of the day that have begun, in the time zone of the ad.'),
    },
    'must be an object with countries, devices, languages, weekdays and hours, or null',
  )
  .transform(narrowed)
  .nullish();
