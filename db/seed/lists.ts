import { db } from '@/db/client';
import { categories, countries } from '@/db/schema';
import type { CategoryName } from './data/reference';

/** The id that each category got when the reference lists were filled. */
export async function categoryIds(): Promise<(name: CategoryName) => number> {
  const rows = await db().select({ id: categories.id, name: categories.name }).from(categories);
  const ids = new Map<string, number>(rows.map((row) => [row.name, row.id]));
  return (name) => {
    const id = ids.get(name);
    if (!id) throw new Error(`There is no category ${name}`);
    return id;
  };
}

/** The id that each country got when the reference lists were filled, by its code. */
export async function countryIds(): Promise<(code: string) => number> {
  const rows = await db().select({ id: countries.id, code: countries.code }).from(countries);
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  return (code) => {
    const id = ids.get(code);
    if (!id) throw new Error(`There is no country ${code}`);
    return id;
  };
}
