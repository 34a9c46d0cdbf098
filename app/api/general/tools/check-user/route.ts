import { checkUserExists } from '@/contracts/campaigns/tools';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { findStanding } from '@/features/users';
import { dayOf } from '@/lib/dates';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(checkUserExists, async ({ actor, input }) => {
    const standing = await findStanding(actor, input.body.user_id);
    return standing
      ? { exists: true, status: standing.status, joined_date: dayOf(standing.joinedAt) }
      : { exists: false };
  }),
);
