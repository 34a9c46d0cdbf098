/** The bands ages are counted in, in years; nobody under 18 belongs to one. */
export const ageBands = ['18-24', '25-34', '35-44', '45+'] as const;
export type AgeBand = (typeof ageBands)[number];

/** What people may be interested in, as statistics name it: five categories, and `other` for all the rest. */
export const interests = ['fashion', 'beauty', 'technology', 'food', 'travel', 'other'] as const;
export type Interest = (typeof interests)[number];

/** The sexes that statistics count; people may also say another one, or none. */
export const countedSexes = ['male', 'female'] as const;

/**
 * How far an influencer is from publishing: has `submitted` a network, `can` publish today with an accepted one and
 * an active account, or `could` once that is so.
 */
export const publishing = ['submitted', 'can', 'could'] as const;
export type Publishing = (typeof publishing)[number];
