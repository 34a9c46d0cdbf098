import { done } from '@/contracts/campaigns/bodies';
import { readNotification } from '@/contracts/campaigns/notifications';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { readNotification as read, readAllNotifications } from '@/features/notifications';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(readNotification, async ({ actor, input }) => {
    const { notification_id } = input.body;
    if (notification_id === undefined) await readAllNotifications(actor);
    else await read(actor, notification_id);
    return done(notification_id === undefined ? 'Notifications read' : 'Notification read');
  }),
);
