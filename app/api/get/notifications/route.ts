import { listNotifications, toNotificationJson } from '@/contracts/campaigns/notifications';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listNotifications as inbox, unreadCount } from '@/features/notifications';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listNotifications, async ({ actor, input }) => ({
    notifications: (await inbox(actor, input.body)).map(toNotificationJson),
    unread: await unreadCount(actor),
  })),
);
