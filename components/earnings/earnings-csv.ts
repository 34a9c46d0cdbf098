import type { EarningsLine } from '@/features/earnings';
import type { CsvColumns } from '@/lib/csv';
import { lineWords } from './line-words';

/** The ledger as a file: amounts in their own currency, the wallet's change with its sign. */
export const earningsColumns: CsvColumns<EarningsLine> = {
  id: (line) => line.id,
  moment: (line) => line.at.toISOString(),
  event: (line) => line.kind,
  what: (line) => lineWords(line).what,
  meaning: (line) => lineWords(line).meaning,
  currency: (line) => line.currency,
  amount: (line) => line.amount,
  wallet: (line) => line.wallet,
  task: (line) => line.taskId,
  campaign: (line) => line.campaign,
  payout: (line) => line.payoutId,
};
