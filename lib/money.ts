/** An amount as people read it, e.g. `$1,234.50`; a currency of our own follows the number, e.g. `5 FUEL`. */
export function moneyText(amount: number, currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`;
  return new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .format(amount)
    .replaceAll('\u00a0', ' ');
}
