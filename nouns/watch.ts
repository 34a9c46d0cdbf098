/** How many people take how many photos for one reward; `nouns/status.ts` has the states of a photo. */
export const watchCampaignTypes = ['individual', 'group', 'task'] as const;

/** What a group goes through, from its first member to the decision. */
export const watchGroupStatuses = ['open', 'complete', 'accepted', 'rejected', 'expired'] as const;

/** What a reviewer should look at before accepting; never a refusal by itself. */
export const watchFlags = [
  'accuracy_zero',
  'position_uncertain',
  'impossible_speed',
  'picture_far_away',
  'picture_old',
  'clock_skew',
  'same_picture',
  'similar_picture',
] as const;
