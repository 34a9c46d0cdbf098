import { type SQL, sql } from 'drizzle-orm';

/** A value inside a statement: a column, an expression, or a parameter. */
type Value = SQL | string | number;

/** The currency every rate is quoted against, and the platform's own. */
export const baseCurrency = 'USD';

/** The day whose rates are in force: no rate is of a later one. */
const inForce = sql`'infinity'::date`;

/** SQL: units of `to` for one of `from` as in force, unrounded; 1 for the same currency; NaN without a rate. */
export const rateBetween = (from: Value, to: Value): SQL<string> =>
  sql<string>`(case when ${from}::text = ${to}::text then 1::numeric
    else rate_of(${to}::text, ${inForce}) / rate_of(${from}::text, ${inForce}) end)`;

/**
 * SQL: an amount of `from` in `to` by the rates of a day, those in force unless it is said, half up to the minor unit;
 * the very amount for the same currency. What moved on a day is converted by that day's rates, each amount once, and
 * summed after; what is held now by those in force. A currency without a rate gives NaN, which no money column and no
 * answer takes: it can never drop out of a sum unseen.
 */
export const convert = (amount: Value, from: Value, to: Value, day: SQL = inForce): SQL<string> =>
  sql<string>`converted((${amount})::numeric, ${from}::text, ${to}::text, ${day})`;

/**
 * SQL: a row for each currency that has a rate, named `rates`, to join by its `currency`: each rate is looked up once,
 * however many amounts `inBase` converts by it.
 */
export const baseRates = sql`(
  select known.currency, rate_of(${baseCurrency}, ${inForce}) as base, rate_of(known.currency, ${inForce}) as own
  from (select distinct currency::text from exchange_rates) known) rates`;

/** SQL: what `convert` gives for the platform's currency, by the joined row of `baseRates`; null without a rate. */
export const inBase = (amount: SQL, currency: SQL): SQL<string | null> =>
  sql<string | null>`(case when ${currency} = ${baseCurrency} then ${amount}
    else round(${amount} * rates.base / rates.own, minor_digits(${baseCurrency})) end)`;

/** SQL: the amount without what is finer than the currency can be paid. */
export const wholeUnits = (amount: Value, currency: Value): SQL<string> =>
  sql<string>`trunc(${amount}, minor_digits(${currency}::text))`;
