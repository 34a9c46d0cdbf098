import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireActive, requireBilling } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { invoices } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { balances } from '@/features/ledger';
import { forgetLow } from '@/features/prepaid';
import { Failure, found } from '@/lib/failure';
import { formatMoney } from '@/nouns/money';
import { type Issued, postPaidAhead } from './postings';
import { selectInvoices, visibleTo } from './reads/invoices';
import { settle } from './settle';

/** Whether what an invoice's organisation paid ahead pays the whole of it; its row is held meanwhile. */
async function prepaidPays({ id, advertiserId, currency }: Issued): Promise<boolean> {
  await db().execute(sql`select 1 from advertisers where id = ${advertiserId} for no key update`);
  const [row] = await db().execute<{ pays: boolean }>(sql`
    select -account.amount >= (select amount - received - taken_off from invoices where id = ${id}) as pays
    from (${balances(['prepaid'], `advertiser:${advertiserId}`)}) account where account.currency = ${currency}`);
  return row?.pays === true;
}

async function pay(actor: Actor, { id }: Issued): Promise<void> {
  const invoice = await settle(id, 'paid', { fromPrepaid: true });
  await postPaidAhead(invoice);
  await forgetLow(invoice.advertiserId);
  await recordAudit(
    actor,
    'invoices.pay',
    { type: 'invoice', id },
    { status: { from: 'pending', to: 'paid' }, amount: invoice.amount, from: 'prepaid' },
  );
}

/** Pays an invoice that was just issued from what is prepaid, if that pays the whole of it; says whether it did. */
export async function payIfPrepaid(actor: Actor, invoice: Issued): Promise<boolean> {
  if (!(await prepaidPays(invoice))) return false;
  await pay(actor, invoice);
  return true;
}

/**
 * Pays a pending or overdue invoice from what its organisation paid ahead: for its owners and billing people, and
 * administrators. `not_found`, `wrong_state` for one that was settled before, `limit_reached` when the balance does not pay the whole.
 */
export async function payFromPrepaid(actor: Actor, id: number): Promise<void> {
  const user = requireBilling(requireActive(actor));
  await transaction(async () => {
    const [row] = await selectInvoices(and(eq(invoices.id, id), visibleTo(user)));
    const invoice = found(row, 'This invoice');
    const pays = await prepaidPays(invoice);
    // Somebody else may have paid it while the row was waited for.
    const [now] = await db().select({ status: invoices.status }).from(invoices).where(eq(invoices.id, id));
    if (!pays && now?.status === 'pending') {
      const sum = formatMoney(invoice.open, { currency: invoice.currency });
      throw new Failure(
        'limit_reached',
        `The prepaid balance does not pay the ${sum} that are open on this invoice.`,
      );
    }
    await pay(user, invoice);
  });
}
