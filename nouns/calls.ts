/** Kinds of answers that the log of calls is narrowed to, by the first digit of their statuses. */
export const statusClasses = ['2xx', '3xx', '4xx', '5xx'] as const;
export type StatusClass = (typeof statusClasses)[number];

/** Days of which each token shows how often it was used. */
export const daysOfActivity = 30;
