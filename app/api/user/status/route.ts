import { readUserStatus } from '@/contracts/campaigns/users';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { standingOf } from '@/features/users';
import { dayOf } from '@/lib/dates';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(readUserStatus, async ({ actor, input }) => {
    const { status, joinedAt, campaigns } = await standingOf(actor, input.body.user_id);
    return { status, joined_date: dayOf(joinedAt), total_campaigns: campaigns };
  }),
);
