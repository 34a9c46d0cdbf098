import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Actor, requireAdmin } from '@/auth/actor';
import {
  adTokenUses,
  apiCallDays,
  apiCalls,
  events,
  idempotencyKeys,
  linkMails,
  mailbox,
  mailTokens,
  notificationMails,
  notifications,
  oauthCodes,
  oauthTokens,
  rateLimits,
  sessions,
  signInSteps,
  usedChallenges,
  viewTickets,
  walletChallenges,
  webhookDeliveries,
} from '@/db/schema';
import { env } from '@/lib/env';
import { daysOfEvents } from '@/nouns/events';

/** What of a table nobody needs any more. */
export interface Leftover {
  table: PgTable;
  /** Which rows. */
  when: SQL;
  /** What they are, and how long they are kept, as administrators read it. */
  name: string;
  kept: string;
  /** The setting that says how long; without one it is the same everywhere. */
  setting?: 'KEEP_API_LOG_DAYS' | 'KEEP_MAILS_DAYS' | 'KEEP_NOTIFICATIONS_DAYS';
}

const days = (count: number) => sql`${count} * interval '1 day'`;
const daysInWords = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const untilExpired = 'Until they expire';

/** Everything that is deleted for its age, in an order in which nothing still refers to it. */
export function leftovers(): Leftover[] {
  const { KEEP_API_LOG_DAYS: calls, KEEP_MAILS_DAYS: mails, KEEP_NOTIFICATIONS_DAYS: notices } = env();
  return [
    {
      table: adTokenUses,
      // An instance whose clock is behind may still take the token: its one use is remembered for longer.
      when: sql`${adTokenUses.expiresAt} < now() - interval '1 hour'`,
      name: 'Tokens of views that were used',
      kept: 'An hour after they expire',
    },
    {
      table: idempotencyKeys,
      when: sql`${idempotencyKeys.createdAt} < now() - interval '24 hours'`,
      name: 'Keys of calls that may be repeated',
      kept: '24 hours',
    },
    {
      table: events,
      when: sql`${events.occurredAt} < now() - ${days(daysOfEvents)} and ${events.position} is not null`,
      name: 'Events',
      kept: daysInWords(daysOfEvents),
    },
    {
      table: webhookDeliveries,
      when: sql`${webhookDeliveries.createdAt} < now() - ${days(daysOfEvents)}`,
      name: 'Deliveries of events',
      kept: daysInWords(daysOfEvents),
    },
    {
      table: apiCalls,
      when: sql`${apiCalls.at} < now() - ${days(calls)}`,
      name: 'Calls by tokens and applications',
      kept: daysInWords(calls),
      setting: 'KEEP_API_LOG_DAYS',
    },
    {
      table: apiCallDays,
      when: sql`${apiCallDays.day} < (now() at time zone 'UTC')::date - ${calls}::int`,
      name: 'How often tokens were used',
      kept: daysInWords(calls),
      setting: 'KEEP_API_LOG_DAYS',
    },
    {
      table: mailTokens,
      when: sql`${mailTokens.expiresAt} < now()`,
      name: 'Links in emails',
      kept: untilExpired,
    },
    {
      table: oauthTokens,
      when: sql`greatest(${oauthTokens.accessExpiresAt}, ${oauthTokens.refreshExpiresAt}) < now()`,
      name: 'Tokens of applications',
      kept: untilExpired,
    },
    {
      table: oauthCodes,
      // A code used twice ends the tokens it bought, so it stays as long as they do.
      when: sql`${oauthCodes.expiresAt} < now()
        and not exists (select 1 from ${oauthTokens} where ${oauthTokens.family} = ${oauthCodes.hash})`,
      name: 'Codes of applications',
      kept: 'As long as the tokens they gave',
    },
    { table: sessions, when: sql`${sessions.expiresAt} < now()`, name: 'Sessions', kept: untilExpired },
    {
      table: signInSteps,
      when: sql`${signInSteps.expiresAt} < now()`,
      name: 'Sign-ins that wait for a code',
      kept: untilExpired,
    },
    {
      table: usedChallenges,
      // An instance whose clock is behind may still take the answer.
      when: sql`${usedChallenges.expiresAt} < now() - interval '1 hour'`,
      name: 'Answers of passkeys that were used',
      kept: 'An hour after they expire',
    },
    {
      table: viewTickets,
      when: sql`${viewTickets.expiresAt} < now()`,
      name: 'Tickets for views',
      kept: untilExpired,
    },
    {
      table: walletChallenges,
      when: sql`${walletChallenges.expiresAt} < now()`,
      name: 'Messages for wallets to sign',
      kept: untilExpired,
    },
    {
      table: rateLimits,
      when: sql`${rateLimits.expire} < now() - interval '1 hour'`,
      name: 'Counters of calls and attempts',
      kept: 'An hour after they expire',
    },
    {
      table: notificationMails,
      when: sql`${notificationMails.status} in ('sent', 'failed') and ${notificationMails.dueAt} < now() - ${days(mails)}`,
      name: 'Emails of notifications',
      kept: daysInWords(mails),
      setting: 'KEEP_MAILS_DAYS',
    },
    {
      table: linkMails,
      when: sql`${linkMails.expiresAt} < now() - ${days(mails)}`,
      name: 'Emails with links',
      kept: `${daysInWords(mails)} after the link expires`,
      setting: 'KEEP_MAILS_DAYS',
    },
    {
      table: mailbox,
      when: sql`${mailbox.createdAt} < now() - ${days(mails)}`,
      name: 'Emails kept here',
      kept: daysInWords(mails),
      setting: 'KEEP_MAILS_DAYS',
    },
    {
      table: notifications,
      // One that nobody has read yet stays, and one whose email does.
      when: sql`${notices} > 0 and ${notifications.createdAt} < now() - ${days(notices)}
        and (${notifications.readAt} is not null or not ${notifications.inApp})
        and not exists (select 1 from ${notificationMails} where ${notificationMails.notificationId} = ${notifications.id})`,
      name: 'Notifications that were read',
      kept: notices === 0 ? 'For good' : daysInWords(notices),
      setting: 'KEEP_NOTIFICATIONS_DAYS',
    },
  ];
}

/** What is deleted for its age, as administrators read it. */
export type Retention = Pick<Leftover, 'name' | 'kept' | 'setting'>;

/** How long what is deleted for its age is kept here, and what says so; administrators only. */
export function retention(actor: Actor): Retention[] {
  requireAdmin(actor);
  return leftovers().map(({ name, kept, setting }) => ({ name, kept, setting }));
}
