'use client';

import { PencilLine } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { problemOf, type Refusal } from '@/components/ui/refusal';
import { NumberField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { setRateAction } from '@/forms/lists';

/** Overrides the rate of a currency; without `currency` one is asked for. */
export function SetRate({
  currency,
  rate,
  size = 'md',
}: {
  currency?: string;
  rate?: number;
  size?: 'sm' | 'md';
}) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState({ currency: currency ?? '', rate: '' });
  const [refused, setRefused] = useState<Refusal>();
  const [pending, start] = useTransition();
  const word = currency ? 'Override' : 'Set a rate';

  const save = () =>
    start(async () => {
      const result = await setRateAction(values);
      if (!result.ok) return setRefused(result);
      setOpen(false);
      setRefused(undefined);
      setValues({ currency: currency ?? '', rate: '' });
      toast.success(`1 USD is now ${values.rate} ${values.currency.toUpperCase()}`);
    });

  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      title={currency ? `Override the rate of ${currency}` : 'Set a rate'}
      description="It applies at once, until a newer rate is set or imported. Amounts already booked do not change."
      trigger={
        <Button
          size={size}
          variant={size === 'sm' ? 'ghost' : 'secondary'}
          icon={PencilLine}
          aria-label={currency ? `Override ${currency}` : undefined}
        >
          {word}
        </Button>
      }
      action="Set rate"
      pending={pending}
      problem={problemOf(refused)}
      onSubmit={save}
    >
      {!currency && (
        <TextField
          label="Currency"
          hint="Its code, such as EUR."
          maxLength={3}
          autoComplete="off"
          className="uppercase"
          value={values.currency}
          error={refused?.fields.currency}
          onChange={(event) => setValues({ ...values, currency: event.currentTarget.value })}
        />
      )}
      <NumberField
        label="Rate"
        prefix="1 USD ="
        unit={currency}
        placeholder={rate === undefined ? undefined : String(rate)}
        value={values.rate}
        error={refused?.fields.rate ?? (currency ? refused?.fields.currency : undefined)}
        onChange={(event) => setValues({ ...values, rate: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
