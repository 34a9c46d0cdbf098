import { db } from '@/db/client';
import { categories, countries } from '@/db/schema';
import type { CategoryName } from './data/reference';

function finder<K extends string>(rows: readonly { id: number; key: string }[]): (key: K) => number {
  const ids = new Map(rows.map((row) => [row.key, row.id]));
  return (key) => {
    const id = ids.get(key);
    if (!id) throw new Error(`${key} is on no list`);
    return id;
  };
}

/** The id that each category got when the reference lists were filled. */
export const categoryIds = async () =>
  finder<CategoryName>(await db().select({ id: categories.id, key: categories.name }).from(categories));

/** The id that each country got when the reference lists were filled, by its code. */
export const countryIds = async () =>
  finder(await db().select({ id: countries.id, key: countries.code }).from(countries));
