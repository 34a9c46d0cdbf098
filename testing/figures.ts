import { sql } from 'drizzle-orm';
import { db } from '@/db/client';

/** Runs a statement that sets the world up. */
export const run = (statement: ReturnType<typeof sql>) => db().execute(statement);

/** Campaigns with consecutive ids from `first`. */
export const insertCampaigns = (
  first: number,
  count: number,
  status: string,
  created: string,
  advertiser = 900,
  currency = 'USD',
) =>
  run(sql`
    insert into campaigns (id, advertiser_id, name, tagline, description, status, date_start, date_end, currency, created_at)
    select id, ${advertiser}, 'Campaign ' || id, 'Tagline', 'Text', ${status}::campaign_status,
      ${created}::timestamptz, case when ${status} in ('active', 'paused', 'pending', 'draft') then now() + interval '30 days'
        else ${created}::timestamptz + interval '30 days' end, ${currency}, ${created}::timestamptz
    from generate_series(${first}::int, ${first + count - 1}::int) id`);

/** The campaigns from `first` to `last` are on the network. */
export const link = (network: string, position: number, first: number, last: number) =>
  run(sql`
    insert into campaign_networks (campaign_id, network, position)
    select id, ${network}::social_network, ${position} from campaigns where id between ${first} and ${last}`);

/** Tasks of one user in one campaign. */
interface Work {
  campaign: number;
  user: number;
  count: number;
  status?: 'pending' | 'under_review' | 'accepted' | 'paid' | 'rejected';
  network?: string;
  pays?: number;
  bonus?: number;
  reach?: number;
  likes?: number;
  on?: string;
}

/** Inserts the work; all its tasks have the same post, which the guard against selling one twice does not see here. */
export async function insertTasks(work: Work) {
  const { campaign, user, count, status = 'accepted', network = 'instagram', on = '2024-06-15' } = work;
  const rewarded = status === 'accepted' || status === 'paid';
  await run(sql`
    insert into participations (campaign_id, user_id) values (${campaign}, ${user}) on conflict do nothing`);
  await run(sql`
    insert into tasks (campaign_id, participation_id, user_id, title, description, status, minimum_reward, post_payment,
      bonus_reach, deadline, post_url, network, completed_at, accepted_at, paid_at, reach, likes)
    select ${campaign}, id, ${user}, 'Post', 'A post', ${status}::task_status, 0, ${work.pays ?? 0}::numeric,
      ${work.bonus ?? 0}::numeric, now(), ${status === 'pending' ? null : 'https://example.com/p'}, ${network}::social_network,
      ${status === 'pending' ? null : on}::timestamptz, ${rewarded ? on : null}::timestamptz,
      ${status === 'paid' ? on : null}::timestamptz, ${work.reach ?? 0}, ${work.likes ?? 0}
    from participations, generate_series(1, ${count}::int) where campaign_id = ${campaign} and user_id = ${user}`);
}

/** Influencers of one kind; those with a network have it in `network` status. */
export async function insertInfluencers(count: number, status: string, network?: string): Promise<void> {
  await run(sql`
    with people as (
      insert into users (email, username, name, role, status, banned_at, password_hash)
      select name || '@people.example', name, name, 'influencer', ${status}::user_status,
        case when ${status} = 'suspended' then now() end, 'nobody signs in with this'
      from (select replace(gen_random_uuid()::text, '-', '') as name from generate_series(1, ${count}::int)) named
      returning id
    )
    insert into networks (user_id, network, handle, url, status)
    select id, 'instagram', id::text, 'https://instagram.com/' || id, ${network ?? 'pending'}::network_status
    from people where ${network !== undefined}`);
}

/** An influencer that is there already. */
export const someone = async (where = sql`true`) => {
  const [row] = await db().execute<{ id: number }>(
    sql`select id from users where role = 'influencer' and ${where} order by id limit 1`,
  );
  return row?.id ?? 0;
};

/** An invoice with one line, for campaign 123 or for the one ad. */
export const invoice = async (
  id: number,
  status: string,
  issued: string,
  currency: string,
  part: 'campaign' | 'ad',
  amount: number,
) => {
  await run(sql`
    insert into invoices (id, number, advertiser_id, currency, amount, status, period_from, period_to, issued_on, due_on, paid_at)
    values (${id}, ${`FAN-2024-${id}`}, 123, ${currency}, ${amount}, ${status}::invoice_status,
      ${issued}::date - ${id}::int, ${issued}::date - ${id}::int, ${issued}::date, ${issued}::date,
      case when ${status} = 'paid' then now() end)`);
  await run(sql`
    insert into invoice_lines (invoice_id, campaign_id, ad_id, description, original_amount, original_currency, rate, amount)
    select ${id}, ${part === 'campaign' ? 123 : null}::int, (select id from ads where ${part === 'ad'} limit 1), 'Line',
      ${amount}, ${currency}, 1, ${amount}`);
};
