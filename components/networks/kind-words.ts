import type { networkKinds } from '@/nouns/networks';

/** What kinds of profiles are called. */
export const kindNames: Record<(typeof networkKinds)[number], string> = {
  user: 'Personal account',
  page: 'Page',
  wall: 'Wall',
  channel: 'Channel',
  extra: 'Additional profile',
};
