'use client';

import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { KeyHint } from '@/components/queue/key-hint';
import { useKeys, useQueue } from '@/components/queue/queue-desk';
import { ReasonDialog } from '@/components/queue/reason-dialog';
import { RefusedList } from '@/components/queue/refused-list';
import { useDecision } from '@/components/queue/use-decision';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { decideNetworksAction } from '@/forms/networks';

const reasons = [
  'The profile cannot be opened.',
  'The name or the picture of the profile belongs to somebody else.',
  'The profile is private, so nobody could see a post.',
  'The number of followers does not match what the profile shows.',
  'The profile has no posts of its own.',
];

function useNetworkDecision(ids: number[]) {
  const { decide, ...rest } = useDecision('network', 'networks');
  const toast = useToast();
  const failed = (message: string) => toast.error('Nothing was decided', { description: message });
  return {
    ...rest,
    accept: () =>
      decide(
        ids,
        {
          by: 'accept',
          act: (each) => decideNetworksAction({ ids: each, status: 'accepted' }),
          done: 'accepted',
        },
        failed,
      ),
    reject: (reason: string) =>
      decide(
        ids,
        {
          by: 'reject',
          act: (each) => decideNetworksAction({ ids: each, status: 'rejected', reason }),
          done: 'rejected',
        },
        failed,
      ),
  };
}

function Buttons({
  ids,
  title,
  keys,
  small,
}: {
  ids: number[];
  title: string;
  keys: boolean;
  small?: boolean;
}) {
  const { accept, reject, pending, button, refused, forget } = useNetworkDecision(ids);
  const [rejecting, setRejecting] = useState(false);
  useKeys(keys ? { a: accept, r: () => setRejecting(true) } : {});
  const size = small ? 'sm' : 'md';
  const many = small && ` ${ids.length}`;
  return (
    <>
      {ids.length > 0 && (
        <>
          <Button variant="primary" size={size} {...button('accept')} icon={Check} onClick={accept}>
            Accept{many}
            <KeyHint>A</KeyHint>
          </Button>
          <Button size={size} {...button('reject')} icon={X} onClick={() => setRejecting(true)}>
            Reject
            <KeyHint>R</KeyHint>
          </Button>
        </>
      )}
      <RefusedList refused={refused} onForget={forget} />
      <ReasonDialog
        title={title}
        description="The person sees the reason and can submit it again."
        action="Reject"
        presets={reasons}
        open={rejecting}
        onOpenChange={setRejecting}
        pending={pending}
        onConfirm={(reason) => {
          setRejecting(false);
          reject(reason);
        }}
      />
    </>
  );
}

/** Accept or reject the profile that is open. */
export function NetworkDecision({ id, handle }: { id: number; handle: string }) {
  const { chosen } = useQueue();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Buttons ids={[id]} title={`Reject ${handle}`} keys={chosen.length === 0} />
    </div>
  );
}

/** Accept or reject the ticked profiles, each with a result of its own. */
export function NetworkBulk() {
  const { chosen, chooseAll } = useQueue();
  return (
    <div
      role="toolbar"
      aria-label="Selected networks"
      className="flex flex-wrap items-center gap-2 card p-2 text-sm not-has-[button]:hidden"
    >
      <Buttons
        ids={chosen}
        title={`Reject ${chosen.length} ${chosen.length === 1 ? 'network' : 'networks'}`}
        keys={chosen.length > 0}
        small
      />
      {chosen.length > 0 && (
        <Button size="sm" variant="ghost" className="ml-auto" onClick={() => chooseAll(false)}>
          Clear
        </Button>
      )}
    </div>
  );
}
