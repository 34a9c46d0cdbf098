/** The social networks, in the order the documents name them. */
export const socialNetworks = ['instagram', 'facebook', 'twitter', 'tiktok', 'youtube'] as const;

export type SocialNetwork = (typeof socialNetworks)[number];

/** The networks as they write themselves. */
export const networkNames: Record<SocialNetwork, string> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  twitter: 'Twitter',
  tiktok: 'TikTok',
  youtube: 'YouTube',
};
