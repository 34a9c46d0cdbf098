import { and, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { invoices } from '@/db/schema';
import { Failure, found } from '@/lib/failure';

/** Moves a pending invoice on, with its organisation's row held; `wrong_state` for one that was settled before, `not_found` for none. */
export async function settle(id: number, to: 'paid' | 'cancelled', { fromPrepaid = false } = {}) {
  // Its organisation first, as everybody who moves the money of one does.
  await db().execute(sql`
    select 1 from advertisers where id = (select advertiser_id from invoices where id = ${id}) for no key update`);
  const at = to === 'paid' ? { paidAt: sql`now()`, fromPrepaid } : { cancelledAt: sql`now()` };
  const [invoice] = await db()
    .update(invoices)
    .set({ ...at, status: to, updatedAt: sql`now()` })
    .where(and(eq(invoices.id, id), eq(invoices.status, 'pending')))
    .returning();
  if (invoice) return invoice;
  const [settled] = await db().select({ status: invoices.status }).from(invoices).where(eq(invoices.id, id));
  throw new Failure('wrong_state', `This invoice is ${found(settled, 'This invoice').status} already.`);
}
