'use client';

import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { replayAction } from '@/forms/webhooks';

/** Sends a delivery again, or, without one, all that were not delivered. */
export function ReplayButton({ endpointId, delivery }: { endpointId: string; delivery?: number }) {
  const toast = useToast();
  const [pending, start] = useTransition();
  const one = delivery !== undefined;
  return (
    <Button
      size="sm"
      pending={pending}
      onClick={() =>
        start(async () => {
          const result = await replayAction({ id: endpointId, delivery });
          if (!result.ok) toast.error('Nothing was sent', { description: result.message });
          else if (one) toast.success('It is sent again');
          else toast.success(result.value === 0 ? 'Everything is delivered' : `Sent again: ${result.value}`);
        })
      }
    >
      {one ? 'Send again' : 'Send all again that failed'}
    </Button>
  );
}
