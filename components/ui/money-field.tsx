import type { ComponentProps } from 'react';
import { currencySign } from '@/nouns/money';
import { NumberField } from './text-field';

/** A field for an amount, with the sign before it by which amounts are written around it; the `code` where currencies mix. */
export function MoneyField({
  currency,
  code = false,
  ...field
}: Omit<ComponentProps<typeof NumberField>, 'prefix' | 'unit'> & { currency: string; code?: boolean }) {
  return <NumberField {...field} prefix={code ? currency : currencySign(currency)} />;
}
