import { absoluteUrl } from '@/lib/links';

/** The two pictures of a campaign as absolute URLs; those nobody gave are the ones we draw for it. */
export const picturesOf = (campaign: { id: number; imageLogo: string | null; imagePost: string | null }) => ({
  imageLogo: absoluteUrl(campaign.imageLogo ?? `/art/campaign/${campaign.id}/logo.svg`),
  imagePost: absoluteUrl(campaign.imagePost ?? `/art/campaign/${campaign.id}/post.svg`),
});
