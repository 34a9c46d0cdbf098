import { eq } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { payouts } from '@/db/schema';
import { openAccount } from '@/db/sealed-accounts';
import { recordAudit } from '@/features/audit';
import { found } from '@/lib/failure';
import type { Paging } from '@/lib/paging';
import { accountInFull } from '@/nouns/payouts';
import { type PayoutItem, type PayoutQueueFilter, payoutQueue, sealedOf } from './queue';

/** Where one payout goes, in full, which the audit trail keeps that an administrator saw. */
export async function accountOf(actor: Actor, id: number): Promise<string> {
  const admin = requireAdmin(actor);
  return transaction(async () => {
    const [row] = await db().select({ sealed: payouts.sealed }).from(payouts).where(eq(payouts.id, id));
    const { sealed } = found(row, 'This payout');
    await recordAudit(admin, 'payouts.show_account', { type: 'payout', id }, {});
    return accountInFull(openAccount(sealed));
  });
}

/** A payout with its account in full, for a file. */
export type PayoutLine = PayoutItem & { account: string };

/** The payouts of the queue with their accounts in full; who took the file is kept. Administrators only. */
export async function exportPayouts(
  actor: Actor,
  filter: PayoutQueueFilter,
  paging: Paging,
): Promise<PayoutLine[]> {
  const admin = requireAdmin(actor);
  return transaction(async () => {
    const items = await payoutQueue(admin, filter, paging);
    const sealed = await sealedOf(items.map(({ id }) => id));
    const taken = { ...filter, payouts: items.length };
    await recordAudit(admin, 'payouts.export', { type: 'user', id: admin.id }, taken);
    return items.map((item) => ({
      ...item,
      account: accountInFull(openAccount(found(sealed.get(item.id), 'The account'))),
    }));
  });
}
