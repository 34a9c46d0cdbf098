'use client';

import { type FormEvent, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { NumberField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { setAdBudgetAction } from '@/forms/ads';

/** Raises or lowers the budget of an ad without opening its form. */
export function BudgetDialog({ id, budget, currency }: { id: string; budget: number; currency: string }) {
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string>();
  const [pending, start] = useTransition();
  const toast = useToast();

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('budget'));
    start(async () => {
      const result = await setAdBudgetAction({ id, budget: text });
      if (!result.ok) return setError(result.fields.budget ?? result.fields.price_per_view ?? result.message);
      setOpen(false);
      toast.success('Budget changed');
    });
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setError(undefined);
      }}
      title="Change the budget"
      description="A budget at or below what is spent pauses the ad. A higher one leaves a paused ad paused until you activate it."
      trigger={<Button>Change budget</Button>}
    >
      <form onSubmit={save} className="grid gap-4">
        <NumberField
          label="Budget"
          name="budget"
          required
          prefix={currency}
          defaultValue={budget}
          error={error}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button type="submit" variant="primary" pending={pending}>
            Save budget
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
