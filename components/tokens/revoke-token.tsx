'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { revokeAnyTokenAction, revokeToken } from '@/forms/tokens';

/** Revokes a token after asking; of somebody else's it says whose. */
export function RevokeToken({ id, name, owner }: { id: number; name: string; owner?: string }) {
  const toast = useToast();
  const whose = owner ? ` of ${owner}` : '';
  return (
    <ConfirmDialog
      title={`Revoke “${name}”${whose}?`}
      description="Whatever uses this token is refused from its next call on. This cannot be undone."
      action="Revoke token"
      trigger={
        <Button size="sm" aria-label={`Revoke ${name}${whose}`}>
          Revoke
        </Button>
      }
      onConfirm={async () => {
        const result = await (owner ? revokeAnyTokenAction : revokeToken)({ id });
        if (!result.ok) return result.message;
        toast.success('Token revoked');
      }}
    />
  );
}
