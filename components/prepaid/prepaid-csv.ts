import type { PrepaidLine, PrepaidStatement } from '@/features/prepaid';
import type { CsvColumns } from '@/lib/csv';

/** A statement of what was paid ahead as a file, oldest first. */
export const prepaidColumns = ({ currency }: PrepaidStatement): CsvColumns<PrepaidLine> => ({
  recorded: ({ at }) => at.toISOString(),
  'value date': ({ valueDate }) => valueDate,
  kind: ({ kind }) => kind,
  reference: ({ reference }) => reference,
  amount: ({ amount }) => amount,
  balance: ({ balance }) => balance,
  currency: () => currency,
  note: ({ note }) => note,
});
