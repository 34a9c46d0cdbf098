import type { Targeting } from '@/nouns/targeting';

/** A target as the form of an ad holds it: its text, or nothing for everybody. */
export const targetDraft = (targeting: Targeting | null): string =>
  targeting ? JSON.stringify(targeting) : '';
