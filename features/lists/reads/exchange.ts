import { sql } from 'drizzle-orm';
import { type Actor, requireStaff } from '@/auth/actor';
import { db } from '@/db/client';
import { dayOf } from '@/lib/dates';
import { Failure } from '@/lib/failure';
import { isCurrency } from '@/nouns/money';
import { baseCurrency, convert, rateBetween } from './rates';

export interface ExchangeRequest {
  from: string;
  to: string;
  /** At least 0, at most 6 decimals. */
  amount: number;
}

export interface Exchanged {
  base: number;
  exchange: number;
  /** Units of `to` for one of `from`, to 10 places. */
  rate: number;
  /** The older day of the two rates used, `YYYY-MM-DD`. */
  asOf: string;
}

/** Converts an amount at the rates in force; `invalid` names a currency that has none. */
export async function exchange(actor: Actor, { from, to, amount }: ExchangeRequest): Promise<Exchanged> {
  requireStaff(actor);
  const known = new Map((await ratesInForce([from, to])).map((each) => [each.currency, each.asOf]));
  const fields = Object.fromEntries(
    Object.entries({ from, to })
      .filter(([, currency]) => currency !== baseCurrency && !known.has(currency))
      .map(([name]) => [name, 'is not a currency we have a rate for']),
  );
  if (Object.keys(fields).length > 0) throw new Failure('invalid', 'A currency is not known.', { fields });
  const [row] = await db().execute<{ exchange: string; rate: string }>(sql`
    select round(${convert(String(amount), from, to)}, minor_digits(${to}::text))::text as exchange,
      round(${rateBetween(from, to)}, 10)::text as rate`);
  return {
    base: amount,
    exchange: Number(row?.exchange),
    rate: Number(row?.rate),
    asOf: [...known.values()].sort()[0] ?? dayOf(new Date()),
  };
}

interface RateInForce extends Record<string, unknown> {
  currency: string;
  rate: string;
  asOf: string;
  source: string;
}

const ratesInForce = (currencies?: string[]) =>
  db().execute<RateInForce>(sql`
    select distinct on (currency) currency, rate::text, as_of::text as "asOf", source from exchange_rates
    where ${currencies ? sql`currency in (${sql.join(currencies, sql`, `)})` : true}
    order by currency, as_of desc, id desc`);

/** The rates in force for one US dollar, by currency; staff only. */
export async function listRates(actor: Actor) {
  requireStaff(actor);
  const rows = await ratesInForce();
  return rows.map(({ rate, ...row }) => ({ ...row, rate: Number(rate) }));
}

/** The oldest day of the rates that convert these currencies to the platform's own; today when none is needed. */
export async function ratesAsOf(currencies: string[]): Promise<string> {
  const rates = await ratesInForce(currencies.length > 0 ? currencies : [baseCurrency]);
  const days = rates.filter(({ currency }) => currency !== baseCurrency).map(({ asOf }) => asOf);
  return days.sort()[0] ?? dayOf(new Date());
}

/** The oldest day of the rates that bring amounts of these currencies into one; null when none is converted. */
export async function ratesInto(currency: string, currencies: string[]): Promise<string | null> {
  const all = [...new Set([currency, ...currencies])];
  return all.length > 1 ? ratesAsOf(all) : null;
}

/**
 * Refuses what is no currency of ISO 4217 in use, and one without an exchange rate, so that every stored amount can be
 * paid and converted.
 */
export async function requireCurrency(currency: string, field = 'currency'): Promise<void> {
  if (!isCurrency(currency)) {
    throw new Failure('invalid', `${currency} is not a currency people can be paid in.`, {
      fields: { [field]: 'is not a currency people can be paid in' },
    });
  }
  if (currency === baseCurrency || (await ratesInForce([currency])).length > 0) return;
  throw new Failure('invalid', `${currency} is not a currency we have a rate for.`, {
    fields: { [field]: 'is not a currency we have a rate for' },
  });
}
