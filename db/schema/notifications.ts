import { index, integer, pgEnum, pgTable, serial, text } from 'drizzle-orm/pg-core';
import { createdAt, moment } from '../columns';
import { users } from './users';

export const notificationType = pgEnum('notification_type', [
  'campaign',
  'task',
  'payment',
  'network',
  'system',
]);

export const notifications = pgTable(
  'notifications',
  {
    id: serial('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    type: notificationType('type').notNull().default('system'),
    message: text('message').notNull(),
    /** A path of ours that the message is about. */
    link: text('link'),
    readAt: moment('read_at'),
    createdAt: createdAt(),
  },
  (table) => [index('notifications_user_idx').on(table.userId, table.id.desc())],
);
