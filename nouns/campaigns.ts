/** Whether influencers post what they are given, or make something of their own around a brief. */
export const campaignTypes = ['standard', 'influencer'] as const;

/** What becomes of a post that nobody has decided on by the end of its review: it is accepted, or administrators decide. */
export const reviewEnds = ['accept', 'escalate'] as const;
export type ReviewEnd = (typeof reviewEnds)[number];

/** The same in words, as a choice. */
export const reviewEndWords: Record<ReviewEnd, string> = {
  accept: 'We accept it for you',
  escalate: 'Administrators decide',
};

/** The days a campaign may give its reviewers. */
export const reviewDaysRange = { least: 1, most: 14 } as const;

/** The most hours between a deadline and the moment the seat goes to others. */
export const mostGraceHours = 720;

/** Whether a campaign takes participants, seats and budget aside: it runs, its organisation may, and it takes more. */
export const takesMore = ({
  status,
  advertiserSuspended,
  joinsClosedAt,
}: {
  status: string;
  advertiserSuspended: boolean;
  joinsClosedAt: Date | null;
}) => status === 'active' && !advertiserSuspended && joinsClosedAt === null;

/** How a campaign is called that runs and takes nobody new. */
export const closedLabel = 'Closed to new influencers';
