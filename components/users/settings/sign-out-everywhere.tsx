'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useConfirmed } from '@/components/users/confirmation';
import { signOutEverywhere, signOutOthers } from '@/forms/users';

/** Ends every session of the person after asking. */
export function SignOutEverywhere() {
  return (
    <ConfirmDialog
      title="Sign out everywhere?"
      description="Every browser is signed out at once, this one too. API tokens go on working."
      action="Sign out everywhere"
      trigger={<Button>Sign out everywhere</Button>}
      onConfirm={async () => {
        const result = await signOutEverywhere({});
        return result.ok ? undefined : result.message;
      }}
    />
  );
}

/** Ends every session of the person but that of this browser, after asking. */
export function SignOutOthers() {
  const confirmed = useConfirmed();
  return (
    <ConfirmDialog
      title="Sign out all other browsers?"
      description="Every browser but this one is signed out at once. API tokens go on working."
      action="Sign out the others"
      trigger={<Button>Sign out all others</Button>}
      onConfirm={async () => {
        const result = await confirmed(signOutOthers)({});
        return result.ok ? undefined : result.message;
      }}
    />
  );
}
