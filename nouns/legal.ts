/** What an operator says of their platform, on a page each. */
export const legalPages = ['terms', 'privacy'] as const;
export type LegalPage = (typeof legalPages)[number];

/** As its head and links to it call it. */
export const legalNames: Record<LegalPage, string> = { terms: 'Terms', privacy: 'Privacy' };

/** Signs of a text, some forty pages. */
export const longestLegalText = 100_000;
