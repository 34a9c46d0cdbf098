/** Whether influencers post what they are given, or make something of their own around a brief. */
export const campaignTypes = ['standard', 'influencer'] as const;
