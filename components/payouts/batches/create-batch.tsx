'use client';

import { useRouter } from 'next/navigation';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useConfirmed } from '@/components/users/confirmation';
import { createPayoutBatch } from '@/forms/payout-batches';
import { addresses } from '@/nouns/addresses';
import type { PayoutChannel } from '@/nouns/payout-batches';
import { payoutChannelLabels } from '@/nouns/payout-batches';

/** Puts what is ready into a batch, and leads to it. */
export function CreateBatch({
  currency,
  channel,
  sum,
}: {
  currency: string;
  channel: PayoutChannel;
  /** What it comes to: "EUR 240.50 to 2 payouts". */
  sum: string;
}) {
  const router = useRouter();
  const confirmed = useConfirmed();
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" aria-label={`Create a batch in ${currency}, ${payoutChannelLabels[channel]}`}>
          Create batch
        </Button>
      }
      title="Create this batch?"
      description={`${sum}, by ${payoutChannelLabels[channel]}. You see each payout before you take the file, and can cancel until something was sent.`}
      action="Create batch"
      tone="primary"
      onConfirm={async () => {
        const result = await confirmed(createPayoutBatch)({ currency, channel });
        if (!result.ok) return result.message;
        router.push(addresses.admin.payoutBatch(result.value.id));
      }}
    />
  );
}
