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
