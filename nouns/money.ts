import { numberOf } from '@/lib/decimal';
import { Failure } from '@/lib/failure';

/**
 * The currencies of ISO 4217 by the digits of their minor unit: yen have none, dollars cents, dinars thousandths. The
 * one table: `minor_digits` of the database says the same, and a test compares both with the standard.
 */
export const currenciesByDigits = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
    COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR
    IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD
    NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP
    SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
} as const;

const digitsOf = new Map(
  Object.entries(currenciesByDigits).flatMap(([digits, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(digits)] as const),
  ),
);

/** Whether people can be paid in it: a currency of ISO 4217 with a minor unit, still in use. */
export const isCurrency = (code: string): boolean => digitsOf.has(code);

/**
 * How many decimals an amount of the currency may have: those of its minor unit; 2 for three letters the table lacks,
 * as currencies out of use have; 6, all we keep, for currencies of our own (FUEL, POINTS).
 */
export const minorDigits = (currency: string): number =>
  digitsOf.get(currency) ?? (/^[A-Z]{3}$/.test(currency) ? 2 : 6);

/** A number as an exact decimal text of at most 6 decimals, as many as we keep. */
function decimalText(amount: number): string {
  const text = String(amount);
  return /^-?\d+(\.\d{1,6})?$/.test(text) ? text : amount.toFixed(6);
}

/** The amount without what is finer than so many decimals: nothing is shown that is not there. */
function cut(amount: string | number, digits: number): string {
  const [whole = '0', fraction = ''] = (typeof amount === 'number' ? decimalText(amount) : amount).split('.');
  const kept = fraction.slice(0, digits);
  return Number(`${whole}.${kept}0`) === 0 ? '0' : kept ? `${whole}.${kept}` : whole;
}

/** What of an amount can be paid: whole minor units of its currency. */
export const payablePart = (amount: number, currency: string): number =>
  Number(cut(amount, minorDigits(currency)));

/** Whether all of the amount can be paid. */
export const isPayable = (amount: number, currency: string): boolean =>
  payablePart(amount, currency) === amount;

/** An amount as it is typed, without what another currency has no minor units for; what is no amount stays as it is. */
export function payableText(text: string, currency: string): string {
  const amount = numberOf(text);
  return Number.isNaN(amount) || isPayable(amount, currency) ? text : String(payablePart(amount, currency));
}

/** Refuses amounts that nobody can pay, each by its field (`invalid`); what is absent passes. */
export function requirePayable(currency: string, amounts: Record<string, number | null | undefined>): void {
  const digits = minorDigits(currency);
  const most =
    digits === 0
      ? `must be a whole number of ${currency}`
      : `must have at most ${digits} decimals in ${currency}`;
  const finer = Object.entries(amounts).filter(
    ([, amount]) => amount != null && !isPayable(amount, currency),
  );
  if (finer.length === 0) return;
  throw new Failure('invalid', `An amount is finer than ${currency} can be paid.`, {
    fields: Object.fromEntries(finer.map(([field]) => [field, most])),
  });
}

/**
 * Whether amounts of several currencies meet in a list or on a screen: then each is written with its code, and otherwise
 * with its symbol.
 */
export const areMixed = (amounts: readonly { currency: string }[]): boolean =>
  new Set(amounts.map(({ currency }) => currency)).size > 1;

/** How an amount is written. */
export type MoneyFormat = {
  currency: string;
  /** Show the code ("USD 1,234.50") because several currencies meet on this screen. */
  code?: boolean;
  /** Show up to six decimals, for prices per view; otherwise what is finer than the minor unit is left out. */
  precise?: boolean;
  /** Short form for tiles ("$1.2K"). */
  compact?: boolean;
  locale?: string;
};

/**
 * An amount in words people expect: `$1,234.50`, `CA$3.00`, each currency by a symbol of its own; currencies of our own (FUEL, POINTS) follow the number. Digits come
 * from our table and never from the engine's, which differ; what does not fit is cut off, so that nobody reads more
 * than there is.
 */
export function formatMoney(
  amount: string | number,
  { currency, code = false, precise = false, compact = false, locale = 'en' }: MoneyFormat,
): string {
  const own = !/^[A-Z]{3}$/.test(currency);
  const digits = own ? 2 : minorDigits(currency);
  const most = precise ? 6 : digits;
  const shown = compact
    ? ({
        notation: 'compact',
        minimumFractionDigits: 0,
        maximumFractionDigits: 1,
        roundingMode: 'trunc',
      } as const)
    : { minimumFractionDigits: own ? 0 : digits, maximumFractionDigits: most };
  // A decimal string is formatted digit by digit; going through a float could change the last one.
  const exact = cut(amount, compact ? 6 : most) as Intl.StringNumericLiteral;
  if (own) return `${new Intl.NumberFormat(locale, shown).format(exact)} ${currency}`;
  const style = { style: 'currency', currency, currencyDisplay: code ? 'code' : 'symbol' } as const;
  return new Intl.NumberFormat(locale, { ...style, ...shown }).format(exact).replaceAll('\u00a0', ' ');
}

/** What stands before amounts of a currency, as `formatMoney` writes them: `$`, `CA$`, or its code. */
export const currencySign = (currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

/** Amounts in words, a sum for each currency: `$120.00`, or `USD 120.00 and EUR 40.00` where currencies mix. */
export function sumText(amounts: readonly { amount: number; currency: string }[]): string {
  const sums = new Map<string, number>();
  for (const { currency, amount } of amounts)
    sums.set(currency, (sums.get(currency) ?? 0) + millionths(amount));
  return [...sums]
    .map(([currency, sum]) => formatMoney(sum / 1_000_000, { currency, code: sums.size > 1 }))
    .join(' and ');
}

/** An amount in millionths, which add up exactly; no more decimals are kept. */
export const millionths = (amount: number) => Math.round(amount * 1_000_000);
