import { type SQL, sql } from 'drizzle-orm';
import { env } from '@/lib/env';

/**
 * SQL: the organisation, given as SQL, is suspended: it has owners, and every one of them is. One that nobody owns
 * is run by administrators and is not.
 */
export const organisationSuspended = (advertiserId: SQL): SQL<boolean> => sql<boolean>`exists (
  select 1 from suspended_organisations organisation where organisation.id = ${advertiserId})`;

/** SQL: the statement's `invoices` row is unpaid for more than so many days after it was due. */
export const overdueFor = (days: number): SQL<boolean> => sql<boolean>`(invoices.status = 'pending'
  and invoices.due_on + ${days}::int < (now() at time zone 'UTC')::date)`;

/**
 * SQL: since when the cover of the statement's `advertisers` row expires: its prepaid balance does not pay the next
 * invoice, or an invoice is so late that nothing new is activated, and what runs is paused next. Null while neither is so.
 */
export const coverExpiresSince =
  (): SQL<Date | null> => sql<Date | null>`least(advertisers.prepaid_low_told_at, (
  select min(invoices.due_on + ${env().INVOICE_GRACE_DAYS}::int + 1)::timestamp at time zone 'UTC' from invoices
  where invoices.advertiser_id = advertisers.id and ${overdueFor(env().INVOICE_GRACE_DAYS)}))`;
