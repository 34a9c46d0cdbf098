import { type Actor, requireAdmin } from '@/auth/actor';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import { postCancelled } from './postings';
import { releaseSpend } from './reads/lines';
import { settle } from './settle';

/** Cancels a pending or overdue invoice that nothing came in for and nothing was credited of: its spend is unbilled again and its number stays used. */
export async function cancelInvoice(actor: Actor, id: number): Promise<void> {
  requireAdmin(actor);
  await transaction(async () => {
    const invoice = await settle(id, 'cancelled');
    if (invoice.received > 0) {
      throw new Failure('wrong_state', 'This invoice is partly paid. Undo what came in for it first.');
    }
    if (invoice.credited > 0) {
      throw new Failure('wrong_state', 'This invoice is partly credited. Credit the rest of it instead.');
    }
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
