/** Whether influencers post what they are given, or make something of their own around a brief. */
export const campaignTypes = ['standard', 'influencer'] as const;

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
