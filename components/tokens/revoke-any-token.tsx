'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { revokeAnyTokenAction } from '@/forms/tokens';

/** Revokes somebody's token after asking. */
export function RevokeAnyToken({ id, name, owner }: { id: number; name: string; owner: string }) {
  const toast = useToast();
  return (
    <ConfirmDialog
      title={`Revoke “${name}” of ${owner}?`}
      description="Whatever uses this token is refused from its next call on. This cannot be undone."
      action="Revoke token"
      trigger={
        <Button size="sm" aria-label={`Revoke ${name} of ${owner}`}>
          Revoke
        </Button>
      }
      onConfirm={async () => {
        const result = await revokeAnyTokenAction({ id });
        if (!result.ok) return result.message;
        toast.success('Token revoked');
      }}
    />
  );
}
