import type { ReviewEnd } from './campaigns';

/** What is measured of a post, each a whole number. */
export const figures = ['reach', 'likes', 'comments', 'shares'] as const;

/** How many tasks are in each state, of a row whose columns are called after the states. */
export const countsOf = (row: Record<string, string>) => ({
  pending: Number(row.pending),
  under_review: Number(row.under_review),
  accepted: Number(row.accepted),
  rejected: Number(row.rejected),
  paid: Number(row.paid),
});

/** A rule of every post, by which reviewers go too; a label that is asked for by its words stands among the requirements. */
export const adRule = (items: readonly { kind: string }[]) =>
  items.some(({ kind }) => kind === 'disclosure')
    ? undefined
    : 'It is marked as an ad, with the label of its network or with #ad.';

/** How often changes may be asked of a post at most. */
export const changeRounds = 3;

/** Days in which a rejection may be appealed. */
export const appealDays = 7;

/** How an appeal ends: decided on, or overtaken by its author, who sends again, or by staff, who open the task again. */
export const appealOutcomes = ['overturned', 'upheld', 'withdrawn', 'reopened'] as const;

/**
 * Why people alone accept a post, however its campaign ends reviews, in the words that follow “since”. Neither side hears
 * of the other that it is suspended.
 */
export const peopleReasons = {
  nothing_sent: 'no post was sent',
  not_met: 'a requirement is not met',
  no_words: 'the words of the post were not given',
  same_post: 'it is not certain that the post is this task’s alone',
  suspended: '',
} as const;
export type PeopleReason = keyof typeof peopleReasons;

/** What becomes of a post that nobody decides on by the end of its review, and why where its campaign says otherwise. */
export function endOfReview(
  wanted: ReviewEnd,
  needsPeople: PeopleReason | null,
): { end: ReviewEnd; since: string } {
  if (needsPeople === null || wanted === 'escalate') return { end: wanted, since: '' };
  return { end: 'escalate', since: peopleReasons[needsPeople] };
}
