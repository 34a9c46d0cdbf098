'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { revokeToken } from '@/forms/tokens';

/** Revokes a token after asking. */
export function RevokeToken({ id, name }: { id: number; name: string }) {
  const toast = useToast();
  return (
    <ConfirmDialog
      title={`Revoke “${name}”?`}
      description="Whatever uses this token is refused from its next call on. This cannot be undone."
      action="Revoke token"
      trigger={
        <Button size="sm" aria-label={`Revoke ${name}`}>
          Revoke
        </Button>
      }
      onConfirm={async () => {
        const result = await revokeToken({ id });
        if (!result.ok) return result.message;
        toast.success('Token revoked');
      }}
    />
  );
}
