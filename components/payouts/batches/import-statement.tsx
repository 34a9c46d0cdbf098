'use client';

import { ImportDialog } from '@/components/ui/import-dialog';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import { importBankStatement } from '@/forms/payout-batches';

/** Takes what a bank says of transfers, and tells what came of it. */
export function ImportStatement() {
  const toast = useToast();
  const confirmed = useConfirmed();
  return (
    <ImportDialog
      title="Import a statement"
      description="What your bank gives you as camt.053 (statement) or pain.002 (answer to a file). Payouts it booked are marked as sent, those it refused or sent back as failed. What came in pays the invoice or organisation that it names. The same file twice changes nothing."
      tooLarge="Take a shorter period."
      send={async (statement) => {
        const result = await confirmed(importBankStatement)({ statement });
        if (!result.ok) {
          return result.fields.statement ? `The file ${result.fields.statement}` : result.message;
        }
        const { again, outcomes } = result.value;
        const told = Object.entries(outcomes).filter(([, lines]) => lines > 0);
        toast.success(again ? 'This file was imported before' : 'Statement imported', {
          description:
            told.length === 0
              ? 'Nothing was changed.'
              : `${told.map(([outcome, lines]) => `${lines} ${outcome}`).join(', ')}.`,
        });
      }}
    />
  );
}
