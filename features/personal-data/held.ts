import { eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import * as tables from '@/db/schema';
import { openAccount } from '@/db/sealed-accounts';

type Row = Record<string, unknown>;

/** What a table holds of a person, as they get it. */
export interface Held {
  /** The file, where it is not named as the table. */
  name?: string;
  table: PgTable;
  /** The column that names the person, or whose rows they are otherwise. */
  by: PgColumn | ((person: UserActor) => SQL | undefined);
  /** The columns they get, by name; all of them but `without`, and those that name other people, where it is not said. */
  only?: readonly string[];
  /** Secrets, and what tells of others. */
  without?: readonly string[];
  /** What stands in a row beside its columns. */
  beside?: Record<string, SQL>;
  /** Makes of a row what its person reads. */
  read?: (row: Row) => Row;
}

/** The person's own rows of a table, for those of another that belong to them. */
const owned = (table: PgTable, id: PgColumn, by: PgColumn, person: UserActor) =>
  db().select({ id }).from(table).where(eq(by, person.id));

const ofTask = (taskId: PgColumn) => (person: UserActor) =>
  inArray(taskId, owned(tables.tasks, tables.tasks.id, tables.tasks.userId, person));
const ofPayout = (payoutId: PgColumn) => (person: UserActor) =>
  inArray(payoutId, owned(tables.payouts, tables.payouts.id, tables.payouts.userId, person));

/** An account that no key of today opens is not there to be read. */
function accountIn({ sealed, ...row }: Row): Row {
  try {
    return { ...row, account: openAccount(String(sealed)) };
  } catch {
    return { ...row, account: null };
  }
}

const {
  ads,
  apiCallDays,
  apiCalls,
  apiTokens,
  applications,
  auditLog,
  authenticators,
  bankStatementLines,
  campaigns,
  consents,
  invitations,
  knownDevices,
  leaderboardTotals,
  ledgerEntries,
  networks,
  notificationPreferences,
  notifications,
  oauthConsents,
  participations,
  passkeys,
  payoutBatchLines,
  payoutMethods,
  payouts,
  payRunLines,
  payRuns,
  recoveryCodes,
  reports,
  sessions,
  taskAppeals,
  taskBonuses,
  taskDrafts,
  tasks,
  taskSubmissions,
  userCategories,
  users,
  wallets,
  watchCampaigns,
  watchFuel,
  watchGroupMembers,
  watchGroups,
  watchProofs,
  watchSubmissions,
  watchWitnesses,
  webhookEndpoints,
} = tables;

/** Everything that is kept of a person. A test looks for every column that names one, here or in `notHeld`. */
export const held: readonly Held[] = [
  {
    name: 'account',
    table: users,
    by: users.id,
    without: ['password_hash', 'banned_by'],
    beside: {
      country: sql`(select name from countries where countries.id = ${users.countryId})`,
      city: sql`(select name from cities where cities.id = ${users.cityId})`,
      organisation: sql`(select name from advertisers where advertisers.id = ${users.advertiserId})`,
    },
  },
  {
    name: 'interests',
    table: userCategories,
    by: userCategories.userId,
    beside: {
      category: sql`(select name from categories where categories.id = ${userCategories.categoryId})`,
    },
  },
  { table: sessions, by: sessions.userId },
  {
    table: consents,
    by: consents.userId,
    beside: {
      page: sql`(select page from legal_texts where legal_texts.id = ${consents.textId})`,
      version: sql`(select version from legal_texts where legal_texts.id = ${consents.textId})`,
    },
  },
  { table: knownDevices, by: knownDevices.userId },
  {
    name: 'authenticator_apps',
    table: authenticators,
    by: authenticators.userId,
    without: ['sealed', 'last_step'],
  },
  {
    table: passkeys,
    by: passkeys.userId,
    only: ['id', 'name', 'backed_up', 'created_at', 'last_used_at'],
  },
  { table: recoveryCodes, by: recoveryCodes.userId, without: ['hash'] },
  { table: apiTokens, by: apiTokens.userId, without: ['hash'] },
  { table: apiCalls, by: apiCalls.userId },
  { table: apiCallDays, by: apiCallDays.userId },
  {
    name: 'connected_applications',
    table: oauthConsents,
    by: oauthConsents.userId,
    beside: {
      application: sql`(select name from applications where applications.id = ${oauthConsents.applicationId})`,
    },
  },
  { table: networks, by: networks.userId },
  { table: participations, by: participations.userId },
  { name: 'leaderboard', table: leaderboardTotals, by: leaderboardTotals.userId },
  { table: tasks, by: tasks.userId },
  { table: taskDrafts, by: ofTask(taskDrafts.taskId) },
  { name: 'task_versions', table: taskSubmissions, by: ofTask(taskSubmissions.taskId) },
  { table: taskAppeals, by: ofTask(taskAppeals.taskId) },
  { table: taskBonuses, by: ofTask(taskBonuses.taskId) },
  { name: 'payments', table: payRunLines, by: payRunLines.userId },
  { name: 'pay_runs_started', table: payRuns, by: payRuns.startedBy, without: ['key'] },
  { table: payoutMethods, by: payoutMethods.userId, without: ['fingerprint'], read: accountIn },
  { table: payouts, by: payouts.userId, without: ['fingerprint', 'sealed'] },
  { name: 'bank_transfers', table: payoutBatchLines, by: ofPayout(payoutBatchLines.payoutId) },
  {
    name: 'bank_statements',
    table: bankStatementLines,
    by: ofPayout(bankStatementLines.payoutId),
    without: ['statement_id', 'key'],
  },
  {
    name: 'ledger',
    table: ledgerEntries,
    by: (person) =>
      sql`${ledgerEntries.accountId} in (select id from ledger_accounts where owner = ${`user:${person.id}`})`,
    beside: {
      account: sql`(select kind from ledger_accounts account where account.id = ${ledgerEntries.accountId})`,
      currency: sql`(select currency from ledger_accounts account where account.id = ${ledgerEntries.accountId})`,
      posted: sql`(select to_jsonb(posted) - 'id' from ledger_transactions posted where posted.id = ${ledgerEntries.transactionId})`,
    },
  },
  { table: wallets, by: wallets.userId },
  {
    name: 'photo_campaigns_made',
    table: watchCampaigns,
    by: watchCampaigns.creatorId,
    without: ['whitelist'],
  },
  { name: 'photo_campaigns_joined', table: watchWitnesses, by: watchWitnesses.userId },
  { name: 'photo_groups_made', table: watchGroups, by: watchGroups.creatorId, without: ['invite_code'] },
  { name: 'photo_groups_joined', table: watchGroupMembers, by: watchGroupMembers.userId },
  {
    name: 'photos',
    table: watchSubmissions,
    by: watchSubmissions.userId,
    // What pictures are compared by, and with whose.
    without: ['photo_hash', 'served_hash', 'perceptual_hash', 'flags', 'checks'],
  },
  {
    name: 'photo_proofs',
    table: watchProofs,
    by: (person) =>
      inArray(
        watchProofs.submissionId,
        owned(watchSubmissions, watchSubmissions.id, watchSubmissions.userId, person),
      ),
  },
  { name: 'fuel', table: watchFuel, by: watchFuel.userId },
  { table: notifications, by: notifications.userId },
  { table: notificationPreferences, by: notificationPreferences.userId },
  {
    name: 'uploads',
    table: tables.files,
    by: tables.files.ownerId,
    without: ['sha256', 'served_sha256', 'perceptual_hash'],
  },
  { table: ads, by: ads.userId },
  { name: 'ads_made', table: ads, by: ads.createdBy, only: ['id', 'title', 'created_at'] },
  {
    name: 'campaigns_made',
    table: campaigns,
    by: campaigns.createdBy,
    only: ['id', 'name', 'status', 'created_at'],
  },
  {
    name: 'invitations_received',
    table: invitations,
    // An address that was never confirmed may be somebody else's.
    by: ({ id }) =>
      or(
        eq(invitations.acceptedBy, id),
        sql`${invitations.email} = (select email from users where id = ${id} and email_verified_at is not null)`,
      ),
    without: ['hash'],
  },
  {
    name: 'invitations_sent',
    table: invitations,
    by: invitations.invitedBy,
    only: ['id', 'role', 'created_at'],
  },
  {
    name: 'applications_registered',
    table: applications,
    by: applications.createdBy,
    only: ['id', 'name', 'created_at'],
  },
  { table: reports, by: reports.reporterId, without: ['seen', 'admin_note'] },
  {
    table: webhookEndpoints,
    by: webhookEndpoints.userId,
    without: ['secret', 'previous_secret'],
  },
  {
    // Where an organisation has its events sent is the organisation's.
    name: 'webhook_endpoints_made',
    table: webhookEndpoints,
    by: webhookEndpoints.createdBy,
    only: ['id', 'created_at'],
  },
  {
    name: 'history_of_the_account',
    table: auditLog,
    by: (person) => sql`${auditLog.subjectType} = 'user' and ${auditLog.subjectId} = ${String(person.id)}`,
    without: ['actor_id'],
  },
  {
    // What was done to others is theirs.
    name: 'what_you_did',
    table: auditLog,
    by: auditLog.actorId,
    only: ['id', 'action', 'subject_type', 'subject_id', 'created_at'],
  },
];

/** Columns that name a person whose rows are in no copy, and why. */
export const notHeld: Record<string, string> = {
  'mail_tokens.user_id': 'opens the account for an hour; a hash',
  'oauth_codes.user_id': 'opens the account for minutes; a hash',
  'oauth_tokens.user_id':
    'hashes of what opens the account; which applications do is in connected_applications',
  'sign_in_steps.user_id': 'opens the second step for minutes; a hash',
  'view_tickets.user_id': 'opens a view for a minute; a hash',
  'wallet_challenges.user_id': 'asks for a signature for minutes; what was signed is in wallets',
  'publisher_standings.user_id': 'what the account and its networks say, in words that are counted',
  'events.user_id': 'says again for 30 days what the other files hold',
  'bank_statement_lines.done_by': 'work as an administrator, which is in what_you_did',
  'bank_statements.imported_by': 'work as an administrator, which is in what_you_did',
  'credit_notes.issued_by': 'work as an administrator, which is in what_you_did',
  'company_facts.updated_by': 'work as an administrator, which is in what_you_did',
  'legal_texts.published_by': 'work as an administrator, which is in what_you_did',
  'networks.reviewed_by': 'a decision on somebody else, which is in what_you_did',
  'payout_batches.created_by': 'work as an administrator, which is in what_you_did',
  'payouts.handled_by': 'a decision on somebody else, which is in what_you_did',
  'prepaid_movements.recorded_by': 'work as an administrator, which is in what_you_did',
  'receipts.recorded_by': 'work as an administrator, which is in what_you_did',
  'receipts.undone_by': 'work as an administrator, which is in what_you_did',
  'reports.handled_by': 'a decision on somebody else, which is in what_you_did',
  'task_appeals.rejected_by': 'a decision on somebody else, which is in what_you_did',
  'task_appeals.replied_by': 'a decision on somebody else, which is in what_you_did',
  'task_appeals.decided_by': 'a decision on somebody else, which is in what_you_did',
  'task_bonuses.awarded_by': 'a decision on somebody else, which is in what_you_did',
  'task_submissions.asked_by': 'a decision on somebody else, which is in what_you_did',
  'tasks.reviewed_by': 'a decision on somebody else, which is in what_you_did',
  'users.banned_by': 'a decision on somebody else, which is in what_you_did',
  'watch_submissions.reviewed_by': 'a decision on somebody else, which is in what_you_did',
};
