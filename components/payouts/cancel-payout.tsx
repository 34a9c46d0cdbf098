'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { cancelPayout } from '@/forms/payouts';

/** Takes back a payout that waits for approval. */
export function CancelPayout({ id, amount }: { id: number; amount: string }) {
  const toast = useToast();
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" aria-label={`Take back the payout of ${amount}`}>
          Take back
        </Button>
      }
      title="Take back this payout?"
      description={`${amount} returns to your wallet at once. You can ask for it again whenever you like.`}
      action="Take it back"
      tone="primary"
      onConfirm={async () => {
        const result = await cancelPayout({ id });
        if (!result.ok) return result.message;
        toast.success(`${amount} is in your wallet again`);
      }}
    />
  );
}
