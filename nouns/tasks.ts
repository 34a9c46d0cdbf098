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

/** A rule of every post, by which reviewers go too. */
export const adMark = 'It is marked as an ad, with the label of its network or with #ad.';
