'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { showPayoutAccount } from '@/forms/payouts';

/** Shows where a payout goes in full, for whoever pays it by hand; the audit trail keeps that they looked. */
export function ShowAccount({ id, person }: { id: number; person: string }) {
  const toast = useToast();
  const [account, setAccount] = useState<string>();
  const [asking, setAsking] = useState(false);
  if (account) return <span className="mt-1 block select-all break-words text-xs">{account}</span>;
  return (
    <Button
      size="sm"
      variant="ghost"
      pending={asking}
      aria-label={`Show the account of payout ${id} of ${person}`}
      onClick={async () => {
        setAsking(true);
        const result = await showPayoutAccount({ id });
        setAsking(false);
        if (result.ok) setAccount(result.value);
        else toast.error('The account is not shown', { description: result.message });
      }}
    >
      Show
    </Button>
  );
}
