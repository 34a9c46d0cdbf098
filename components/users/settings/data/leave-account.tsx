'use client';

import { UserX } from 'lucide-react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { useConfirmed } from '@/components/users/confirmation';
import { leaveAction } from '@/forms/personal-data';
import { daysToStay } from '@/nouns/users';

/** Deletes the person's account after asking twice, or says what they do first. */
export function LeaveAccount({ ties }: { ties: readonly string[] }) {
  const confirmed = useConfirmed();
  if (ties.length > 0) {
    return (
      <Callout tone="warning" title="You cannot delete it yet">
        <ul className="grid gap-1">
          {ties.map((tie) => (
            <li key={tie}>{tie}</li>
          ))}
        </ul>
      </Callout>
    );
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant="danger" icon={UserX}>
          Delete account
        </Button>
      }
      title="Delete your account?"
      description={`You are signed out now, and your account is deleted in ${daysToStay} days. To keep it, sign in before then. Less than the minimum of a payout in your wallet is lost, and so are POINTS and FUEL.`}
      action="Delete account"
      onConfirm={async () => {
        const result = await confirmed(leaveAction)({});
        return result.ok ? undefined : result.message;
      }}
    />
  );
}
