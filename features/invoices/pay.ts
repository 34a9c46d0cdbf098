import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { forgetLow } from '@/features/prepaid';
import { postPaid } from './postings';
import { settle } from './settle';

/** Notes that the advertiser paid a pending or overdue invoice; administrators only. */
export async function payInvoice(actor: Actor, id: number): Promise<void> {
  requireAdmin(actor);
  await transaction(async () => {
    // Its organisation first, as everybody who moves the money of one does.
    await db().execute(sql`
      select 1 from advertisers where id = (select advertiser_id from invoices where id = ${id}) for no key update`);
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
