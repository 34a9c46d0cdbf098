import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { Failure } from '@/lib/failure';

/** Refuses a time zone that the database, which tells days apart, does not know. */
export async function requireTimeZone(zone: string | undefined): Promise<void> {
  if (zone === undefined || zone === 'UTC') return;
  const [known] = await db().execute(sql`select 1 from pg_timezone_names where name = ${zone}`);
  if (!known)
    throw new Failure('invalid', 'The time zone is not known.', {
      fields: { time_zone: 'must be the name of a time zone, e.g. Europe/Berlin' },
    });
}
