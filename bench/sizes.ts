import { drizzle } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import { type Database, readingFrom } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import * as schema from '@/db/schema';
import type { Rig } from './rig';

/** A database of one size, which is read with the product's own verbs. */
export interface Sized {
  sql: Sql;
  read<T>(work: () => Promise<T>): Promise<T>;
}

/** An empty database of this version, filled by `fill` without triggers, references and their checks. */
export async function sized(rig: Rig, name: string, fill: (sql: Sql) => Promise<void>): Promise<Sized> {
  const url = await rig.database(name);
  await migrateDatabase(url);
  const sql = rig.client(url);
  await sql.unsafe(`alter database "${name}" set synchronous_commit = off`);
  await fill(sql);
  await sql`vacuum analyze`;
  const database: Database = drizzle(sql, { schema });
  return { sql, read: (work) => readingFrom(database, work) };
}

const works = new Map<string, Promise<Sized>>();

/** Work of so many people, five tasks each; made when it is first asked for. */
export function workOf(rig: Rig, people: number): Promise<Sized> {
  const name = `work-${people}`;
  const known = works.get(name) ?? sized(rig, name, (sql) => fillWork(sql, { people, each: 5 }));
  works.set(name, known);
  return known;
}

/** How long a read takes in milliseconds, the mean of some, by the clock of who asks. */
export async function timeOf({ read }: Sized, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let times = 0;
  do {
    await read(work);
    times++;
  } while (times < 50 && performance.now() - began < 250);
  return (performance.now() - began) / times;
}

/** Runs statements in a transaction in which nothing but keys and checks of rows holds, with time to spare. */
export async function inBulk(sql: Sql, statements: (tx: Sql) => Promise<void>): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`set local work_mem = '256MB'`;
    await tx`set local maintenance_work_mem = '512MB'`;
    await statements(tx as unknown as Sql);
  });
}

/** Leaves out the indexes of a table that no constraint needs while `work` fills it, and builds them anew. */
export async function withoutIndexes(tx: Sql, table: string, work: () => Promise<void>): Promise<void> {
  const indexes = await tx<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = ${table} and schemaname = 'public' and indexname not in (select conname from pg_constraint)`;
  for (const { name } of indexes) await tx.unsafe(`drop index "${name}"`);
  await work();
  for (const { definition } of indexes) await tx.unsafe(definition);
}

/** What every size has: an administrator, an advertiser with an owner, categories and countries. */
export async function fillLists(tx: Sql): Promise<void> {
  await tx`insert into advertisers (name, email) values ('Bench', 'bench@brand.example')`;
  await tx`
    insert into users (email, username, name, role, status, password_hash, email_verified_at, advertiser_id, advertiser_role)
    values ('bench@admin.example', 'admin', 'Admin', 'admin', 'active', 'nobody', now(), null, null),
      ('bench@brand.example', 'brand', 'Brand', 'advertiser', 'active', 'nobody', now(), 1, 'owner')`;
  await tx`
    insert into categories (name, slug)
    select initcap(slug), slug from unnest(array['fashion', 'beauty', 'technology', 'food', 'travel', 'music']) slug`;
  await tx`
    insert into countries (code, name, currency_code, allowed)
    select code, 'Country ' || code, 'USD', code <> 'CC' from unnest(array['AA', 'BB', 'CC', 'DD']) code`;
  await tx`
    insert into exchange_rates (currency, rate, as_of, source)
    values ('EUR', 0.9, date '2020-01-01', 'bench'), ('GBP', 0.8, date '2020-01-01', 'bench')`;
}

/**
 * People who each do `each` tasks, the first of them in one campaign of all of them, the others spread over two hundred;
 * with what the product would have kept of it. The same every time.
 */
export async function fillWork(sql: Sql, { people, each }: { people: number; each: number }): Promise<void> {
  await inBulk(sql, async (tx) => {
    await fillLists(tx);
    await withoutIndexes(tx, 'users', async () => {
      await tx`
        insert into users (email, username, name, role, status, banned_at, password_hash, email_verified_at, sex,
          birth_date, country_id, created_at)
        select 'crowd' || n || '@people.example', 'crowd' || n, 'Crowd member ' || n, 'influencer', state,
          case when state = 'suspended' then now() end, 'nobody', now(), (array['female', 'male', 'other'])[1 + n % 3]::sex,
          date '1970-01-01' + (n * 37 % 13000), 1 + n % 4, now() - interval '1 minute' * (n % 500000)
        from generate_series(1, ${people}::int) n cross join lateral (select (case when n % 40 = 0 then 'suspended'
          when n % 17 = 0 then 'inactive' else 'active' end)::user_status as state) standing`;
    });
    await tx`
      insert into user_categories (user_id, category_id)
      select distinct id, category from users cross join lateral (values (1 + id % 6), (1 + id * 7 % 6)) chosen (category)
      where role = 'influencer'`;
    await tx`
      insert into networks (user_id, network, handle, url, followers, status)
      select id, (enum_range(null::social_network))[1 + id % 5], username, 'https://example.com/' || username, id % 250000,
        (case when id % 9 = 0 then 'pending' when id % 14 = 0 then 'rejected' else 'accepted' end)::network_status
      from users where role = 'influencer' and id % 20 > 0`;
    await tx`
      insert into campaigns (advertiser_id, created_by, name, tagline, description, status, date_start, date_end, currency,
        post_rate, created_at, activated_at)
      select 1, 2, 'Campaign ' || n, 'One of many', '<p>Show it.</p>', 'active', now() - interval '400 days',
        now() + interval '30 days', 'USD', 20 + n % 60, now() - interval '400 days', now() - interval '400 days'
      from generate_series(1, 200) n`;
    await tx`
      insert into campaign_networks (campaign_id, network, position)
      select id, network, position from campaigns
      cross join unnest(enum_range(null::social_network)) with ordinality as wanted (network, position)`;
    await withoutIndexes(tx, 'participations', async () => {
      await tx`
        insert into participations (id, campaign_id, user_id, joined_at, completed_tasks, score, engagement)
        select n, case when turn = 1 then 1 else 2 + (person * 7 + turn * 41) % 199 end, person,
          now() - interval '1 minute' * (person * 29 % 420000), done, 100 * done,
          done * (shown / 20 + shown / 200 + shown / 500)
        from generate_series(1, ${people * each}::int) n
        cross join lateral (select 1 + n % ${each} as turn, 2 + (n + ${each - 1}) / ${each} as person,
          case when n % 10 in (0, 2, 3, 5, 6, 8) then 1 else 0 end as done, n * 31 % 50000 as shown) facts`;
    });
    await tx`
      insert into leaderboard_totals (user_id, completed_tasks, score, engagement)
      select user_id, sum(completed_tasks), sum(score), sum(engagement) from participations group by 1`;
    await withoutIndexes(tx, 'tasks', () => fillTasks(tx));
    await tx`update campaigns set participants_count = (
      select count(*) from participations where campaign_id = campaigns.id)`;
    await fillInvoices(tx);
    await tx`
      insert into tallies (kind, subject, part, day, counted, reach, engagement, amount, folded)
      select *, true from counted_rows`;
    await tx`insert into tallies (kind, subject, part, day, counted, folded) select *, true from counted_people`;
  });
}

/** A task for each participation, in every state. */
async function fillTasks(tx: Sql): Promise<void> {
  await tx`
    insert into tasks (campaign_id, participation_id, user_id, type, title, description, status, currency, minimum_reward,
      post_payment, deadline, post_url, post_key, network, completed_at, accepted_at, rejected_at, paid_at, held_until,
      advertiser_spend, paid_in_base, reach, likes, comments, shares, created_at, updated_at)
    select work.campaign_id, work.id, work.user_id, 'post', 'Show it', 'Show it.', state.status, 'USD', 20, pays,
      work.joined_at + interval '72 hours', case when done then 'https://example.com/post/' || work.id end,
      case when done then 'x:post:' || work.id end, case when done then (enum_range(null::social_network))[1 + work.id % 5] end,
      case when done then work.joined_at + interval '20 hours' end, case when accepted then work.joined_at + interval '30 hours' end,
      case when status = 'rejected' then work.joined_at end, case when paid then work.joined_at + interval '50 hours' end,
      case when accepted then work.joined_at + interval '30 hours' end, case when accepted then pays end,
      case when paid then pays end, shown, shown / 20, shown / 200, shown / 500, work.joined_at, work.joined_at
    from participations work
    cross join lateral (select (array['paid', 'pending', 'accepted', 'paid', 'under_review', 'paid', 'accepted', 'rejected',
      'paid', 'pending'])[1 + work.id % 10]::task_status as status) state
    cross join lateral (select status <> 'pending' as done, status in ('accepted', 'paid') as accepted,
      status = 'paid' as paid, 20 + work.id % 60 as pays) facts
    cross join lateral (select case when accepted then work.id * 31 % 50000 else 0 end as shown) reached`;
}

/** A paid invoice a month of two years, with a line a campaign. */
async function fillInvoices(tx: Sql): Promise<void> {
  await tx`
    insert into invoices (number, advertiser_id, currency, amount, status, period_from, period_to, issued_on, due_on, paid_at)
    select 'B-' || n, 1, 'USD', 2000, 'paid', date '2024-01-01' + n * 31, date '2024-01-01' + n * 31 + 30,
      date '2024-01-01' + n * 31 + 30, date '2024-02-01' + n * 31 + 30, now() from generate_series(1, 24) n`;
  await tx`
    insert into invoice_lines (invoice_id, campaign_id, description, original_amount, original_currency, rate, amount, amount_in_base)
    select invoices.id, campaigns.id, 'Posts', 10, 'USD', 1, 10, 10 from invoices, campaigns`;
}
