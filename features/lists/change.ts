import { and, eq, ne, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { constraintOf } from '@/db/failures';
import { categories, cities, countries } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import type { ListName } from './reads/search';

const tables = { countries, cities, categories };
const nouns: Record<ListName, string> = { countries: 'country', cities: 'city', categories: 'category' };

/**
 * Allows a member of a list or takes that back; administrators only. What people and campaigns chose before
 * stays as it is. Repeats are fine and leave no trace.
 */
export async function setAllowed(
  actor: Actor,
  { list, id, allowed }: { list: ListName; id: number; allowed: boolean },
): Promise<void> {
  requireAdmin(actor);
  const table = tables[list];
  await transaction(async () => {
    const [changed] = await db()
      .update(table)
      .set({ allowed })
      .where(and(eq(table.id, id), ne(table.allowed, allowed)))
      .returning({ name: table.name });
    if (changed) {
      const details = { name: changed.name, allowed: { from: !allowed, to: allowed } };
      return recordAudit(actor, 'lists.allow', { type: nouns[list], id }, details);
    }
    const [row] = await db().select({ id: table.id }).from(table).where(eq(table.id, id));
    found(row, `This ${nouns[list]}`);
  });
}

const taken = (cause?: unknown) =>
  new Failure('conflict', 'There is such a category already.', {
    fields: { name: 'is the name of another category' },
    cause,
  });

/** Letters and digits of every script, joined by hyphens. */
const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** Adds a category, allowed at once; administrators only. `conflict` when one is called the same in any case. */
export async function addCategory(actor: Actor, name: string): Promise<{ id: number }> {
  requireAdmin(actor);
  const slug = slugOf(name);
  if (slug === '') {
    throw new Failure('invalid', 'A category needs a name.', {
      fields: { name: 'must have letters or digits' },
    });
  }
  try {
    return await transaction(async () => {
      const same = sql`lower(${categories.name}) = lower(${name})`;
      if ((await db().select({ id: categories.id }).from(categories).where(same)).length > 0) throw taken();
      const [row] = await db().insert(categories).values({ name, slug }).returning({ id: categories.id });
      if (!row) throw new Error('the category was not stored');
      await recordAudit(actor, 'lists.add', { type: 'category', id: row.id }, { name });
      return row;
    });
  } catch (error) {
    throw constraintOf(error) === 'categories_slug_unique' ? taken(error) : error;
  }
}
