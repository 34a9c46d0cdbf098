/** The lists that administrators keep. */
export const listNames = ['countries', 'cities', 'categories'] as const;
export type ListName = (typeof listNames)[number];
