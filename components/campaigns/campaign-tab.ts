import type { SearchParams } from '@/components/ui/href';
import { asked, valuesOf } from '@/components/ui/search-params';

/** The tabs of a campaign's page, in their order. */
export const campaignTabs = [
  { value: 'brief', label: 'Brief' },
  { value: 'tasks', label: 'Tasks' },
  { value: 'rewards', label: 'Rewards' },
  { value: 'leaderboard', label: 'Leaderboard' },
] as const;

export type CampaignTab = (typeof campaignTabs)[number]['value'];

/** The tab the address asks for; the brief when it asks for none there is. */
export const readCampaignTab = (params: SearchParams): CampaignTab =>
  asked(params).oneOf('tab', valuesOf(campaignTabs)) ?? 'brief';
