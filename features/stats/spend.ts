import { type SQL, sql } from 'drizzle-orm';

/** SQL: the row of `tasks` is a post that was accepted, paid or not. */
/** SQL: what was paid to influencers, a row a payment: a post with its bonuses, and each bonus that came after it. */
export const payments = sql`(
  select paid_at, paid_in_base from tasks where status = 'paid'
  union all
  select paid_at, paid_in_base from task_bonuses where paid_at is not null)`;

export const rewardedPost = sql`tasks.rewarded and tasks.post_url is not null`;

/** SQL: the price of a thousand reached, half up to 2 places; null without reach, where there is no such price. */
export const costPerMille = (spent: SQL, reach: SQL): SQL =>
  sql`round(${spent} * 1000 / nullif(${reach}, 0), 2)`;

/** A price of a thousand reached as it comes from SQL. */
export const perMille = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);
