import { sql } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import { keepAccount } from '@/db/sealed-accounts';
import { seedDemo } from '@/db/seed';
import { postMovements } from '@/db/seed/ledger';
import { seedReference } from '@/db/seed/reference';
import { recomputeScores } from '@/features/participations';

/** How many of each the crowd adds to the demo world. */
export interface CrowdSize {
  people: number;
  tasks: number;
}

const campaigns = 200;

const run = (statement: ReturnType<typeof sql>) => db().execute(statement);

/**
 * Fills an empty database with the demo world and a crowd around it: influencers with profiles, half of their
 * tasks in campaigns of the demo advertiser, a tenth of those in one campaign, payouts, notifications and an
 * audit trail, all posted to the ledger. The same crowd every time.
 */
export async function seedCrowd({ people, tasks }: CrowdSize): Promise<void> {
  await seedReference();
  await seedDemo();
  await transaction(async () => {
    await run(sql`set local statement_timeout = '10min'`);
    await run(sql`set local idle_in_transaction_session_timeout = '10min'`);
    await run(sql`select setseed(0.42)`);
    await addPeople(people);
    await addCampaigns();
    await addTasks(people, tasks);
    await recomputeScores();
    await countSeats();
    await addPayouts();
    await addNews();
    await postMovements();
    // The check of every posting at the end would go by how small the tables were before.
    await run(sql`analyze ledger_entries, ledger_accounts, ledger_transactions`);
  });
}

async function addPeople(count: number): Promise<void> {
  await run(sql`
    create temporary table crowd on commit drop as
    with added as (
      insert into users (email, username, name, role, status, banned_at, banned_reason, password_hash,
        email_verified_at, sex, birth_date, country_id, city_id, created_at, updated_at, last_seen_at)
      select 'crowd' || n || '@people.example', 'crowd' || n, 'Crowd member ' || n, 'influencer', standing.status,
        case when standing.status = 'suspended' then now() - interval '1 day' end,
        case when standing.status = 'suspended' then 'Bought followers' end,
        'nobody signs in with this', now() - age, (array['female', 'male', 'other'])[1 + n % 3]::sex,
        date '1970-01-01' + (n * 37 % 13000), city.country_id, city.id, now() - age, now() - age,
        now() - age * random()
      from generate_series(1, ${count}::int) n
      cross join lateral (select interval '1 minute' * (n * 13 % 525600) as age) since
      cross join lateral (select case when n % 40 = 0 then 'suspended' when n % 17 = 0 then 'inactive'
        else 'active' end::user_status as status) standing
      join (select id, country_id, row_number() over (order by id) as place, count(*) over () as places from cities)
        city on city.place = 1 + n % city.places
      returning id
    )
    select id, row_number() over (order by id)::int as n from added`);
  await run(sql`
    insert into user_categories (user_id, category_id)
    select crowd.id, category.id from crowd
    join (select id, row_number() over (order by id) as place, count(*) over () as places from categories) category
      on category.place in (1 + crowd.n % category.places, 1 + crowd.n * 7 % category.places)
    on conflict do nothing`);
  await run(sql`
    insert into networks (user_id, network, handle, url, followers, status, created_at, updated_at)
    select id, (enum_range(null::social_network))[1 + n % 5], 'crowd' || n, 'https://example.com/crowd' || n,
      500 + n * 97 % 250000,
      case when n % 9 = 0 then 'pending' when n % 14 = 0 then 'rejected' else 'accepted' end::network_status,
      now() - interval '1 minute' * (n * 11 % 400000), now()
    from crowd`);
}

async function addCampaigns(): Promise<void> {
  await run(sql`
    create temporary table crowd_campaigns on commit drop as
    with added as (
      insert into campaigns (advertiser_id, name, tagline, description, status, date_start, date_end, currency,
        post_rate, maximum_task_complete_hours, created_at, pre_registered_at, activated_at)
      select case when n % 2 = 1 then brand.advertiser_id else 1 + n % (select max(id) from advertisers) end,
        'Crowd campaign ' || n, 'One of many', '<p>Show the crowd what you found.</p>',
        (array['active', 'active', 'active', 'completed', 'paused', 'pending'])[1 + n % 6]::campaign_status,
        now() - interval '300 days', now() + interval '1 day' * (n % 90 - 30), 'USD', 20 + n % 60, 72,
        now() - interval '320 days', now() - interval '310 days', now() - interval '300 days'
      from generate_series(1, ${campaigns}::int) n
      cross join (select advertiser_id from users where email = 'brand@fanfare.example') brand
      returning id, advertiser_id
    )
    select id, row_number() over (order by advertiser_id <> (select advertiser_id from users
      where email = 'brand@fanfare.example'), id)::int as n from added`);
  await run(sql`
    insert into campaign_networks (campaign_id, network, position)
    select id, network, position from crowd_campaigns
    cross join unnest(enum_range(null::social_network)) with ordinality as wanted (network, position)
    where (n + position) % 2 = 0 or position = 1`);
  await run(sql`
    insert into campaign_categories (campaign_id, category_id)
    select crowd_campaigns.id, category.id from crowd_campaigns
    join (select id, row_number() over (order by id) as place, count(*) over () as places from categories) category
      on category.place = 1 + n % category.places`);
}

/** A task a participation; every fifth of each person's is in the one big campaign of the demo advertiser. */
async function addTasks(people: number, count: number): Promise<void> {
  const each = Math.ceil(count / people);
  await run(sql`
    create temporary table crowd_work on commit drop as
    with joined as (
      insert into participations (campaign_id, user_id, joined_at)
      select campaign.id, crowd.id, now() - interval '1 minute' * (crowd.n * 29 % 420000)
      from crowd cross join generate_series(1, ${each}::int) turn
      join crowd_campaigns campaign
        on campaign.n = case when turn = 1 and crowd.n % 2 = 0 then 1
          else 2 + (crowd.n * 7 + turn * 41) % (${campaigns}::int - 1) end
      on conflict do nothing
      returning id, campaign_id, user_id, joined_at
    )
    select joined.*, row_number() over (order by id)::int as n from joined`);
  await run(sql`
    insert into tasks (campaign_id, participation_id, user_id, network_id, type, title, description, status,
      minimum_reward, post_payment, assigned_at, opens_at, deadline, post_url, post_key, network, completed_at,
      accepted_at, rejected_at, reject_reason, paid_at, reach, likes, comments, shares, created_at, updated_at)
    select work.campaign_id, work.id, work.user_id, profile.id, 'post', campaign.name, 'Show what you found.',
      state.status, campaign.post_rate, campaign.post_rate, work.joined_at, work.joined_at,
      work.joined_at + interval '72 hours', post.url, case when post.url is not null then profile.network || ':post:' || work.n end,
      case when post.url is not null then profile.network end,
      case when post.url is not null then work.joined_at + interval '20 hours' end,
      case when state.status in ('accepted', 'paid') then work.joined_at + interval '30 hours' end,
      case when state.status = 'rejected' then work.joined_at + interval '30 hours' end,
      case when state.status = 'rejected' then 'The hashtags are missing' end,
      case when state.status = 'paid' then work.joined_at + interval '50 hours' end,
      shown.reach, shown.reach / 20, shown.reach / 200, shown.reach / 500, work.joined_at, work.joined_at
    from crowd_work work
    join campaigns campaign on campaign.id = work.campaign_id
    join networks profile on profile.user_id = work.user_id
    cross join lateral (select (array['paid', 'pending', 'accepted', 'paid', 'under_review', 'paid', 'accepted',
      'rejected', 'paid', 'pending'])[1 + work.n % 10]::task_status as status) state
    cross join lateral (select case when state.status <> 'pending'
      then 'https://example.com/post/' || work.n end as url) post
    cross join lateral (select case when state.status in ('accepted', 'paid')
      then work.n * 31 % 50000 else 0 end as reach) shown`);
}

const countSeats = () =>
  run(sql`
    update campaigns set participants_count = seats.taken
    from (
      select campaign_id, count(*) as taken from participations where left_at is null group by campaign_id
    ) seats where seats.campaign_id = campaigns.id and campaigns.participants_count <> seats.taken`);

/** Every fourth person of the crowd withdraws half of what their paid tasks earned. */
async function addPayouts(): Promise<void> {
  const account = keepAccount({ kind: 'other', text: 'Bank transfer, ES91 2100 0418 4502 0005 1332' });
  await run(sql`
    insert into payouts (user_id, amount, currency, kind, method, sealed, fingerprint, status, reason, sent_at, created_at, updated_at)
    select earned.user_id, earned.amount, 'USD', 'other', ${account.label}, ${account.sealed}, ${account.fingerprint}, state.status,
      case when state.status = 'failed' then 'The bank sent it back' end,
      case when state.status = 'sent' then made.at + interval '2 days' end, made.at, made.at + interval '2 days'
    from (
      select user_id, round(sum(post_payment) / 2, 2) as amount from tasks where status = 'paid' group by user_id
    ) earned
    join crowd on crowd.id = earned.user_id and crowd.n % 4 = 0
    cross join lateral (select (array['requested', 'approved', 'sent', 'sent', 'failed', 'cancelled'])[1 + crowd.n / 4 % 6]
      ::payout_status as status) state
    cross join lateral (select now() - interval '3 days' - interval '1 minute' * (crowd.n % 5000) as at) made`);
}

async function addNews(): Promise<void> {
  await run(sql`
    insert into notifications (user_id, type, message, link, read_at, created_at)
    select user_id, 'task', 'Your task for ' || title || ' was decided.', '/tasks/' || id,
      case when id % 3 > 0 then updated_at end, updated_at
    from tasks where status <> 'pending' and user_id in (select id from crowd)`);
  await run(sql`
    insert into audit_log (actor_id, action, subject_type, subject_id, details, created_at)
    select user_id, 'tasks.complete', 'task', id::text, jsonb_build_object('postUrl', post_url), completed_at
    from tasks where completed_at is not null and user_id in (select id from crowd) order by completed_at`);
}
