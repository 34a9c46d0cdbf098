import { and, eq, getTableColumns, isNull, lt, sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { invoices } from '@/db/schema';
import { tellPeople } from '@/features/advertisers';
import { dayText } from '@/lib/dates';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { openAmount } from './reads/invoices';

const untold = and(
  eq(invoices.status, 'pending'),
  lt(invoices.dueOn, sql`(now() at time zone 'UTC')::date`),
  isNull(invoices.overdueToldAt),
);

/**
 * Tells the people in charge of each invoice that became overdue, once, and says how many invoices. The status
 * itself is derived and needs no job. The platform only; throws when `signal` ends it between two invoices.
 */
export async function tellOverdue(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  const late = await db().select({ id: invoices.id }).from(invoices).where(untold).orderBy(invoices.id);
  let told = 0;
  for (const { id } of late) {
    signal?.throwIfAborted();
    await transaction(async () => {
      const [invoice] = await db()
        .update(invoices)
        .set({ overdueToldAt: sql`now()` })
        .where(and(eq(invoices.id, id), untold))
        .returning({ ...getTableColumns(invoices), open: openAmount });
      // Somebody else told of it, or it was settled meanwhile.
      if (!invoice) return;
      const sum = formatMoney(invoice.open, { currency: invoice.currency });
      const message = `Invoice ${invoice.number} of ${sum} was due on ${dayText(new Date(invoice.dueOn))} and is overdue.`;
      const subject = `Invoice ${invoice.number} is overdue`;
      await tellPeople(invoice.advertiserId, { subject, message, link: addresses.invoice(id) });
      told += 1;
    });
  }
  return told;
}
