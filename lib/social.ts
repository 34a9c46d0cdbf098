/** The social networks, in the order the documents name them. */
export const socialNetworks = ['instagram', 'facebook', 'twitter', 'tiktok', 'youtube'] as const;

export type SocialNetwork = (typeof socialNetworks)[number];

/** Hosts that serve a network's profiles and posts; their subdomains (`www.`, `m.`, `vm.`) belong to them. */
const hosts: Record<SocialNetwork, readonly string[]> = {
  instagram: ['instagram.com', 'instagr.am'],
  facebook: ['facebook.com', 'fb.com', 'fb.me', 'fb.watch'],
  twitter: ['twitter.com', 'x.com'],
  tiktok: ['tiktok.com'],
  youtube: ['youtube.com', 'youtu.be'],
};

/** The network whose profile or post this URL is; undefined when it is on none of them, or is no URL. */
export function networkOfUrl(url: string): SocialNetwork | undefined {
  if (!URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.toLowerCase().replace(/\.$/, '');
  return socialNetworks.find((network) =>
    hosts[network].some((name) => host === name || host.endsWith(`.${name}`)),
  );
}

/** The networks as they write themselves. */
export const networkNames: Record<SocialNetwork, string> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  twitter: 'Twitter',
  tiktok: 'TikTok',
  youtube: 'YouTube',
};
