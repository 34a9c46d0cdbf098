import { sql } from 'drizzle-orm';
import { db } from '@/db/client';

/** Whether nobody administers this platform yet, and nobody ever did: only then is it set up. */
export async function setupOpen(): Promise<boolean> {
  const [row] = await db().execute<{ open: boolean }>(
    sql`select not exists (select from users where role = 'admin') as open`,
  );
  return row?.open === true;
}
