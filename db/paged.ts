import { type SQLWrapper, sql } from 'drizzle-orm';
import { type Paging, rowsOf } from '@/lib/paging';
import { db } from './client';

interface Listing<T> extends SQLWrapper {
  limit(rows: number): { offset(rows: number): PromiseLike<T[]> };
}

/** The part of a list that was asked for; the whole is counted when its reader wants to know. */
export async function paged<T>(list: Listing<T>, paging: Paging): Promise<T[]> {
  await count(list, paging);
  const { limit, offset } = rowsOf(paging);
  return list.limit(limit).offset(offset);
}

/** The same for lists written in SQL, without the part. */
export async function count(list: SQLWrapper, { counted }: Paging): Promise<void> {
  if (!counted) return;
  const [row] = await db().execute<{ total: number }>(
    sql`select count(*)::int as total from ${list} as counted`,
  );
  counted(row?.total ?? 0);
}
