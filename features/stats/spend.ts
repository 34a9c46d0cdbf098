import { type SQL, sql } from 'drizzle-orm';

/** SQL: the task, by the name it has in the statement, was accepted, so that it counts and costs. */
export const rewarded = (task: string) => sql`${sql.identifier(task)}.status in ('accepted', 'paid')`;

/** SQL: the row of `tasks` is a post that was accepted, paid or not. */
export const rewardedPost = sql`${rewarded('tasks')} and tasks.post_url is not null`;

/** SQL: what a task pays with its bonuses, in its campaign's currency. */
export const taskSpend = (task: string): SQL => {
  const name = sql.identifier(task);
  return sql`(${name}.post_payment + ${name}.bonus_reach + ${name}.bonus_engagement_rate + ${name}.bonus_best_post)`;
};

/** SQL: the price of a thousand reached, half up to 2 places; null without reach, where there is no such price. */
export const costPerMille = (spent: SQL, reach: SQL): SQL =>
  sql`round(${spent} * 1000 / nullif(${reach}, 0), 2)`;

/** A price of a thousand reached as it comes from SQL. */
export const perMille = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);
