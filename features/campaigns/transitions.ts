import type { CampaignStatus } from './reads/status';

/** Where a campaign may go from each status. Nothing leaves completed or cancelled. */
export const transitions: Record<CampaignStatus, readonly CampaignStatus[]> = {
  draft: ['pending', 'cancelled'],
  pending: ['active', 'draft', 'cancelled'],
  active: ['paused', 'completed', 'cancelled'],
  paused: ['active', 'completed', 'cancelled'],
  completed: [],
  cancelled: [],
};

/** The one step that is an approval: only administrators take it. */
export const isApproval = (from: CampaignStatus, to: CampaignStatus) => from === 'pending' && to === 'active';

/** The statuses from which a campaign may become `to`, by someone who may or may not approve. */
export const sourcesOf = (to: CampaignStatus, mayApprove: boolean): CampaignStatus[] =>
  (Object.keys(transitions) as CampaignStatus[]).filter(
    (from) => transitions[from].includes(to) && (mayApprove || !isApproval(from, to)),
  );
