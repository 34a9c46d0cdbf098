const names = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });

/** What a currency is called, or an empty text for one of our own. */
export const currencyName = (currency: string) =>
  (/^[A-Z]{3}$/.test(currency) ? names.of(currency) : undefined) ?? '';

/** A rate with as many digits as tell rates apart. */
export const formatRate = (rate: number) =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: rate >= 1000 ? 8 : 6 }).format(rate);
