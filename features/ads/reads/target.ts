import { type SQL, sql } from 'drizzle-orm';
import { ads } from '@/db/schema';

const now = sql`now() at time zone ${ads.timeZone}`;
const among = (list: 'weekdays' | 'hours', field: 'isodow' | 'hour') =>
  sql`coalesce(${ads.targeting}->${sql.raw(`'${list}'`)} @> to_jsonb(extract(${sql.raw(field)} from ${now})::int), true)`;

/** SQL: the clock of the database is within the days and hours that the statement's `ads` row asks, in its time zone. */
export const inHours: SQL<boolean> = sql<boolean>`(${ads.targeting} is null
  or ${among('weekdays', 'isodow')} and ${among('hours', 'hour')})`;

/**
 * SQL: whom the statement's `ads` row is for, as one text that is equal for equal targets; null for everybody. When it is
 * shown is no part of that.
 */
export const audience: SQL<string | null> = sql<
  string | null
>`nullif(${ads.targeting} - 'weekdays' - 'hours', '{}')::text`;

const has = (list: 'countries' | 'devices' | 'languages', value: SQL) =>
  sql`coalesce(${ads.targeting}->${sql.raw(`'${list}'`)} @> to_jsonb(${value}), ${ads.targeting}->${sql.raw(`'${list}'`)} is null)`;

/** SQL: the statement's `ads` row is for somebody of this country, device and language, each null where it is unknown. */
export const isFor = (
  country: SQL,
  device: SQL,
  language: SQL,
): SQL<boolean> => sql<boolean>`(${ads.targeting} is null
  or ${has('countries', country)} and ${has('devices', device)} and ${has('languages', language)})`;
