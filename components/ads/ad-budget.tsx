'use client';

import { type FormEvent, type ReactElement, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { MoneyField } from '@/components/ui/money-field';
import { useToast } from '@/components/ui/toast';
import { setAdBudgetAction } from '@/forms/ads';
import { formatMoney } from '@/nouns/money';

/** An ad as far as its budget is concerned. */
export interface BudgetedAd {
  id: string;
  budget: number;
  spentBudget: number;
  currency: string;
}

/**
 * Changes the budget of an ad without opening its form. With `activate` it raises a budget that is spent, which shows
 * the ad again.
 */
export function BudgetDialog({
  ad: { id, budget, spentBudget, currency },
  activate = false,
  ...opening
}: {
  ad: BudgetedAd;
  activate?: boolean;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  const [openHere, setOpenHere] = useState(false);
  const open = opening.open ?? openHere;
  const [error, setError] = useState<string>();
  const [pending, start] = useTransition();
  const toast = useToast();

  const turn = (next: boolean) => {
    setError(undefined);
    setOpenHere(next);
    opening.onOpenChange?.(next);
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('budget'));
    start(async () => {
      const result = await setAdBudgetAction({ id, budget: text, activate });
      if (!result.ok) return setError(result.fields.budget ?? result.fields.price_per_view ?? result.message);
      turn(false);
      toast.success(activate ? 'Budget raised, ad active' : 'Budget changed');
    });
  };

  return (
    <Dialog
      open={open}
      onOpenChange={turn}
      title={activate ? 'Raise the budget' : 'Change the budget'}
      description={
        activate
          ? `${formatMoney(spentBudget, { currency, precise: true })} is spent. With a higher budget the ad is active again at once.`
          : 'A budget at or below what is spent pauses the ad. A higher one leaves a paused ad paused until you activate it.'
      }
      trigger={opening.trigger}
    >
      <form onSubmit={save} noValidate className="grid gap-4">
        <MoneyField
          label="Budget"
          name="budget"
          required
          currency={currency}
          defaultValue={budget}
          error={error}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={() => turn(false)}>Cancel</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {activate ? 'Raise and activate' : 'Save budget'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
