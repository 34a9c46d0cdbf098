import type { PayoutLine } from '@/features/payouts';
import type { CsvColumns } from '@/lib/csv';

/** Payouts as a file for the bank: an amount in its currency, to whom, and by which way. */
export const payoutColumns: CsvColumns<PayoutLine> = {
  id: (payout) => payout.id,
  name: (payout) => payout.userName,
  email: (payout) => payout.userEmail,
  amount: (payout) => payout.amount,
  currency: (payout) => payout.currency,
  method: (payout) => payout.account,
  status: (payout) => payout.status,
  reference: (payout) => payout.reference,
  reason: (payout) => payout.reason,
  requested: (payout) => payout.createdAt.toISOString(),
  sent: (payout) => payout.sentAt?.toISOString() ?? null,
};
