import { z } from 'zod';
import { FormInteger, Maybe } from '@/lib/fields';
import { socialNetworks } from '@/nouns/networks';

/** The answer of an operation that only does something. */
export const ActionOk = z.object({ status: z.literal('success'), message: z.string() });

/** What an `ActionOk` operation answers. */
export const done = (message: string) => ({ status: 'success' as const, message });

/** A moment in UTC, in parts. The documents print a minute of -1 once; we only ever answer the true one. */
export const DateParts = z.object({
  year: z.int(),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  hour: z.int().min(0).max(23),
  minute: z.int().min(-1).max(59),
  second: z.int().min(0).max(59),
});

/** A social network by name. */
export const Network = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim().toLowerCase() : (value ?? undefined)),
  z.enum(socialNetworks, {
    error: (issue) =>
      issue.input === undefined ? 'is missing' : `must be one of: ${socialNetworks.join(', ')}`,
  }),
);

/** An operation without parameters still takes a body, and refuses one that cannot be read. */
export const NoParameters = z.object({});

/** Every list is whole unless a page is asked for. */
export const Paging = z.object({
  page: Maybe(FormInteger(1, 1_000_000)),
  limit: Maybe(FormInteger(1, 1000)),
});

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
