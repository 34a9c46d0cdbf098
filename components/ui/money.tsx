import { formatMoney, type MoneyFormat } from '@/nouns/money';

/** An amount of money; the exact one is in the title when the shown one is short or cut off. */
export function Money({
  amount,
  className,
  ...format
}: MoneyFormat & { amount: string | number; className?: string }) {
  const shown = formatMoney(amount, format);
  const exact = formatMoney(amount, { ...format, compact: false, precise: true });
  return (
    <span
      className={className ? `tabular-nums ${className}` : 'tabular-nums'}
      {...(shown !== exact && { title: exact })}
    >
      {shown}
    </span>
  );
}
