import { pendingWork } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { pendingWork as pending } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(pendingWork, async ({ actor }) => {
    const { campaigns, tasks, underReview, approvals } = await pending(actor);
    return {
      pending_campaigns: campaigns,
      pending_tasks: tasks,
      pending_approvals: approvals,
      under_review_tasks: underReview,
    };
  }),
);
