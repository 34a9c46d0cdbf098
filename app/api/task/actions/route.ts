import { done } from '@/contracts/campaigns/bodies';
import { actOnTask } from '@/contracts/campaigns/tasks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { actOn } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(actOnTask, async ({ actor, input: { body } }) => {
    const message = await actOn(actor, body.task_id, body.action, {
      reason: body.reason,
      items: body.items,
      deadline: body.deadline,
      bonuses: {
        reach: body.bonus_reach,
        engagementRate: body.bonus_engagement_rate,
        bestPost: body.bonus_best_post,
      },
    });
    return done(message);
  }),
);
