/**
 * What each state of each noun means to people. The words of the API stay in the API, in addresses and in files: there
 * `pending` is one word, which people would read in a different sense of each noun.
 */
export const statusLabels = {
  campaign: {
    draft: 'Draft',
    pending: 'Waiting for approval',
    active: 'Active',
    paused: 'Paused',
    completed: 'Completed',
    cancelled: 'Cancelled',
  },
  task: {
    pending: 'To do',
    under_review: 'In review',
    accepted: 'Accepted',
    rejected: 'Rejected',
    paid: 'Paid',
  },
  user: { active: 'Active', inactive: 'Inactive', suspended: 'Suspended' },
  network: { pending: 'Being checked', accepted: 'Accepted', rejected: 'Rejected' },
  ad: { draft: 'Draft', active: 'Active', paused: 'Paused' },
  report: {
    pending: 'Waiting for review',
    reviewed: 'Reviewed',
    resolved: 'Resolved',
    dismissed: 'Dismissed',
  },
  invoice: { pending: 'Open', paid: 'Paid', overdue: 'Overdue', cancelled: 'Cancelled' },
  payout: {
    requested: 'Requested',
    approved: 'Approved',
    sent: 'Sent',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  submission: { received: 'Received', accepted: 'Accepted', rejected: 'Rejected' },
} as const;

/** Money that is owed for accepted work and is in nobody's wallet yet. */
export const unpaidLabel = 'Accepted, not paid yet';

/** The nouns that have states. */
export type StatusNoun = keyof typeof statusLabels;
/** The states of one noun. */
export type StatusOf<Noun extends StatusNoun> = keyof (typeof statusLabels)[Noun] & string;

/** The states of one noun, in the order they are gone through. */
export const statusesOf = <Noun extends StatusNoun>(of: Noun) =>
  Object.keys(statusLabels[of]) as [StatusOf<Noun>, ...StatusOf<Noun>[]];

/** A state as people read it, such as "Being checked". */
export const statusLabel = <Noun extends StatusNoun>(of: Noun, status: StatusOf<Noun>): string =>
  (statusLabels[of] as Record<string, string>)[status] ?? status;

/** A state within a sentence, such as "being checked". */
export const statusWords = <Noun extends StatusNoun>(of: Noun, status: StatusOf<Noun>): string =>
  statusLabel(of, status).toLowerCase();
