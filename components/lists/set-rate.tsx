'use client';

import { PencilLine } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { NumberField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormDialog } from '@/components/ui/use-form-dialog';
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
  const given = (values: FormData) => ({
    currency: currency ?? String(values.get('currency') ?? ''),
    rate: String(values.get('rate') ?? ''),
  });
  const { dialog, fields } = useFormDialog(
    (values) => setRateAction(given(values)),
    (_, values) =>
      toast.success(`1 USD is now ${given(values).rate} ${given(values).currency.toUpperCase()}`),
  );

  return (
    <FormDialog
      {...dialog}
      title={currency ? `Override the rate of ${currency}` : 'Set a rate'}
      description="It applies at once, until a newer rate is set or imported. Amounts already booked do not change."
      trigger={
        <Button
          size={size}
          variant={size === 'sm' ? 'ghost' : 'secondary'}
          icon={PencilLine}
          aria-label={currency ? `Override ${currency}` : undefined}
        >
          {currency ? 'Override' : 'Set a rate'}
        </Button>
      }
      action="Set rate"
    >
      {!currency && (
        <TextField
          label="Currency"
          name="currency"
          hint="Its code, such as EUR."
          maxLength={3}
          autoComplete="off"
          className="uppercase"
          error={fields.currency}
        />
      )}
      <NumberField
        label="Rate"
        name="rate"
        prefix="1 USD ="
        unit={currency}
        placeholder={rate === undefined ? undefined : String(rate)}
        error={fields.rate ?? (currency && fields.currency)}
      />
    </FormDialog>
  );
}
