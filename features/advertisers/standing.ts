import { type SQL, sql } from 'drizzle-orm';

/**
 * SQL: the organisation, given as SQL, is suspended: it has owners, and every one of them is. One that nobody owns
 * is run by administrators and is not.
 */
export const organisationSuspended = (advertiserId: SQL): SQL<boolean> => sql<boolean>`exists (
  select 1 from suspended_organisations organisation where organisation.id = ${advertiserId})`;
