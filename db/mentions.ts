import { type AnyColumn, eq, ilike, or, type SQL } from 'drizzle-orm';
import { likePattern } from '@/lib/like';
import { isRowId } from '@/lib/row-id';

/** SQL: one of the columns has the text in it, or the row has it as its whole id. */
export function mentions(text: string, columns: readonly AnyColumn[], id?: AnyColumn): SQL | undefined {
  const pattern = likePattern(text);
  return or(
    ...columns.map((column) => ilike(column, pattern)),
    id && isRowId(text) ? eq(id, Number(text)) : undefined,
  );
}
