import { checkRequirements } from '@/nouns/requirement-checks';
import type { Task } from './task-life';

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
