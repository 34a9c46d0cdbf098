import { z } from 'zod';
import { appActing } from '@/auth/scheme';
import { notificationType } from '@/db/schema';
import type { Notification } from '@/features/notifications';
import { FormId, Maybe } from '@/lib/fields';
import { named } from '../schema';
import { ActionOk, Paging } from './bodies';
import { campaignsApi } from './face';

export const NotificationJson = named(
  'Notification',
  z.object({
    id: z.int(),
    type: z.enum(notificationType.enumValues),
    message: z.string(),
    link: z.string().nullable().describe('A path of the platform that the message is about.'),
    read: z.boolean(),
    created_at: z.string(),
  }),
);

export const toNotificationJson = (row: Notification): z.input<typeof NotificationJson> => ({
  id: row.id,
  type: row.type,
  message: row.message,
  link: row.link,
  read: row.readAt !== null,
  created_at: row.createdAt.toISOString(),
});

export const listNotifications = campaignsApi.post('/get/notifications/', {
  summary: 'Read your notifications',
  description: 'Newest first. `before` is the id of the last one you have; or ask for a `page`.',
  auth: appActing,
  body: Paging.extend({ before: Maybe(FormId) }),
  output: z.object({ notifications: z.array(NotificationJson), unread: z.int() }),
  alsoGet: true,
  example: {
    response: {
      notifications: [
        {
          id: 31,
          type: 'campaign',
          message: 'New campaign available',
          link: '/campaigns/123',
          read: false,
          created_at: '2024-07-01T09:00:00.000Z',
        },
      ],
      unread: 1,
    },
  },
});

export const readNotification = campaignsApi.post('/action/notification/read/', {
  summary: 'Mark a notification as read',
  description: 'Without `notification_id` all of them.',
  auth: appActing,
  body: z.object({ notification_id: Maybe(FormId) }),
  output: ActionOk,
  example: {
    request: { notification_id: 31 },
    response: { status: 'success', message: 'Notification read' },
  },
});
