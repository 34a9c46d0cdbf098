import type { ReviewEvidence } from '@/features/tasks';
import { networkNames } from '@/nouns/networks';

/** Reasons that fit whatever was asked for. */
export const commonReasons = [
  'The post cannot be opened.',
  'The post is on somebody else’s profile.',
  'The advertising label is missing.',
  'The post is not about the product.',
  'The screenshots do not show the figures.',
];

/** Where only a text was written, each sentence of it as a reason that names it; then what fits everywhere. */
export function rejectionPresets({
  requirements,
  requirementItems,
  campaign,
}: ReviewEvidence['task']): string[] {
  // What has numbers is named by them.
  if (requirementItems.length > 0) return commonReasons;
  const named = requirements
    .split(/\n+|(?<=[.;])\s+/)
    .map((line) => line.replace(/^[-*•\s]+/, '').trim())
    .filter((line) => line.length > 0 && line.length <= 120)
    .slice(0, 4)
    .map((line) => `Not met: ${line}`);
  const hashtags = campaign.hashtags.slice(0, 3).map((tag) => `The hashtag #${tag} is missing.`);
  const places = campaign.networks.map((network) => networkNames[network]).join(' or ');
  return [...named, ...hashtags, ...(places ? [`The post is not on ${places}.`] : []), ...commonReasons];
}
