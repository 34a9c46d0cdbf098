/** Which views are charged: every one, or those with the one-time token that came with the ad. */
export const chargePolicies = ['all', 'verified'] as const;

/** How fast the budget of an ad is spent: as soon as possible, or evenly over its flight. */
export const adPacings = ['asap', 'even'] as const;
export type AdPacing = (typeof adPacings)[number];

/** What decides whether an ad is served. */
export const adRules = [
  'owner',
  'budget',
  'flight',
  'cover',
  'status',
  'daily_cap',
  'pacing',
  'targeting',
] as const;
export type AdRule = (typeof adRules)[number];

/** Where an ad is in its flight: before its start, within, or past its end. */
export type AdFlight = 'scheduled' | 'running' | 'ended';

/** What became of a press on an ad: counted, or why it was not. */
export const clickReasons = ['counted', 'unverified', 'replayed', 'expired', 'bot'] as const;
export type ClickReason = (typeof clickReasons)[number];

/** The name under which the id of a counted click is added to the address of an ad. */
export const CLICK_PARAMETER = 'fanfare_click';

/** What a list of ads may be ordered by. */
export const adSorts = ['created', 'title', 'status', 'budget', 'spend', 'views', 'billed', 'price'] as const;
export type AdSort = (typeof adSorts)[number];
