import { and, eq, not, or, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db, inTransaction } from '@/db/client';
import { invoices } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { forgetLow } from '@/features/prepaid';
import { Failure } from '@/lib/failure';
import { settle } from './settle';

const requireTransaction = () => {
  if (!inTransaction())
    throw new Error('what came in for an invoice is kept in the transaction of its receipt');
};

/**
 * Counts on a pending invoice what a transfer brought, at most what was open, and settles it when nothing is open any more.
 * The caller holds its organisation's row, has authorised the actor and books the money.
 */
export async function addReceived(actor: Actor, id: number, amount: SQL): Promise<void> {
  requireTransaction();
  const [row] = await db()
    .update(invoices)
    .set({ received: sql`${invoices.received} + ${amount}`, updatedAt: sql`now()` })
    .where(and(eq(invoices.id, id), eq(invoices.status, 'pending')))
    .returning({ whole: sql<boolean>`received + taken_off = amount`, amount: invoices.amount });
  if (!row) throw new Failure('wrong_state', 'This invoice was settled meanwhile.');
  if (!row.whole) return;
  const invoice = await settle(id, 'paid');
  await forgetLow(invoice.advertiserId);
  await recordAudit(
    actor,
    'invoices.pay',
    { type: 'invoice', id },
    { status: { from: 'pending', to: 'paid' }, amount: row.amount, from: 'statement' },
  );
}

/**
 * Takes back what a transfer brought: an invoice that only transfers paid waits to be paid again. `wrong_state` where the rest
 * of it was paid in another way, and where a part was credited after it was paid. As above.
 */
export async function takeBackReceived(id: number, amount: SQL): Promise<void> {
  requireTransaction();
  const byTransfers = and(
    eq(invoices.status, 'paid'),
    sql`${invoices.received} + ${invoices.takenOff} = ${invoices.amount}`,
  );
  // What a credit note made prepaid of it may be spent or sent back by now.
  const nothingPaidAhead = eq(invoices.credited, invoices.takenOff);
  const [row] = await db()
    .update(invoices)
    .set({
      received: sql`${invoices.received} - ${amount}`,
      status: 'pending',
      paidAt: null,
      updatedAt: sql`now()`,
    })
    .where(and(eq(invoices.id, id), or(eq(invoices.status, 'pending'), byTransfers), nothingPaidAhead))
    .returning({ id: invoices.id });
  if (!row) {
    const [credited] = await db()
      .select({ id: invoices.id })
      .from(invoices)
      .where(and(eq(invoices.id, id), not(nothingPaidAhead)));
    if (credited) {
      throw new Failure(
        'wrong_state',
        'Of what this invoice was paid a part was credited to the prepaid balance since, so this transfer stays on it.',
      );
    }
    throw new Failure(
      'wrong_state',
      'The rest of this invoice was paid in another way, so this transfer stays on it.',
    );
  }
}
