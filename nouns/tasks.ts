/** What is measured of a post, each a whole number. */
export const figures = ['reach', 'likes', 'comments', 'shares'] as const;
