import { done } from '@/contracts/campaigns/bodies';
import { notifyUser } from '@/contracts/campaigns/users';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { notifyUser as send } from '@/features/notifications';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(notifyUser, async ({ actor, input }) => {
    const { user_id, message, type = 'system' } = input.body;
    await send(actor, { userId: user_id, message, type });
    return done('Notification sent');
  }),
);
