import { type Actor, requireAdmin } from '@/auth/actor';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { postCancelled } from './postings';
import { releaseSpend } from './reads/lines';
import { settle } from './settle';

/** Cancels a pending or overdue invoice: its spend is unbilled again and its number stays used. */
export async function cancelInvoice(actor: Actor, id: number): Promise<void> {
  requireAdmin(actor);
  await transaction(async () => {
    const invoice = await settle(id, 'cancelled');
    await releaseSpend(id);
    await postCancelled(invoice);
    await recordAudit(
      actor,
      'invoices.cancel',
      { type: 'invoice', id },
      { status: { from: 'pending', to: 'cancelled' }, amount: invoice.amount },
    );
  });
}
