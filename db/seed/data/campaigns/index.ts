import type { DemoCampaign } from './campaign';
import { lunavereCampaigns } from './lunavere';
import { marrowbyCampaigns } from './marrowby';
import { norrvikCampaigns } from './norrvik';
import { pebblewickCampaigns } from './pebblewick';
import { tansywoodCampaigns } from './tansywood';

export type { DemoBrief, DemoCampaign } from './campaign';

/** All campaigns of the demo world, in the order in which they get their ids. */
export const campaigns: readonly DemoCampaign[] = [
  ...lunavereCampaigns,
  ...marrowbyCampaigns,
  ...norrvikCampaigns,
  ...pebblewickCampaigns,
  ...tansywoodCampaigns,
];
