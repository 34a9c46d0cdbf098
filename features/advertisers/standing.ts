import { type SQL, sql } from 'drizzle-orm';

/**
 * SQL: the organisation, given as SQL, is suspended: it has owners, and every one of them is. One that nobody owns
 * is run by administrators and is not.
 */
export const organisationSuspended = (advertiserId: SQL): SQL<boolean> => sql<boolean>`exists (
  select 1 from suspended_organisations organisation where organisation.id = ${advertiserId})`;

/** SQL: the statement's `invoices` row is unpaid for more than so many days after it was due. */
export const overdueFor = (days: number): SQL<boolean> => sql<boolean>`(invoices.status = 'pending'
  and invoices.due_on + ${days}::int < (now() at time zone 'UTC')::date)`;
