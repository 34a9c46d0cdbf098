import { eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import {
  apiCallDays,
  apiCalls,
  apiTokens,
  authenticators,
  consents,
  files,
  knownDevices,
  mailTokens,
  networks,
  notificationPreferences,
  notifications,
  oauthCodes,
  oauthConsents,
  oauthTokens,
  passkeys,
  payoutMethods,
  payouts,
  recoveryCodes,
  sessions,
  signInSteps,
  taskSubmissions,
  tasks,
  userCategories,
  users,
  viewTickets,
  walletChallenges,
  wallets,
  watchSubmissions,
  webhookEndpoints,
} from '@/db/schema';
import { keepAccount } from '@/db/sealed-accounts';
import { forgottenKey } from '@/features/tasks';
import { forgetWords } from './forget-words';

type Person = typeof users.$inferSelect;

/** What everybody reads in the place of somebody who left. */
const nameless = ({ id }: Person) => `Deleted person ${id}`;
/** Addresses that lead nowhere (RFC 2606), which nobody can have taken before. */
const emailless = ({ uuid }: Person) => `${uuid}@deleted.invalid`;
const nowhere = 'https://deleted.invalid/';

/** Of which nothing is left. */
const gone = [
  sessions,
  consents,
  knownDevices,
  signInSteps,
  mailTokens,
  recoveryCodes,
  authenticators,
  apiCalls,
  apiCallDays,
  passkeys,
  apiTokens,
  oauthTokens,
  oauthCodes,
  oauthConsents,
  viewTickets,
  walletChallenges,
  wallets,
  notificationPreferences,
  notifications,
  userCategories,
  payoutMethods,
  webhookEndpoints,
];

/**
 * Takes the person out of every table: what is theirs alone is deleted, and what others rest on, work, money, decisions,
 * is kept of somebody without a name. Call it in a transaction that holds their row.
 */
export async function forget(person: Person): Promise<void> {
  const { id } = person;
  // First, while it is known by which words others speak of them.
  await forgetWords(person, nameless(person));
  await forgetPostKeys(person);
  await forgetWork(person);
  await forgetMoney(person);
  await forgetMail(person);
  for (const table of gone) await db().delete(table).where(eq(table.userId, id));
  await db().execute(sql`delete from idempotency_keys where principal = ${`user:${id}`}`);
  await db()
    .update(users)
    .set({
      email: emailless(person),
      username: `deleted-${id}-${person.uuid.slice(0, 8)}`,
      name: nameless(person),
      // No hash, so that no password is right.
      passwordHash: 'deleted',
      status: sql`case when ${users.status} = 'suspended' then ${users.status} else 'inactive' end`,
      emailVerifiedAt: null,
      sex: null,
      birthDate: null,
      countryId: null,
      cityId: null,
      bio: '',
      avatar: null,
      profilePublic: false,
      showEarnings: false,
      returnTo: null,
      lastSeenAt: null,
      deletedAt: sql`now()`,
      updatedAt: sql`now()`,
    })
    .where(eq(users.id, id));
}

/**
 * What posts are recognised by leads to them, and by them to whoever wrote them. It stays as a code that only the platform
 * makes of the same post, for everybody who handed it in, so that it is still paid once.
 */
async function forgetPostKeys({ id }: Person): Promise<void> {
  const rows = await db().execute<{ key: string }>(sql`
    select distinct post_key as key from tasks where user_id = ${id} and post_key is not null`);
  const codes = rows.map(({ key }) => ({ key, code: forgottenKey(key) }));
  await db().execute(sql`
    update tasks set post_key = forgotten.code
    from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb) as forgotten (key text, code text)
    where tasks.post_key = forgotten.key`);
}

/** Posts, profiles, photos, pictures and ads: that there were some, and what became of them, stays. */
async function forgetWork({ id, uuid }: Person): Promise<void> {
  await db().execute(
    sql`delete from task_drafts where task_id in (select id from tasks where user_id = ${id})`,
  );
  const said = { screenshots: [], caption: '', itemChecks: [], itemAnswers: [] };
  await db()
    .update(tasks)
    .set({
      ...said,
      postUrl: sql`case when ${tasks.postUrl} is not null then ${nowhere} end`,
      // What was still offered goes back by the job that ends bonuses.
      bonusUntil: sql`case when ${tasks.bonusUntil} > now() then now() else ${tasks.bonusUntil} end`,
    })
    .where(eq(tasks.userId, id));
  await db()
    .update(taskSubmissions)
    .set({ ...said, postUrl: nowhere })
    .where(sql`${taskSubmissions.taskId} in (select id from tasks where user_id = ${id})`);
  await db().execute(sql`
    update task_appeals set statement = '' where task_id in (select id from tasks where user_id = ${id})`);
  await db()
    .update(networks)
    .set({
      handle: sql`'deleted-' || ${networks.id}`,
      url: nowhere,
      followers: null,
      category: null,
      reason: null,
      status: 'rejected',
    })
    .where(eq(networks.userId, id));
  await db()
    .update(watchSubmissions)
    .set({
      photoUrl: sql`case when ${watchSubmissions.photoUrl} like '/%' then ${watchSubmissions.photoUrl} else ${nowhere} end`,
      checks: {},
    })
    .where(eq(watchSubmissions.userId, id));
  await db().execute(sql`update watch_campaigns set created_by_public_key = null where creator_id = ${id}`);
  // The next cleaning deletes what nothing uses. Pictures of campaigns are the organisation's.
  await db()
    .update(files)
    .set({ attachedAt: null, subject: null, advertiserId: null })
    .where(sql`${files.ownerId} = ${id} and ${files.purpose} <> 'campaign'`);
  await db().execute(sql`
    update ads set deleted_at = now(), status = case when status = 'active' then 'paused' else status end
    where user_id = ${id} and deleted_at is null`);
  await db().execute(sql`update reports set description = null where reporter_id = ${id}`);
  await db().execute(sql`
    update reports set seen = null where reportable_type = 'user' and reportable_id in (${uuid}, ${String(id)})`);
}

/** Amounts and when they moved stay; to which account does not. */
async function forgetMoney(person: Person): Promise<void> {
  const { label, sealed, fingerprint } = keepAccount({ kind: 'other', text: nameless(person) });
  await db()
    .update(payouts)
    .set({ methodId: null, method: label, sealed, fingerprint })
    .where(eq(payouts.userId, person.id));
  await db().execute(sql`
    update bank_statement_lines set party = null, remittance = null
    where payout_id in (select id from payouts where user_id = ${person.id})`);
}

/**
 * Their mails, and the invitations that they took. An address that was never confirmed may be somebody else's, whose
 * invitations are not theirs to end; and what an organisation says of itself is the organisation's.
 */
async function forgetMail(person: Person): Promise<void> {
  const { id, email } = person;
  await db().execute(sql`
    delete from notification_mails where notification_id in (select id from notifications where user_id = ${id})`);
  const confirmed = person.emailVerifiedAt !== null;
  const invites = (hash: SQL) => sql`exists (select 1 from invitations where hash = ${hash})`;
  for (const [mails, hash] of [
    [sql`link_mails`, sql`link_mails.hash`],
    [sql`mailbox`, sql`mailbox.link_hash`],
  ] as const) {
    await db().execute(
      sql`delete from ${mails} where recipient = ${email} and (${confirmed} or not ${invites(hash)})`,
    );
  }
  await db().execute(sql`
    update invitations set email = ${emailless(person)},
      revoked_at = case when accepted_at is null then coalesce(revoked_at, now()) end
    where accepted_by = ${id} or (email = ${email} and ${confirmed})`);
}
