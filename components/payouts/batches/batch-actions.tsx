'use client';

import { Ban, Download } from 'lucide-react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import { cancelPayoutBatch, takeBatchFile } from '@/forms/payout-batches';

/** Hands a text to the browser as a file. */
function save(name: string, contentType: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: contentType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Takes the file of a batch, or cancels it while nothing of it was sent. */
export function BatchActions({
  id,
  sum,
  taken,
  open,
}: {
  id: number;
  sum: string;
  /** The file was taken before. */
  taken: boolean;
  /** Nothing of it was sent or failed. */
  open: boolean;
}) {
  const toast = useToast();
  const confirmed = useConfirmed();
  return (
    <>
      {open && (
        <ConfirmDialog
          trigger={<Button icon={Ban}>Cancel batch</Button>}
          title="Cancel this batch?"
          description={
            taken
              ? `Only if the file did not go to the bank, or was called back there: the ${sum} can join another batch and would be paid twice.`
              : `The ${sum} are approved as before and can join another batch.`
          }
          action="Cancel batch"
          onConfirm={async () => {
            const result = await confirmed(cancelPayoutBatch)({ id });
            if (!result.ok) return result.message;
            toast.success('Batch cancelled');
          }}
        />
      )}
      <ConfirmDialog
        trigger={
          <Button variant="primary" icon={Download}>
            {taken ? 'Take a copy' : 'Take the file'}
          </Button>
        }
        title={taken ? 'Take a copy of the file?' : 'Take the file?'}
        description={
          taken
            ? 'The file was taken before. Give it to the bank only if the first one never arrived.'
            : `${sum}. It holds accounts in full, and the audit trail keeps that you took it.`
        }
        action={taken ? 'Take a copy' : 'Take the file'}
        tone="primary"
        onConfirm={async () => {
          const result = await confirmed(takeBatchFile)({ id });
          if (!result.ok) return result.message;
          const { name, contentType, content } = result.value;
          save(name, contentType, content);
          toast.success(`${name} is saved`);
        }}
      />
    </>
  );
}
