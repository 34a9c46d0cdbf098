'use client';

import { Ban, Check, CircleAlert, Send } from 'lucide-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useQueue } from '@/components/queue/queue-desk';
import { RefusedList } from '@/components/queue/refused-list';
import { useDecision } from '@/components/queue/use-decision';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { TextAreaField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { handlePayoutsAction } from '@/forms/payouts';
import { sumText } from '@/nouns/money';

/** Of a payout what a batch has to say: whose money, and how much. */
export interface BatchItem {
  id: number;
  userId: number;
  amount: number;
  currency: string;
}

/** What a batch moves, in words: "USD 120.00 and EUR 40.00 to 3 people". */
function sumOf(batch: BatchItem[]): string {
  const people = new Set(batch.map(({ userId }) => userId)).size;
  return `${sumText(batch)} to ${people} ${people === 1 ? 'person' : 'people'}`;
}

/** What can be done to the ticked payouts of a state: approve or decline, note as sent or as failed. */
export function PayoutBulk({ status, items }: { status: 'requested' | 'approved'; items: BatchItem[] }) {
  const { chosen, chooseAll } = useQueue();
  const { decide, button, refused, forget } = useDecision('payout', 'payouts');
  const toast = useToast();
  const batch = items.filter(({ id }) => chosen.includes(id));
  const count = `${batch.length} ${batch.length === 1 ? 'payout' : 'payouts'}`;
  const sum = sumOf(batch);
  const run = (
    to: 'approved' | 'sent' | 'failed' | 'cancelled',
    done: string,
    details: { reason?: string; reference?: string } = {},
  ) =>
    decide(chosen, { by: to, act: (ids) => handlePayoutsAction({ ids, to, ...details }), done }, (message) =>
      toast.error('Nothing was changed', { description: message }),
    );

  return (
    <>
      <RefusedList refused={refused} onForget={forget} />
      {batch.length > 0 && (
        <div
          role="toolbar"
          aria-label="Selected payouts"
          className="flex flex-wrap items-center gap-2 card px-4 py-2 text-sm"
        >
          <span className="mr-2 font-medium tabular-nums">
            {count}, {sum}
          </span>
          {status === 'requested' ? (
            <>
              <ConfirmDialog
                title={`Approve ${count}?`}
                description={`${sum}. We tell them that the money will be sent soon.`}
                action={`Approve ${count}`}
                tone="primary"
                trigger={
                  <Button size="sm" variant="primary" {...button('approved')} icon={Check}>
                    Approve
                  </Button>
                }
                onConfirm={async () => run('approved', 'approved')}
              />
              <WithReason
                title={`Decline ${count}?`}
                description={`${sum}. The money returns to their wallets, and we tell them why.`}
                action={`Decline ${count}`}
                trigger={
                  <Button size="sm" {...button('cancelled')} icon={Ban}>
                    Decline
                  </Button>
                }
                onConfirm={(reason) => run('cancelled', 'declined', { reason })}
              />
            </>
          ) : (
            <>
              <MarkSent
                title={`Mark ${count} as sent?`}
                description={`${sum}. Do this once the bank has the transfers. This cannot be undone.`}
                action={`Mark ${count} as sent`}
                trigger={
                  <Button size="sm" variant="primary" {...button('sent')} icon={Send}>
                    Mark as sent
                  </Button>
                }
                onConfirm={(reference) => run('sent', 'marked as sent', { reference })}
              />
              <WithReason
                title={`Mark ${count} as failed?`}
                description={`${sum}. The money returns to their wallets, and we tell them why.`}
                action={`Mark ${count} as failed`}
                trigger={
                  <Button size="sm" {...button('failed')} icon={CircleAlert}>
                    Mark as failed
                  </Button>
                }
                onConfirm={(reason) => run('failed', 'marked as failed', { reason })}
              />
            </>
          )}
          <Button size="sm" variant="ghost" onClick={() => chooseAll(false)} className="ml-auto">
            Clear
          </Button>
        </div>
      )}
    </>
  );
}

interface Asking {
  title: string;
  description: ReactNode;
  action: string;
  trigger: ReactElement;
}

function WithReason({ onConfirm, ...asking }: Asking & { onConfirm: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      {...asking}
      onConfirm={async () => {
        if (reason.trim() === '') return 'Say why. The person sees it.';
        onConfirm(reason.trim());
        setReason('');
        return undefined;
      }}
    >
      <TextAreaField
        label="Reason"
        hint="The person sees this. For example: the bank does not know this account."
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

function MarkSent({ onConfirm, ...asking }: Asking & { onConfirm: (reference?: string) => void }) {
  const [reference, setReference] = useState('');
  return (
    <ConfirmDialog
      {...asking}
      tone="primary"
      onConfirm={async () => {
        onConfirm(reference.trim() || undefined);
        setReference('');
      }}
    >
      <TextField
        label="Reference"
        optional
        hint="What the bank calls the transfer, for tracing it."
        maxLength={140}
        autoComplete="off"
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
