'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { useToast } from '@/components/ui/toast';
import { removePayoutMethod } from '@/forms/payouts';
import { AddMethod } from './add-method';

export interface MethodRow {
  id: number;
  label: string;
  country?: string;
  /** Whose bank account it is. */
  holder: string | null;
  /** Until when payouts to it are held. */
  heldUntil: Date | null;
  createdAt: Date;
}

/** The accounts payouts may go to, masked, with a way to add and remove them. */
export function PayoutMethods({ methods, active }: { methods: MethodRow[]; active: boolean }) {
  return (
    <Card
      flush
      title="Payout methods"
      description="Only our team sees them in full, to pay you. We tell you about every change."
      action={active && methods.length > 0 && <AddMethod />}
    >
      {methods.length === 0 ? (
        <p className="px-4 pb-5 text-muted text-sm sm:px-5">
          None yet. Add a bank account or PayPal, then ask for a payout.
        </p>
      ) : (
        <ul className="divide-y divide-line border-line border-t text-sm">
          {methods.map((method) => (
            <Method key={method.id} method={method} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Method({ method }: { method: MethodRow }) {
  const { id, label, country, holder, heldUntil, createdAt } = method;
  const toast = useToast();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2.5 sm:px-5">
      <span className="grid gap-0.5">
        <span className="font-medium">{label}</span>
        <span className="text-muted text-xs">
          {holder && `${holder}. `}
          {country && `Bank in: ${country}. `}Added <Moment at={createdAt} format="day" />
          {heldUntil && (
            <>
              . New: payouts to it are held until <Moment at={heldUntil} format="exact" />
            </>
          )}
        </span>
      </span>
      <ConfirmDialog
        trigger={
          <Button size="sm" variant="ghost" aria-label={`Remove ${label}`}>
            Remove
          </Button>
        }
        title="Remove this payout method?"
        description={`${label} is removed from your list. Payouts you already asked for still go there.`}
        action="Remove"
        onConfirm={async () => {
          const result = await removePayoutMethod({ id });
          if (!result.ok) return result.message;
          toast.success('Payout method removed');
        }}
      />
    </li>
  );
}
