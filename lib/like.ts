/** A pattern for `like` and `ilike` that finds the text anywhere, its own `%` and `_` taken literally. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
