import type { SocialNetwork } from '@/lib/social';

/** The social networks as they write themselves. */
export const networkNames: Record<SocialNetwork, string> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  twitter: 'Twitter',
  tiktok: 'TikTok',
  youtube: 'YouTube',
};
