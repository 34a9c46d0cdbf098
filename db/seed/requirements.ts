import { checkRequirements } from '@/nouns/requirement-checks';
import { type BesideHashtags, itemsOf, type RequirementItem } from '@/nouns/requirements';
import type { DemoCampaign } from './data/campaigns';
import type { Task } from './task-life';

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

/** The words of a post that was sent, one in five without its last hashtag, and what was checked of it. */
export function describePost(task: Task): void {
  const { postUrl, participation, campaign, requirementItems = [] } = task;
  if (!postUrl || !participation) return;
  const { hashtags, networks, tagline } = campaign.plan;
  const tags = (task.id % 5 === 0 ? hashtags.slice(0, -1) : hashtags).map((tag) => `#${tag}`);
  task.caption = [`${tagline}.`, ...tags, '#ad'].join(' ');
  task.itemChecks = checkRequirements(requirementItems, {
    postUrl,
    caption: task.caption,
    networks,
    profiles: [participation.profile],
    since: participation.joinedAt,
  });
}
