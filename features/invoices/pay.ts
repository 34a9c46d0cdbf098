import { type Actor, requireAdmin } from '@/auth/actor';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { forgetLow } from '@/features/prepaid';
import { postPaid } from './postings';
import { settle } from './settle';

/** Notes that the advertiser paid a pending or overdue invoice; administrators only. */
export async function payInvoice(actor: Actor, id: number): Promise<void> {
  requireAdmin(actor);
  await transaction(async () => {
    const invoice = await settle(id, 'paid');
    await postPaid(invoice);
    await forgetLow(invoice.advertiserId);
    await recordAudit(
      actor,
      'invoices.pay',
      { type: 'invoice', id },
      { status: { from: 'pending', to: 'paid' }, amount: invoice.amount },
    );
  });
}
