'use client';

import { ActionButton } from '@/components/ui/action-button';
import { replayAction } from '@/forms/webhooks';

/** Sends a delivery again, or, without one, all that were not delivered. */
export function ReplayButton({ endpointId, delivery }: { endpointId: string; delivery?: number }) {
  const one = delivery !== undefined;
  const several = (sent: number) => (sent === 0 ? 'Everything is delivered' : `Sent again: ${sent}`);
  return (
    <ActionButton
      act={() => replayAction({ id: endpointId, delivery })}
      done={(sent) => (one ? 'It is sent again' : several(sent))}
      failed="Nothing was sent"
    >
      {one ? 'Send again' : 'Send all again that failed'}
    </ActionButton>
  );
}
