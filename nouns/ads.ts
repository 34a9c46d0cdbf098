/** Which views are charged: every one, or those with the one-time token that came with the ad. */
export const chargePolicies = ['all', 'verified'] as const;

/** What a list of ads may be ordered by. */
export const adSorts = ['created', 'title', 'status', 'budget', 'spend', 'views', 'billed', 'price'] as const;
export type AdSort = (typeof adSorts)[number];
