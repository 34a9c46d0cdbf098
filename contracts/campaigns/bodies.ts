import { z } from 'zod';
import { FormInteger, Maybe } from '@/lib/fields';
import { named } from '../schema';

/** The answer of an operation that only does something. */
export const ActionOk = named('Done', z.object({ status: z.literal('success'), message: z.string() }));

/** What an `ActionOk` operation answers. */
export const done = (message: string) => ({ status: 'success' as const, message });

/** A moment in UTC, in parts. The documents print a minute of -1 once; we only ever answer the true one. */
export const DateParts = named(
  'DateParts',
  z.object({
    year: z.int(),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    hour: z.int().min(0).max(23),
    minute: z.int().min(-1).max(59),
    second: z.int().min(0).max(59),
  }),
);

/** An operation without parameters still takes a body, and refuses one that cannot be read. */
export const NoParameters = z.object({});

/** Every list is whole unless a page is asked for. */
export const Paging = z.object({
  page: Maybe(FormInteger(1, 1_000_000)).describe('From 1.'),
  limit: Maybe(FormInteger(1, 1000)).describe(
    'Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long it is, `Link` where its other pages are.',
  ),
});
