'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import { removePasskeyAction } from '@/forms/factors';

/** Removes a passkey after asking. */
export function RemovePasskey({ id, name }: { id: number; name: string }) {
  const toast = useToast();
  const confirmed = useConfirmed();
  return (
    <ConfirmDialog
      title={`Remove “${name}”?`}
      description="It does not sign you in any more. Delete it on your device too, which goes on offering it otherwise."
      action="Remove passkey"
      trigger={
        <Button size="sm" aria-label={`Remove ${name}`}>
          Remove
        </Button>
      }
      onConfirm={async () => {
        const result = await confirmed(removePasskeyAction)({ id });
        if (!result.ok) return result.message;
        toast.success('Passkey removed');
      }}
    />
  );
}
