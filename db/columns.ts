import { sql } from 'drizzle-orm';
import { customType, timestamp } from 'drizzle-orm/pg-core';

/**
 * Money: numeric(20,6), read as a JSON number. Arithmetic on money happens in SQL only; JavaScript carries
 * values in and out. Every table adds a range check with `moneyRange`, which also keeps NaN out (NaN sorts
 * above every number in Postgres).
 */
export const money = customType<{ data: number; driverData: string }>({
  dataType: () => 'numeric(20,6)',
  fromDriver: (value) => Number(value),
  toDriver: (value) => value.toFixed(6),
});

/** An exchange rate: units of a currency for one US dollar, numeric(20,10). */
export const rate = customType<{ data: number; driverData: string }>({
  dataType: () => 'numeric(20,10)',
  fromDriver: (value) => Number(value),
  toDriver: (value) => value.toFixed(10),
});

/** A moment in UTC with milliseconds, the precision JSON dates carry. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

export const createdAt = () => moment('created_at').notNull().default(sql`now()`);
export const updatedAt = () => moment('updated_at').notNull().default(sql`now()`);

/** `name >= 0` up to 1e12, NaN excluded: the range of every stored amount. */
export const moneyRange = (name: string, from = '0') =>
  sql.raw(`"${name}" >= ${from} and "${name}" <= 1000000000000`);
