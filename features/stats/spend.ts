import { type SQL, sql } from 'drizzle-orm';

/** SQL: the price of a thousand reached, half up to 2 places; null without reach, where there is no such price. */
export const costPerMille = (spent: SQL, reach: SQL): SQL =>
  sql`round(${spent} * 1000 / nullif(${reach}, 0), 2)`;

/** A price of a thousand reached as it comes from SQL. */
export const perMille = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);
