/** Who pays what a campaign accepted: its people, or the platform every week. */
export const payings = ['by_hand', 'weekly'] as const;
type Paying = (typeof payings)[number];

/** The same in words, as a choice. */
export const payingWords: Record<Paying, string> = {
  by_hand: 'You pay by hand',
  weekly: 'We pay for you every Monday',
};

/** The most days between an acceptance and its payment. */
export const mostHoldDays = 60;

/** How many tasks one pay run takes. */
export const mostInRun = 200;

/** Why a task is left out of a pay run: the first that holds. */
export const leftOutReasons = [
  'already_paid',
  'appealed',
  'taken_back',
  'not_accepted',
  'banned',
  'held',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** The same in words. */
export const leftOutWords: Record<LeftOutReason, string> = {
  already_paid: 'Paid before',
  appealed: 'Rejected, and can still be appealed',
  taken_back: 'The acceptance was taken back',
  not_accepted: 'Not accepted',
  banned: 'The person is banned',
  held: 'Held for now',
};
