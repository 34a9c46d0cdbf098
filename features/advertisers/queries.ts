import { and, asc, eq, type SQL } from 'drizzle-orm';
import { type Actor, requireAdmin, requireStaff } from '@/auth/actor';
import { limitEmailCheck } from '@/auth/limits';
import { db } from '@/db/client';
import { advertisers } from '@/db/schema';
import { Failure, found } from '@/lib/failure';
import { type Paging, rowsOf } from '@/lib/paging';

export type Advertiser = typeof advertisers.$inferSelect;

/** The organisations an actor may see: administrators all, advertisers their own. */
export function visibleTo(actor: Actor): SQL | undefined {
  const { role, advertiserId } = requireStaff(actor);
  return role === 'admin' ? undefined : eq(advertisers.id, advertiserId ?? 0);
}

/** One organisation; another's does not exist for an advertiser. */
export async function findAdvertiser(actor: Actor, id: number): Promise<Advertiser> {
  const [row] = await db()
    .select()
    .from(advertisers)
    .where(and(eq(advertisers.id, id), visibleTo(actor)));
  return found(row, 'This advertiser');
}

/** Every organisation with its contact address, by name; administrators only. */
export function listAdvertisers(actor: Actor, paging: Paging = {}): Promise<Advertiser[]> {
  requireAdmin(actor);
  const { limit, offset } = rowsOf(paging);
  return db()
    .select()
    .from(advertisers)
    .orderBy(asc(advertisers.name), asc(advertisers.id))
    .limit(limit)
    .offset(offset);
}

/** The organisation with this e-mail address, or `not_found`; administrators only, at a limited rate. */
export async function checkAdvertiser(actor: Actor, email: string): Promise<Advertiser> {
  const admin = requireAdmin(actor);
  await limitEmailCheck(admin.id);
  const [row] = await db().select().from(advertisers).where(eq(advertisers.email, email));
  if (!row) throw new Failure('not_found', 'Advertiser does not exist');
  return row;
}
