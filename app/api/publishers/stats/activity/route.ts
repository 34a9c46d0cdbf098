import { publisherActivity, toWindow } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { publisherActivity as activity } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(publisherActivity, async ({ actor, input }) => {
    const { posts, reach, engagement } = await activity(actor, toWindow(input.body));
    return { total_posts: posts, total_reach: reach, total_engagement: engagement };
  }),
);
