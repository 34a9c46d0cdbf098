'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { removeNetwork } from '@/forms/networks';

/** Disconnects a social profile after asking. */
export function RemoveNetwork({ id, name, accepted }: { id: number; name: string; accepted: boolean }) {
  const toast = useToast();
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="ghost" aria-label={`Disconnect ${name}`}>
          Disconnect
        </Button>
      }
      title={`Disconnect ${name}?`}
      description={
        accepted
          ? 'You can no longer join campaigns with it. To use it again you apply again.'
          : 'It is removed from your list. You can apply again whenever you like.'
      }
      action="Disconnect"
      onConfirm={async () => {
        const result = await removeNetwork({ id });
        if (!result.ok) return result.message;
        toast.success(`${name} is disconnected`);
      }}
    />
  );
}
