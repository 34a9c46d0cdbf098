import type { PayRunLine } from '@/features/tasks';
import type { CsvColumns } from '@/lib/csv';

/** A pay run as a file: what became of each task. */
export const payRunColumns: CsvColumns<PayRunLine> = {
  task: (line) => line.taskId,
  title: (line) => line.title,
  campaign: (line) => line.campaign,
  username: (line) => line.username,
  name: (line) => line.name,
  amount: (line) => line.amount,
  currency: (line) => line.currency,
  outcome: (line) => line.reason ?? 'paid',
  held_until: (line) => line.heldUntil?.toISOString() ?? null,
};
