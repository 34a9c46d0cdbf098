import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import type { users } from '@/db/schema';

type Person = Pick<typeof users.$inferSelect, 'id' | 'email' | 'name' | 'username' | 'advertiserId'>;

/** Shorter ones are part of too many other words. */
const SHORTEST = 3;

/** Entries of the audit trail that are rewritten at a time. */
const BATCH = 500;

/** Entries that list what somebody said of themselves: which fields they were stays. */
const profiles = ['users.update_profile', 'users.register', 'users.create'];

async function wordsOf({ id, email, name, username }: Person): Promise<string[]> {
  const rows = await db().execute<{ word: string | null }>(sql`
    select handle as word from networks where user_id = ${id}
    union select url from networks where user_id = ${id}
    union select address from wallets where user_id = ${id}
    union select post_url from tasks where user_id = ${id}`);
  const words = [email, name, username, ...rows.map(({ word }) => word)];
  // The longest first, so that none is left as the rest of another.
  return [...new Set(words)]
    .flatMap((word) => (word && word.length >= SHORTEST ? [word] : []))
    .sort((a, b) => b.length - a.length);
}

const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A value with the words taken out of its texts; the names of its fields stay. */
function without(value: unknown, words: RegExp, instead: string): unknown {
  if (typeof value === 'string') return value.replaceAll(words, instead);
  if (Array.isArray(value)) return value.map((each) => without(each, words, instead));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, without(each, words, instead)]));
}

const keysAlone = (details: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(details).map((key) => [key, 'deleted']));

/**
 * Takes the words that lead to a person out of what is told of them elsewhere: the audit trail, others' notifications, and
 * the events of the last days. Long statements are let run: it happens seldom, in a job.
 */
export async function forgetWords(person: Person, instead: string): Promise<void> {
  await db().execute(sql`select set_config('statement_timeout', '60000', true)`);
  const words = await wordsOf(person);
  const pattern = words.map(escaped).join('|');
  await forgetInAudit(
    person,
    new RegExp(`(?<![\\p{L}\\p{N}_])(?:${pattern})(?![\\p{L}\\p{N}_])`, 'giu'),
    instead,
  );
  await forgetInNotifications(person, `(?<![[:alnum:]_])(${pattern})(?![[:alnum:]_])`, instead);
  await db().execute(sql`
    delete from webhook_deliveries where event_id in (select uuid from events where user_id = ${person.id})`);
  await db().execute(sql`delete from events where user_id = ${person.id}`);
}

/** What the person did, what was done to them and theirs, and whatever names their address. */
async function forgetInAudit({ id, email }: Person, words: RegExp, instead: string): Promise<void> {
  await db().execute(sql`select set_config('fanfare.forgetting', 'on', true)`);
  let last = 0;
  for (;;) {
    const rows = await db().execute<{
      id: string;
      action: string;
      own: boolean;
      details: Record<string, unknown>;
    }>(sql`
      select id::text, action, subject_type = 'user' and subject_id = ${String(id)} as own, details from audit_log
      where id > ${last} and details <> '{}' and (actor_id = ${id}
        or (subject_type, subject_id) in (
          select 'user', ${String(id)}
          union all select 'network', id::text from networks where user_id = ${id}
          union all select 'task', id::text from tasks where user_id = ${id}
          union all select 'payout', id::text from payouts where user_id = ${id}
          union all select 'wallet', id::text from wallets where user_id = ${id})
        or position(${email} in lower(details::text)) > 0)
      order by id limit ${BATCH}`);
    for (const row of rows) {
      last = Number(row.id);
      const details =
        row.own && profiles.includes(row.action)
          ? keysAlone(row.details)
          : without(row.details, words, instead);
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

async function forgetInNotifications(person: Person, pattern: string, instead: string): Promise<void> {
  await db().execute(sql`
    update notifications set message = regexp_replace(message, ${pattern}, ${instead}, 'gi'),
      subject = regexp_replace(subject, ${pattern}, ${instead}, 'gi')
    where (message ~* ${pattern} or subject ~* ${pattern}) and user_id in (${told(person)})`);
  await db().execute(sql`
    update mailbox set body = regexp_replace(body, ${pattern}, ${instead}, 'gi'),
      subject = regexp_replace(subject, ${pattern}, ${instead}, 'gi'), html = regexp_replace(html, ${pattern}, ${instead}, 'gi')
    where (body ~* ${pattern} or subject ~* ${pattern} or html ~* ${pattern})
      and recipient in (select email from users where id in (${told(person)}))`);
}
