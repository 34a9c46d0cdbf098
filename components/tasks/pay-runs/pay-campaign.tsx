'use client';

import { useRef } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useConfirmed } from '@/components/users/confirmation';
import { payCampaignAction } from '@/forms/tasks';

/** Pays all that a campaign accepted and that is not held, and shows the pay run. */
export function PayCampaign({
  id,
  name,
  sum,
  posts,
}: {
  id: number;
  name: string;
  sum: string;
  posts: string;
}) {
  // One key until it is answered: whoever asks again after a broken connection pays once.
  const confirmed = useConfirmed();
  const key = useRef<string>(undefined);
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" aria-label={`Pay ${sum} for ${name}`}>
          Pay {sum}
        </Button>
      }
      title={`Pay ${sum} for ${posts}?`}
      description="The money goes into the wallets of its influencers at once. The organisation is billed for it with its next invoice, unless it already was. This cannot be undone. What is held is left out."
      action={`Pay ${sum}`}
      tone="primary"
      onConfirm={async () => {
        key.current ??= crypto.randomUUID();
        const result = await confirmed(payCampaignAction)({ campaign_id: id, key: key.current });
        if (!result?.ok) return result?.message;
        key.current = undefined;
      }}
    />
  );
}
