import { type SQL, sql } from 'drizzle-orm';
import type { notificationType } from '@/db/schema';

export type NotificationType = (typeof notificationType.enumValues)[number];

/** Where a kind of notification may reach its reader. */
export type Channel = 'inApp' | 'email';

/**
 * What nobody can switch off: notices about the safety of the account anywhere, and messages of the platform's
 * team in the inbox. Everything else is as its reader wants it.
 */
const fixed: Partial<Record<NotificationType, readonly Channel[]>> = {
  security: ['inApp', 'email'],
  system: ['inApp'],
};

/** Whether the channel of this kind is not the reader's to switch off. */
export const isFixed = (type: NotificationType, channel: Channel) => fixed[type]?.includes(channel) ?? false;

const fixedTypes = (channel: Channel): SQL =>
  sql.join(
    (Object.keys(fixed) as NotificationType[])
      .filter((type) => isFixed(type, channel))
      .map((type) => sql`${type}::notification_type`),
    sql`, `,
  );

/**
 * SQL: whether a notification of this kind is wanted in the channel, given the reader's row of
 * `notification_preferences` under `preference`, if there is one.
 */
export const wanted = (type: SQL, channel: Channel): SQL<boolean> => sql<boolean>`(
  ${type} in (${fixedTypes(channel)})
  or coalesce(${channel === 'inApp' ? sql`preference.in_app` : sql`preference.email`}, true))`;

/**
 * SQL: whether mails of this kind go to the `users` row under `reader`: to confirmed addresses only, and to
 * banned people only what concerns the safety of their account.
 */
export const reachable = (type: SQL): SQL<boolean> => sql<boolean>`(
  reader.status = 'active' or (reader.status = 'suspended' and ${type} = 'security'))`;

/**
 * SQL: how long the mail of a notification of this kind waits. A reviewer may take a decision on a task back for
 * a minute, and a mail cannot be taken back.
 */
export const holdSeconds = (type: SQL): SQL => sql`(case when ${type} = 'task' then 70 else 0 end)`;
