/** How an amount is written. */
export type MoneyFormat = {
  currency: string;
  /** Show the code ("USD 1,234.50") because several currencies meet on this screen. */
  code?: boolean;
  /** Show up to six decimals, for prices per view; otherwise an amount is rounded to the currency's own. */
  precise?: boolean;
  /** Short form for tiles ("$1.2K"). */
  compact?: boolean;
  locale?: string;
};

/** An amount in words people expect: `$1,234.50`; currencies of our own (FUEL, POINTS) follow the number. */
export function formatMoney(
  amount: string | number,
  { currency, code = false, precise = false, compact = false, locale = 'en' }: MoneyFormat,
): string {
  const digits = compact
    ? ({ notation: 'compact', maximumFractionDigits: 1 } as const)
    : precise
      ? { maximumFractionDigits: 6 }
      : {};
  // A decimal string is formatted digit by digit; going through a float could change the last one.
  const exact = amount as Intl.StringNumericLiteral;
  if (!/^[A-Z]{3}$/.test(currency)) {
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...digits }).format(exact);
    return `${number} ${currency}`;
  }
  const style = { style: 'currency', currency, currencyDisplay: code ? 'code' : 'narrowSymbol' } as const;
  return new Intl.NumberFormat(locale, { ...style, ...digits }).format(exact).replace(/\u00a0/g, ' ');
}

/** An amount of money; the exact one is in the title when the shown one is short or rounded. */
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
      title={shown === exact ? undefined : exact}
    >
      {shown}
    </span>
  );
}
