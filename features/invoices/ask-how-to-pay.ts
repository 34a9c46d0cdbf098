import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireActive, requireBilling } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { invoices } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { company } from '@/features/company';
import { administrators, notify, subjectOf } from '@/features/notifications';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { selectInvoices, visibleTo } from './reads/invoices';

async function tellAdmins(message: string, number: string, id: number): Promise<void> {
  const admins = await administrators();
  await notify(
    ...admins.map((userId) => ({
      userId,
      type: 'payment' as const,
      subject: subjectOf('How is it paid', number),
      message,
      link: addresses.admin.invoice(id),
    })),
  );
}

/**
 * Asks how an open invoice is paid that names no account, for its organisation's owners and billing people: administrators
 * are told, once. `not_found`, `wrong_state` for one that was settled, or that says how it is paid.
 */
export async function askHowToPay(actor: Actor, id: number): Promise<void> {
  const user = requireBilling(requireActive(actor));
  if (user.role === 'admin') throw new Failure('forbidden', 'Administrators are asked, and do not ask.');
  await transaction(async () => {
    const open = and(eq(invoices.id, id), visibleTo(user), eq(invoices.status, 'pending'));
    const asked =
      (await company()).payment.length === 0
        ? await db()
            .update(invoices)
            .set({ howToPayAskedAt: sql`now()` })
            .where(and(open, isNull(invoices.howToPayAskedAt)))
            .returning({ id: invoices.id })
        : [];
    const [row] = await selectInvoices(and(eq(invoices.id, id), visibleTo(user)));
    const { number, advertiser, status, howToPayAskedAt } = found(row, 'This invoice');
    if (asked.length === 0) {
      if (status === 'paid' || status === 'cancelled') {
        throw new Failure('wrong_state', 'This invoice is settled.');
      }
      if (howToPayAskedAt) return;
      throw new Failure('wrong_state', 'This invoice says how it is paid.');
    }
    const message = `${user.name} of ${advertiser} asks how invoice ${number} is paid. Name an account under Company, and every invoice says so, or write to them.`;
    await tellAdmins(message, number, id);
    await recordAudit(user, 'invoices.ask-how-to-pay', { type: 'invoice', id }, { number });
  });
}
