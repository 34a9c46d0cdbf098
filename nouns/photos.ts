/** What being refused for a reason means. */
interface RejectReasonRule {
  /** The end of "was not accepted: "; null where only the reviewer's own words can say it. */
  words: string | null;
  /** Whether it is not the witness's fault, so that their fuel comes back. */
  refunds: boolean;
  /** Whether a reviewer may give it; the rest follow from what happened to a group. */
  given: boolean;
}

/** Why photos are refused. */
export const rejectReasons = {
  wrong_subject: { words: 'it does not show what was asked for', refunds: false, given: true },
  poor_quality: { words: 'it cannot be made out well enough', refunds: false, given: true },
  wrong_place: { words: 'it was not taken at the place', refunds: false, given: true },
  duplicate: { words: 'this picture was sent before', refunds: false, given: true },
  manipulated: { words: 'the picture or its position looks changed', refunds: false, given: true },
  inappropriate: { words: 'it must not be shown', refunds: false, given: true },
  campaign_closed: { words: 'the campaign was closed before the review', refunds: true, given: true },
  technical_problem: { words: 'something went wrong on our side', refunds: true, given: true },
  group_rejected: {
    words: 'the photo of another member of the group was not accepted',
    refunds: true,
    given: false,
  },
  group_expired: { words: 'the group was not complete in time', refunds: true, given: false },
  other: { words: null, refunds: false, given: true },
} as const satisfies Record<string, RejectReasonRule>;

export type RejectReason = keyof typeof rejectReasons;

export const rejectReasonNames = Object.keys(rejectReasons) as [RejectReason, ...RejectReason[]];

/** A reason a reviewer may give. */
export type GivenReason = {
  [Reason in RejectReason]: (typeof rejectReasons)[Reason]['given'] extends true ? Reason : never;
}[RejectReason];

const isGiven = (reason: RejectReason): reason is GivenReason => rejectReasons[reason].given;

/** The reasons a reviewer may give. */
export const givenReasons: GivenReason[] = rejectReasonNames.filter(isGiven);

/** The longest word of a reviewer to a witness, in characters. */
export const NOTE_LIMIT = 1000;

/** A refusal as it is kept. */
export interface Rejection {
  reason: RejectReason;
  /** A word to the witness. */
  note?: string | null;
}

/**
 * A refusal from what a caller said: a name of ours in any case, with spaces for its underscores, is that reason;
 * none is `other`; words of their own are `other` with the words as the note, ahead of the note that came along.
 */
export function rejectionOf(reason = '', note = ''): Rejection & { reason: GivenReason } {
  const name = reason
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  const known = givenReasons.find((each) => each === name);
  if (known) return { reason: known, note };
  return { reason: 'other', note: [reason.trim(), note.trim()].filter(Boolean).join('\n') };
}
