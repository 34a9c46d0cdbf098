import { z } from 'zod';
import { lastSecondOf } from './dates';
import { withPoint } from './decimal';
import { uuidPattern } from './uuid';
import { plainCount } from './whole-numbers';

/** Field types that more than one resource promises. Messages say what to send, for people and programs alike. */

const isHttpUrl = (text: string) => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && !username && !password;
};

/** What people read of an address that is none. */
export const wrongAddress = 'must be an address that begins with https:// or http://';

/** An absolute http(s) URL without credentials, at most 2048 characters. */
export const HttpUrl = z
  .string({ error: (issue) => (issue.input === undefined ? 'is missing' : wrongAddress) })
  .trim()
  .max(2048, 'must be at most 2048 characters')
  .refine(isHttpUrl, { error: ({ input }) => (input === '' ? 'is missing' : wrongAddress) });

/** A text that is not empty once trimmed. */
export const Text = (maximum: number) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be text') })
    .trim()
    .min(1, 'must not be empty')
    .max(maximum, `must be at most ${maximum} characters`);

/** A text that may be empty. */
export const OptionalText = (maximum: number) =>
  z.string('must be text').trim().max(maximum, `must be at most ${maximum} characters`);

const decimals = (value: number) => {
  const [digits = '', exponent] = String(value).split('e-');
  const fraction = digits.split('.')[1]?.length ?? 0;
  return exponent ? fraction + Number(exponent) : fraction;
};

/** An amount as a JSON number: at most 6 decimals, never rounded on the way in. */
export const Amount = (from: number, to: number) =>
  z
    .number({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a number') })
    .min(from, `must be at least ${from}`)
    .max(to, `must be at most ${to}`)
    .refine((value) => decimals(value) <= 6, 'must have at most 6 decimals');

const absentWhenNull = (value: unknown) => (value === null || value === '' ? undefined : value);

const plainNumber = /^-?\d{1,15}(\.\d{1,12})?$/;

/** Forms carry text: an amount given as `30` or `"30"`. */
export const FormAmount = (from: number, to: number) =>
  z.preprocess(
    (value) =>
      typeof value === 'string' && plainNumber.test(value.trim()) ? Number(value) : absentWhenNull(value),
    Amount(from, to),
  );

/** An amount as people type it into a field, with a comma for the point or with its thousands set apart. */
export const TypedAmount = (from: number, to: number) =>
  z.preprocess((value) => (typeof value === 'string' ? withPoint(value) : value), FormAmount(from, to));

const wholeNumber = /^(?:0|[1-9]\d{0,9})$/;

/** A whole number given as number or as its plain digits. */
export const FormInteger = (from: number, to: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && wholeNumber.test(value) ? Number(value) : absentWhenNull(value)),
    z
      .number({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a whole number') })
      .int('must be a whole number')
      .min(from, `must be at least ${from}`)
      .max(to, `must be at most ${to}`),
  );

/** A count as people type it into a field: `12500`, `12,500`, `12.5k`. */
export const TypedCount = (from: number, to: number) =>
  z.preprocess((value) => (typeof value === 'string' ? plainCount(value) : value), FormInteger(from, to));

/** A row's integer id, 1..2147483647. */
export const FormId = FormInteger(1, 2_147_483_647);

const booleanOf = (truths: Record<string, boolean>) =>
  z.preprocess(
    (value) => {
      if (typeof value !== 'string' && typeof value !== 'number') return absentWhenNull(value);
      const word = String(value).trim().toLowerCase();
      return Object.hasOwn(truths, word) ? truths[word] : absentWhenNull(value);
    },
    z.boolean({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be true or false') }),
  );

const digitsAndWords = { true: true, 1: true, false: false, 0: false };

/** A boolean given as such, as 0 or 1, or as the words true and false. */
export const FormBoolean = booleanOf(digitsAndWords);

/** A boolean that may also be given as yes or no, as the settings of a campaign are. */
export const FormYesNo = booleanOf({ ...digitsAndWords, yes: true, no: false });

/** A box that was ticked or a switch that is on; a form leaves the others out. */
export const Ticked = z.preprocess(
  (value) => value === true || value === 'on' || value === 'true',
  z.boolean(),
);

/** A form field that may be absent, null or empty. */
export const Maybe = <T extends z.ZodType>(schema: T) => z.preprocess(absentWhenNull, schema.optional());

/** Strict, unlike Date: 2024-02-30 is no day. */
export const isDay = (text: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-01-01' || text > '9998-12-31') return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** A UTC day, `YYYY-MM-DD`. */
export const Day = z
  .string('must be a date')
  .trim()
  .refine(isDay, 'must be a date as YYYY-MM-DD')
  .meta({ format: 'date' });

const MomentText = z
  .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a moment') })
  .trim()
  .refine(
    (text) =>
      isDay(text.slice(0, 10)) &&
      /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text) &&
      !Number.isNaN(toMoment(text, 'first').getTime()),
    'must be a moment as ISO 8601, e.g. 2026-08-31T23:59:59Z',
  )
  .meta({ format: 'date-time' });

/** A moment as ISO 8601; without an offset it is UTC, a bare day is its first moment. */
export const Moment = MomentText.transform((text) => toMoment(text, 'first'));

/** A moment at which something ends: the same, but a bare day counts to its last second. */
export const EndMoment = MomentText.transform((text) => toMoment(text, 'last')).describe(
  'ISO 8601; without an offset UTC, a bare day means its last second.',
);

function toMoment(text: string, ofDay: 'first' | 'last'): Date {
  if (text.length === 10) return ofDay === 'first' ? new Date(`${text}T00:00:00Z`) : lastSecondOf(text);
  return new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
}

/** An email address, compared in lower case and trimmed. */
export const Email = z
  .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be an email address') })
  .trim()
  .toLowerCase()
  .max(254, 'must be at most 254 characters')
  .pipe(z.email('must be an email address'));

/** One of a few words, as they stand. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, {
    error: (issue) => (issue.input === undefined ? 'is missing' : `must be one of: ${words.join(', ')}`),
  });

/** Three letters in any case; whether there is a rate for them is the product's business. */
export const CurrencyCode = z
  .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a currency code') })
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, 'must be a currency code, e.g. USD');

/** A list given as a JSON array, by repeating its key, or as one value. */
export const ListOf = <T extends z.ZodType>(item: T, maximum: number) =>
  z.preprocess(
    (value) =>
      Array.isArray(value) || value === undefined || value === null || value === ''
        ? absentWhenNull(value)
        : [value],
    z.array(item, 'is missing').max(maximum, `must have at most ${maximum} members`),
  );

/** A UUID in its canonical form, lower case: the one spelling under which anything signs or queues for it. */
export const Uuid = z
  .string()
  .regex(uuidPattern, 'must be a UUID')
  .refine((id) => id === id.toLowerCase(), 'must be in lower case');

/**
 * What is wrong with which field, each named as its sender wrote it: `networks.2` in a list, `status` where a single
 * value was taken for a list of one, and `whole` for what concerns all of them. Without `given` they have the schema's
 * own names, as forms want them, which make lists of what people type. Of several problems of a field the first counts.
 */
export function wrongFields(issues: readonly z.core.$ZodIssue[], given: unknown, whole: string) {
  const nameOf = (path: readonly PropertyKey[]) => {
    const names: string[] = [];
    let value = given;
    for (const key of path) {
      if (given !== undefined && typeof key === 'number' && !Array.isArray(value)) continue;
      names.push(String(key));
      value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
    }
    return names.join('.') || whole;
  };
  return Object.fromEntries(issues.map(({ path, message }) => [nameOf(path), message]).reverse());
}
