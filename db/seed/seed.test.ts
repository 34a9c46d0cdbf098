import { cpus, loadavg } from 'node:os';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { coversJoining } from '@/features/campaigns/reads/pool';
import { checkBooks } from '@/features/ledger';
import { verifyPassword } from '@/features/users/password';
import { networkOfUrl } from '@/nouns/posts/read';
import { freshDatabase } from '@/testing/fresh-database';
import { seedDemo } from '.';
import { seedReference } from './reference';

freshDatabase();

/** Counts by a key, as a record. */
async function tally(query: ReturnType<typeof sql>): Promise<Record<string, number>> {
  const rows = await db().execute<{ key: string; count: string }>(query);
  return Object.fromEntries(rows.map(({ key, count }) => [key, Number(count)]));
}

/** The one number a query gives. */
async function number(query: ReturnType<typeof sql>): Promise<number> {
  const [row] = await db().execute<Record<string, string>>(query);
  return Number(Object.values(row ?? {})[0]);
}

const every = (keys: string[]) => Object.fromEntries(keys.map((key) => [key, expect.any(Number)]));

let took = 0;
beforeAll(async () => {
  await seedReference();
  const start = performance.now();
  await seedDemo();
  took = performance.now() - start;
}, 300_000);

describe('the demo world', () => {
  it('is made within seconds, in an empty database only', async () => {
    // On a crowded machine every process gets its share only; what counts is the work.
    const crowd = Math.max(1, (loadavg()[0] ?? 0) / cpus().length);
    expect(took / crowd).toBeLessThan(20_000);
    await expect(seedDemo()).rejects.toThrow('without users');
  });

  it('balances to the last micro-unit', async () => {
    const lines = await checkBooks();
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter(({ differences }) => differences > 0)).toEqual([]);
  });

  it('lets the three named people sign in', async () => {
    const rows = await db().execute<{ email: string; role: string; hash: string }>(sql`
      select email, role, password_hash as hash from users
      where email in ('admin@fanfare.example', 'brand@fanfare.example', 'maya@fanfare.example')
        and status = 'active' and email_verified_at is not null order by email`);
    expect(rows.map(({ role }) => role)).toEqual(['admin', 'advertiser', 'influencer']);
    for (const { hash } of rows) expect(await verifyPassword(hash, 'fanfare-demo')).toBe(true);
  });

  it('shows every state of everything', async () => {
    const states = (table: string) =>
      tally(sql`select status::text as key, count(*) from ${sql.identifier(table)} group by 1`);
    expect(await states('ads')).toEqual(every(['draft', 'active', 'paused']));
    expect(await states('networks')).toEqual(every(['pending', 'accepted', 'rejected']));
    expect(await states('users')).toEqual(every(['active', 'inactive', 'suspended']));
    expect(await states('reports')).toEqual(every(['pending', 'reviewed', 'resolved', 'dismissed']));
    expect(await states('invoices')).toEqual(every(['pending', 'paid', 'cancelled']));
    expect(await states('payouts')).toEqual(every(['requested', 'approved', 'sent', 'failed', 'cancelled']));
    const work = every(['pending', 'under_review', 'accepted', 'rejected', 'paid']);
    expect(await states('tasks')).toEqual(work);
    expect(await states('campaigns')).toEqual(
      every(['draft', 'pending', 'active', 'paused', 'completed', 'cancelled']),
    );
    expect(await tally(sql`select reason::text as key, count(*) from ad_impressions group by 1`)).toEqual(
      every(['billed', 'budget_spent', 'unverified', 'replayed', 'expired', 'bot']),
    );
    expect(
      await tally(sql`
        select task.status::text as key, count(*) from tasks task join users person on person.id = task.user_id
        where person.email = 'maya@fanfare.example' group by 1`),
    ).toEqual(work);
  });

  it('is as large as a year of the platform', async () => {
    expect(await number(sql`select count(*) from users where role = 'influencer'`)).toBe(401);
    expect(await number(sql`select count(*) from tasks where user_id is not null`)).toBeGreaterThan(2_999);
    expect(
      await number(sql`select count(distinct date_trunc('month', accepted_at)) from tasks`),
    ).toBeGreaterThan(10);
    const hits = await number(sql`select count(*) from ad_impressions`);
    expect(hits).toBeGreaterThan(100_000);
    expect(hits).toBeLessThan(150_000);
  });

  it('gives the advertiser something to do', async () => {
    const theirs = sql`(select advertiser_id from users where email = 'brand@fanfare.example')`;
    expect(
      await tally(
        sql`select status::text as key, count(*) from campaigns where advertiser_id = ${theirs} group by 1`,
      ),
    ).toEqual(every(['draft', 'pending', 'active', 'paused', 'completed', 'cancelled']));
    const waiting = sql`
      select count(*) from tasks join campaigns on campaigns.id = tasks.campaign_id
      where campaigns.advertiser_id = ${theirs} and tasks.status = 'under_review'`;
    expect(await number(waiting)).toBeGreaterThan(5);
    // Every post that waits says until when: within its days, or that administrators decide because they are over.
    expect(
      await number(sql`${waiting} and (tasks.review_until is null
        or (tasks.review_until <= now()) <> (tasks.clock_ended_at is not null))`),
    ).toBe(0);
    // News of a post lead to it, and are read by whoever opens it, not by whoever opens the list.
    expect(await number(sql`select count(*) from notifications where link = '/advertiser/review'`)).toBe(0);
    const overdue = sql`
      select count(*) from invoices where advertiser_id = ${theirs} and status = 'pending' and due_on < current_date`;
    expect(await number(overdue)).toBe(1);
    // The page says that each is due 30 days after it was issued.
    expect(await number(sql`select count(*) from invoices where due_on <> issued_on + 30`)).toBe(0);
    // Whoever tries the demo can activate an ad, and finds it running the next day.
    const late = (days: number) => sql`
      select count(*) from invoices where status = 'pending' and due_on < current_date - ${days}::int`;
    expect(await number(sql`${late(7)} and advertiser_id = ${theirs}`)).toBe(0);
    expect(await number(late(21))).toBe(0);
    const ads = sql`
      select count(*) from ads join users on users.id = ads.user_id where users.email = 'brand@fanfare.example'`;
    expect(await number(ads)).toBeGreaterThanOrEqual(5);
  });

  it('has no past that lies in the future', async () => {
    const columns = await db().execute<{ table: string; column: string }>(sql`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and data_type = 'timestamp with time zone'
        and column_name not in ('date_start', 'date_end', 'deadline', 'opens_at', 'expires_at', 'access_expires_at',
          'refresh_expires_at', 'starts_at', 'ends_at', 'review_until', 'appeal_until',
          'bonus_until')`);
    expect(columns.length).toBeGreaterThan(40);
    for (const { table, column } of columns) {
      const future = sql`
        select count(*) from ${sql.identifier(table)}
        where ${sql.identifier(column)} > now()`;
      expect(await number(future), `${table}.${column}`).toBe(0);
    }
  });

  it('keeps its moments in order', async () => {
    expect(
      await number(sql`
        select count(*) from tasks task
        join participations part on part.id = task.participation_id
        join users person on person.id = task.user_id
        where task.deadline <= task.opens_at or part.joined_at < person.created_at
          or task.completed_at not between task.opens_at and task.deadline
          or task.accepted_at < task.completed_at or task.rejected_at < task.completed_at
          or task.paid_at < task.accepted_at`),
    ).toBe(0);
    expect(
      await number(sql`
        select count(*) from tasks task join networks profile on profile.id = task.network_id
        where profile.user_id <> task.user_id or profile.status <> 'accepted' or profile.reviewed_at > task.assigned_at
          or not exists (select 1 from campaign_networks wanted
            where wanted.campaign_id = task.campaign_id and wanted.network = profile.network)`),
    ).toBe(0);
    expect(
      await number(sql`select count(*) from (
      select id, lag(created_at) over (order by id) > created_at as early from audit_log) entries where early`),
    ).toBe(0);
  });

  it('has room in every campaign that has places', async () => {
    const full = sql`
      select count(*) from campaigns where status = 'active' and joins_closed_at is null and date_end > now()
        and (participants_limit is null or participants_count < participants_limit) and not ${coversJoining}`;
    expect(await number(full)).toBe(0);
  });

  it('keeps to budgets, bonuses and the rule of one price', async () => {
    expect(
      await number(sql`
        select count(*) from campaigns campaign where campaign.budget < (
          select sum(post_payment + bonus_reach + bonus_engagement_rate + bonus_best_post) from tasks
          where campaign_id = campaign.id and status in ('accepted', 'paid'))`),
    ).toBe(0);
    expect(
      await number(sql`
        select count(*) from tasks task join campaigns campaign on campaign.id = task.campaign_id
        where task.bonus_reach > campaign.promo_reach_bonus or task.bonus_best_post > campaign.promo_best_post_bonus
          or task.bonus_engagement_rate > campaign.promo_engagement_rate_bonus`),
    ).toBe(0);
    const spent = await db().execute<{ within: boolean }>(sql`
      select spent_budget < budget + price_per_view as within from ads where status = 'paused' and spent_budget >= budget`);
    expect(spent.map(({ within }) => within)).toEqual([true, true]);
    const negative = sql`
      select count(*) from (
        select sum(entry.amount) as held from ledger_entries entry
        join ledger_accounts account on account.id = entry.account_id
        where account.kind in ('wallet', 'task_payable', 'payout_clearing') group by account.id
      ) owed where held > 0`;
    expect(await number(negative)).toBe(0);
  });

  it('has geo-verified campaigns of every type and state, with photos to decide on', async () => {
    expect(await tally(sql`select type::text as key, count(*) from watch_campaigns group by 1`)).toEqual(
      every(['individual', 'group', 'task']),
    );
    expect(await tally(sql`select status::text as key, count(*) from watch_submissions group by 1`)).toEqual(
      every(['received', 'accepted', 'rejected']),
    );
    expect(await tally(sql`select status::text as key, count(*) from watch_groups group by 1`)).toMatchObject(
      every(['accepted', 'expired']),
    );
    expect(await number(sql`select count(*) from watch_submissions`)).toBeGreaterThan(400);
    expect(
      await number(sql`select count(*) from watch_submissions where cardinality(flags) > 0`),
    ).toBeGreaterThan(20);
    const theirs = sql`
      select count(*) from watch_submissions photo join watch_campaigns campaign on campaign.id = photo.campaign_id
      join users person on person.advertiser_id = campaign.advertiser_id
      where person.email = 'brand@fanfare.example' and photo.status = 'received'`;
    expect(await number(theirs)).toBeGreaterThan(3);
    const mayas = sql`
      select photo.status::text as key, count(*) from watch_submissions photo
      join users person on person.id = photo.user_id where person.email = 'maya@fanfare.example' group by 1`;
    expect(await tally(mayas)).toEqual(every(['received', 'accepted', 'rejected']));
  });

  it('places photos inside their circles, in the time of their campaigns, and rounds what was decided', async () => {
    expect(
      await number(sql`
        select count(*) from watch_submissions photo join watch_campaigns campaign on campaign.id = photo.campaign_id
        where photo.created_at not between campaign.starts_at and campaign.ends_at
          or photo.decided_at < photo.created_at or photo.rounded <> (photo.status <> 'received')
          or (campaign.radius <= 20015 and photo.distance_in_meters > campaign.radius * 1000)`),
    ).toBe(0);
  });

  it('counts photos, rewards and fuel as it lists them', async () => {
    expect(
      await number(sql`
        select count(*) from watch_campaigns campaign left join lateral (
          select count(*) as sent, coalesce(sum(reward), 0) as paid from watch_submissions
          where campaign_id = campaign.id) photos on true
        where campaign.submissions_count <> photos.sent or campaign.rewards_paid <> photos.paid`),
    ).toBe(0);
    expect(
      await number(sql`
        select count(*) from watch_fuel tank left join lateral (
          select coalesce(-sum(entry.amount), 0) as held from ledger_entries entry
          join ledger_accounts account on account.id = entry.account_id
          where account.kind = 'fuel' and account.owner = 'user:' || tank.user_id) posted on true
        where tank.balance <> posted.held`),
    ).toBe(0);
  });

  it('numbers invoices without gaps', async () => {
    const rows = await db().execute<{ number: string; last: number }>(sql`
      select invoice.number, counter.last from invoices invoice
      join invoice_counters counter on counter.year = extract(year from invoice.issued_on) order by invoice.id`);
    const byYear = new Map<string, number>();
    for (const { number } of rows) {
      const [, year = '', place] = number.split('-');
      byYear.set(year, (byYear.get(year) ?? 0) + 1);
      expect(Number(place)).toBe(byYear.get(year));
    }
    const counters = await tally(sql`select year::text as key, last as count from invoice_counters`);
    expect(Object.fromEntries(byYear)).toEqual(counters);
  });

  it('describes tasks in plain text, as joining does', async () => {
    expect(await number(sql`select count(*) from tasks where description ~ '<[a-z]+>'`)).toBe(0);
  });

  it('links to the networks it names', async () => {
    const rows = await db().execute<{ network: string; url: string }>(sql`
      select network, url from networks union all
      select network, post_url from tasks where post_url is not null`);
    expect(rows.filter(({ network, url }) => networkOfUrl(url) !== network)).toEqual([]);
  });

  it('leaves room for the next row of every table', async () => {
    for (const table of [
      'users',
      'advertisers',
      'campaigns',
      'tasks',
      'participations',
      'networks',
      'payouts',
    ]) {
      const behind = sql`
        select max(id) > (select last_value from pg_sequences
          where sequencename = ${`${table}_id_seq`}) from ${sql.identifier(table)}`;
      const [row] = await db().execute<Record<string, boolean>>(behind);
      expect(Object.values(row ?? {}), table).toEqual([false]);
    }
  });
});
