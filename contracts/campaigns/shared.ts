import { z } from 'zod';
import { socialNetworks } from '@/lib/social';
import { FormInteger, Maybe } from '../fields';

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

/** Every list is whole unless a page is asked for. */
export const Paging = z.object({
  page: Maybe(FormInteger(1, 1_000_000)),
  limit: Maybe(FormInteger(1, 1000)),
});
