import { type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import type { users } from '@/db/schema';

type Person = Pick<
  typeof users.$inferSelect,
  'id' | 'email' | 'emailVerifiedAt' | 'name' | 'username' | 'advertiserId'
>;

/** What leads to a person wherever it stands, and what may be an ordinary word where it is not said of them. */
interface Words {
  sure: string[];
  names: string[];
}

/** Shorter ones are part of too many other words. */
const SHORTEST = 3;

/** Entries of the audit trail that are rewritten at a time. */
const BATCH = 500;

/** Entries that list what somebody said of themselves: which fields they were stays. */
const profiles = ['users.update_profile', 'users.register', 'users.create'];

/** Fields of entries that hold words of ours, by which history is read. */
const ours = new Set(
  'action channel code country currency from id kind list locale method network outcome platform purpose role scope scopes state status step to type'.split(
    ' ',
  ),
);

async function wordsOf({ id, email, emailVerifiedAt, name, username }: Person): Promise<Words> {
  const rows = await db().execute<{ word: string; sure: boolean }>(sql`
    select url as word, status = 'accepted' as sure from networks where user_id = ${id}
    union select address, true from wallets where user_id = ${id}
    union select post_url, true from tasks where user_id = ${id} and post_url is not null
    union select version.post_url, true from task_submissions version
    join tasks on tasks.id = version.task_id where tasks.user_id = ${id} and version.post_url is not null
    union select handle, false from networks where user_id = ${id}`);
  // An address that was never confirmed may be somebody else's.
  const own = [
    { word: email, sure: emailVerifiedAt !== null },
    { word: name, sure: false },
    { word: username, sure: false },
  ];
  const ones = (sure: boolean) =>
    // The longest first, so that none is left as the rest of another.
    [...new Set([...own, ...rows].flatMap((each) => (each.sure === sure ? [each.word] : [])))]
      .filter((word) => word.length >= SHORTEST)
      .sort((a, b) => b.length - a.length);
  return { sure: ones(true), names: ones(false) };
}

const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** As JavaScript reads it; none for no words, which would stand everywhere. */
const patternOf = (words: string[], flags: string) =>
  words.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}_])`, flags);
/** The same as Postgres reads it. */
const sqlPatternOf = (words: string[]) =>
  `(?<![[:alnum:]_])(${words.map(escaped).join('|')})(?![[:alnum:]_])`;

/** A value with words taken out of its texts; the names of its fields stay, and the values of those in `but`. */
function without(value: unknown, words: RegExp | undefined, instead: string, but?: Set<string>): unknown {
  if (!words) return value;
  if (typeof value === 'string') return value.replaceAll(words, instead);
  if (Array.isArray(value)) return value.map((each) => without(each, words, instead, but));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      but?.has(key) && typeof each !== 'object' ? each : without(each, words, instead, but),
    ]),
  );
}

const keysAlone = (details: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(details).map((key) => [key, 'deleted']));

/**
 * Takes the words that lead to a person out of what is told of them elsewhere: the audit trail, others' notifications, and
 * the events of the last days. Names and handles go only where an entry, or what was told with it, names the person by id:
 * anywhere else they may be words that say something else. Long statements are let run: it happens seldom, in a job.
 */
export async function forgetWords(person: Person, instead: string): Promise<void> {
  await db().execute(sql`select set_config('statement_timeout', '60000', true)`);
  const words = await wordsOf(person);
  await forgetInNotifications(person, words, instead);
  await forgetInAudit(person, words, instead);
  await db().execute(sql`
    delete from webhook_deliveries where event_id in (select uuid from events where user_id = ${person.id})`);
  await db().execute(sql`delete from events where user_id = ${person.id}`);
}

/** SQL: the entry of the audit trail is of what the person did, or of what was done to them and theirs. */
const theirs = (id: number) => sql`(actor_id = ${id} or (subject_type, subject_id) in (
  select 'user', ${String(id)}
  union all select 'network', id::text from networks where user_id = ${id}
  union all select 'task', id::text from tasks where user_id = ${id}
  union all select 'payout', id::text from payouts where user_id = ${id}
  union all select 'wallet', id::text from wallets where user_id = ${id}))`;

/** What is theirs, and whatever else names an address that is known to be theirs. */
async function forgetInAudit(
  { id, email, emailVerifiedAt }: Person,
  words: Words,
  instead: string,
): Promise<void> {
  const sure = patternOf(words.sure, 'giu');
  const names = patternOf(words.names, 'gu');
  await db().execute(sql`select set_config('fanfare.forgetting', 'on', true)`);
  let last = 0;
  for (;;) {
    const rows = await db().execute<{
      id: string;
      action: string;
      self: boolean;
      theirs: boolean;
      details: Record<string, unknown>;
    }>(sql`
      select id::text, action, subject_type = 'user' and subject_id = ${String(id)} as self, ${theirs(id)} as theirs,
        details from audit_log
      where id > ${last} and details <> '{}'
        and (${theirs(id)} or (${emailVerifiedAt !== null} and position(${email} in lower(details::text)) > 0))
      order by id limit ${BATCH}`);
    for (const row of rows) {
      last = Number(row.id);
      const known = without(row.details, sure, instead);
      const named = row.theirs ? without(known, names, instead, ours) : known;
      const details = row.self && profiles.includes(row.action) ? keysAlone(row.details) : named;
      const text = JSON.stringify(details);
      if (text === JSON.stringify(row.details)) continue;
      await db().execute(sql`update audit_log set details = ${text}::jsonb where id = ${row.id}::bigint`);
    }
    if (rows.length < BATCH) break;
  }
  await db().execute(sql`select set_config('fanfare.forgetting', 'off', true)`);
}

/** SQL: the accounts of those who were told of the person: staff, colleagues, and organisations they worked for. */
const told = ({ id, advertiserId }: Person) => sql`
  select reader.id from users reader where reader.id <> ${id} and (reader.role = 'admin'
    or reader.advertiser_id = ${advertiserId}
    or reader.advertiser_id in (
      select campaign.advertiser_id from participations part join campaigns campaign on campaign.id = part.campaign_id
      where part.user_id = ${id}
      union select campaign.advertiser_id from watch_witnesses part
      join watch_campaigns campaign on campaign.id = part.campaign_id where part.user_id = ${id})
    or reader.id in (
      select campaign.creator_id from watch_witnesses part
      join watch_campaigns campaign on campaign.id = part.campaign_id where part.user_id = ${id}
      union select other.user_id from watch_group_members own
      join watch_group_members other on other.group_id = own.group_id where own.user_id = ${id}))`;

/** SQL: the notifications that were written in one transaction with an entry of theirs, whose moment they share. */
const toldWith = (person: Person) => sql`(
  select notice.id from notifications notice where notice.user_id in (${told(person)})
    and notice.created_at in (select created_at from audit_log where ${theirs(person.id)}))`;

async function forgetInNotifications(person: Person, { sure, names }: Words, instead: string): Promise<void> {
  if (sure.length > 0) {
    const readers = sql`(select email from users where id in (${told(person)}))`;
    await replace(sure, instead, 'i', sql`user_id in (${told(person)})`, sql`recipient in ${readers}`);
  }
  const notices = toldWith(person);
  // As the mails of notifications are named.
  const mails = sql`name like 'notification-%' and split_part(name, '-', 2) in (select id::text from ${notices} with_them)`;
  await replace(names, instead, '', sql`id in ${notices}`, mails);
}

/** Replaces words in notifications and in mails that were kept, which go out as plain text from then on. */
async function replace(words: string[], instead: string, flag: '' | 'i', notices: SQL, mails: SQL) {
  if (words.length === 0) return;
  const pattern = `${flag === 'i' ? '(?i)' : ''}${sqlPatternOf(words)}`;
  const inSubject = sql`subject = regexp_replace(subject, ${pattern}, ${instead}, 'g')`;
  await db().execute(sql`
    update mailbox set body = regexp_replace(body, ${pattern}, ${instead}, 'g'), ${inSubject}, html = null
    where (body ~ ${pattern} or subject ~ ${pattern} or html ~ ${pattern}) and ${mails}`);
  await db().execute(sql`
    update notifications set message = regexp_replace(message, ${pattern}, ${instead}, 'g'), ${inSubject}
    where (message ~ ${pattern} or subject ~ ${pattern}) and ${notices}`);
}
