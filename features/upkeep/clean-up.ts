import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db } from '@/db/client';
import {
  adTokenUses,
  events,
  idempotencyKeys,
  linkMails,
  mailbox,
  mailTokens,
  notificationMails,
  oauthCodes,
  oauthTokens,
  rateLimits,
  sessions,
  signInSteps,
  viewTickets,
  walletChallenges,
  webhookDeliveries,
} from '@/db/schema';
import { daysOfEvents } from '@/nouns/events';

/** Rows deleted by one statement, so that none holds locks for long. */
const BATCH = 2_000;

/** What nobody can use any more. */
const leftovers: { table: PgTable; when: SQL }[] = [
  // An instance whose clock is behind may still take the token: its one use is remembered for longer.
  { table: adTokenUses, when: sql`${adTokenUses.expiresAt} < now() - interval '1 hour'` },
  { table: idempotencyKeys, when: sql`${idempotencyKeys.createdAt} < now() - interval '24 hours'` },
  {
    table: events,
    when: sql`${events.occurredAt} < now() - ${daysOfEvents} * interval '1 day' and ${events.position} is not null`,
  },
  {
    table: webhookDeliveries,
    when: sql`${webhookDeliveries.createdAt} < now() - ${daysOfEvents} * interval '1 day'`,
  },
  { table: mailTokens, when: sql`${mailTokens.expiresAt} < now()` },
  {
    table: oauthTokens,
    when: sql`greatest(${oauthTokens.accessExpiresAt}, ${oauthTokens.refreshExpiresAt}) < now()`,
  },
  // A code used twice ends the tokens it bought, so it stays as long as they do.
  {
    table: oauthCodes,
    when: sql`${oauthCodes.expiresAt} < now()
      and not exists (select 1 from ${oauthTokens} where ${oauthTokens.family} = ${oauthCodes.hash})`,
  },
  { table: sessions, when: sql`${sessions.expiresAt} < now()` },
  { table: signInSteps, when: sql`${signInSteps.expiresAt} < now()` },
  { table: viewTickets, when: sql`${viewTickets.expiresAt} < now()` },
  { table: walletChallenges, when: sql`${walletChallenges.expiresAt} < now()` },
  { table: rateLimits, when: sql`${rateLimits.expire} < now() - interval '1 hour'` },
  {
    table: notificationMails,
    when: sql`${notificationMails.status} in ('sent', 'failed')
      and ${notificationMails.dueAt} < now() - interval '30 days'`,
  },
  {
    table: linkMails,
    when: sql`${linkMails.expiresAt} < now() - interval '30 days'`,
  },
  { table: mailbox, when: sql`${mailbox.createdAt} < now() - interval '30 days'` },
];

async function deleteBatch(table: PgTable, when: SQL): Promise<number> {
  const { count } = await db().execute(sql`
    delete from ${table} where ctid = any(array(
      select ctid from ${table} where ${when} limit ${BATCH} for update skip locked
    ))`);
  return count;
}

/**
 * Deletes what has expired, in batches, and says how many rows of each table. The platform only; throws when
 * `signal` ends it between two batches, and what is left is deleted the next time.
 */
export async function cleanUp(actor: Actor, signal?: AbortSignal): Promise<Record<string, number>> {
  requirePlatform(actor);
  const deleted: Record<string, number> = {};
  for (const { table, when } of leftovers) {
    let total = 0;
    let batch: number;
    do {
      signal?.throwIfAborted();
      batch = await deleteBatch(table, when);
      total += batch;
    } while (batch === BATCH);
    deleted[getTableName(table)] = total;
  }
  return deleted;
}
