import { type BesideHashtags, itemsOf, type RequirementItem } from '@/nouns/requirements';
import type { DemoCampaign } from './data/campaigns';

/** What a campaign asks for beside its hashtags: the label, and each of its sentences. */
export const besideHashtags = ({ requirements }: DemoCampaign): BesideHashtags[] => [
  { kind: 'disclosure', value: '#ad' },
  { kind: 'keep_live', value: 30 },
  ...requirements
    .split(/(?<=\.)\s+/)
    .map((sentence): BesideHashtags => ({ kind: 'text', value: sentence.replace(/\.$/, '') })),
];

/** All that a campaign asks for. */
export const allItems = (plan: DemoCampaign): RequirementItem[] =>
  itemsOf({ hashtags: plan.hashtags, requirementItems: besideHashtags(plan) });
