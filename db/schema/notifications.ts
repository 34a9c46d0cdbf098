import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  serial,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { notificationTypes } from '@/nouns/notifications';
import { createdAt, moment } from '../columns';
import { users } from './users';

export const notificationType = pgEnum('notification_type', notificationTypes);

export const notifications = pgTable(
  'notifications',
  {
    id: serial('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    type: notificationType('type').notNull().default('system'),
    /** What a mail of it is headed with; null in rows of earlier versions. */
    subject: text('subject'),
    message: text('message').notNull(),
    /** A path of ours that the message is about. */
    link: text('link'),
    /** False when its reader wants this kind by email only: the inbox leaves it out. */
    inApp: boolean('in_app').notNull().default(true),
    readAt: moment('read_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('notifications_user_idx').on(table.userId, table.id.desc()),
    index('notifications_unread_idx').on(table.userId).where(sql`read_at is null and in_app`),
  ],
);

/** What a user wants to hear of, and where; a kind without a row is wanted everywhere. */
export const notificationPreferences = pgTable(
  'notification_preferences',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    type: notificationType('type').notNull(),
    inApp: boolean('in_app').notNull(),
    email: boolean('email').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.type] })],
);

export const notificationMailStatus = pgEnum('notification_mail_status', [
  'queued',
  'sending',
  'sent',
  'failed',
]);

/** How far a mail is on its way. */
const sending = () => ({
  status: notificationMailStatus('status').notNull().default('queued'),
  attempts: integer('attempts').notNull().default(0),
  /** When it is tried next; while it is being sent, when whoever sends it is given up. */
  dueAt: moment('due_at').notNull().default(sql`now()`),
  /** Why the last try failed. */
  problem: text('problem'),
  sentAt: moment('sent_at'),
});

/** Notifications that go out by email, written with them and sent by a job: one mail for each at most. */
export const notificationMails = pgTable(
  'notification_mails',
  {
    notificationId: integer('notification_id')
      .primaryKey()
      .references(() => notifications.id),
    ...sending(),
  },
  (table) => [
    index('notification_mails_due_idx').on(table.dueAt).where(sql`status in ('queued', 'sending')`),
  ],
);

/**
 * Mails with a link that opens something, written with what the link proves and sent by the same job. The link is not in
 * them: its secret is made of the nonce and AUTH_SECRET when the mail goes out.
 */
export const linkMails = pgTable(
  'link_mails',
  {
    id: serial('id').primaryKey(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    /** Plain text; the paragraph `{link}` stands for the link. */
    body: text('body').notNull(),
    /** The page the link opens. */
    path: text('path').notNull(),
    /** What the secret is for, as secrets begin. */
    prefix: text('prefix').notNull(),
    /** Gone once the mail is: nothing then leads to the secret any more. */
    nonce: uuid('nonce'),
    /** Of the secret, as whoever takes it keeps it. */
    hash: text('hash').notNull().unique(),
    /** When the link stops working, and with it the reason to send it. */
    expiresAt: moment('expires_at').notNull(),
    ...sending(),
  },
  (table) => [index('link_mails_due_idx').on(table.dueAt).where(sql`status in ('queued', 'sending')`)],
);

/** Mails that could not leave, because there was no mail server: they are read at /mailbox, and sent once there is one. */
export const mailbox = pgTable(
  'mailbox',
  {
    id: serial('id').primaryKey(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    html: text('html'),
    /** Where one POST stops mails of this kind. */
    unsubscribe: text('unsubscribe'),
    /** Names the mail for ever. */
    name: text('name'),
    /** Of the secret in it: the mail is worth sending while its link works. */
    linkHash: text('link_hash'),
    /** When it is not worth sending any more. */
    expiresAt: moment('expires_at').notNull(),
    ...sending(),
    createdAt: createdAt(),
  },
  (table) => [index('mailbox_due_idx').on(table.dueAt).where(sql`status in ('queued', 'sending')`)],
);
