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

/** That somebody looks at a profile, and by when most are decided, where that is known. */
export function beingChecked(usualHours: number | null): string {
  if (usualHours === null) return 'being checked';
  const days = Math.ceil(usualHours / 24);
  const within = usualHours <= 1 ? 'an hour' : days <= 1 ? 'a day' : `${days} days`;
  return `being checked, usually within ${within}`;
}

/** What a profile is on its network; `extra` is what none of the others names. */
export const networkKinds = ['user', 'page', 'wall', 'channel', 'extra'] as const;
