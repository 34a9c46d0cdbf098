import type { Sql } from 'postgres';
import { fillLists, inBulk } from './sizes';

/**
 * So many campaigns of five hundred organisations in every state that is shown, with networks, categories, countries and
 * hashtags, and an influencer (the last user) who takes part in a hundred. The same every time.
 */
export const fillCampaigns = (sql: Sql, count: number) =>
  inBulk(sql, async (tx) => {
    await fillLists(tx);
    await tx`
      insert into advertisers (name, email)
      select 'House of ' || (array['Bread', 'Tea', 'Light', 'Salt', 'Wool'])[1 + n % 5] || ' ' || n, 'house' || n || '@brand.example'
      from generate_series(2, 500) n`;
    await tx`
      insert into users (email, username, name, role, status, password_hash, email_verified_at, advertiser_id, advertiser_role)
      select 'owner' || id || '@brand.example', 'owner' || id, 'Owner', 'advertiser', 'active', 'nobody', now(), id, 'owner'
      from advertisers where id > 1`;
    await tx`
      insert into users (email, username, name, role, status, password_hash, email_verified_at, country_id)
      values ('maya@people.example', 'maya', 'Maya', 'influencer', 'active', 'nobody', now(), 1)`;
    await tx`
      insert into networks (user_id, network, handle, url, status)
      select max(id), 'instagram'::social_network, 'maya', 'https://example.com/maya', 'accepted'::network_status from users`;
    await tx`
      insert into campaigns (advertiser_id, created_by, name, tagline, description, status, date_start, date_end, currency,
        post_rate, budget, participants_limit, participants_count, featured, created_at, activated_at)
      select 1 + n % 500, 1, (array['Evenings', 'Mornings', 'Days', 'Nights'])[1 + n % 4] || ' at the '
          || (array['quay', 'market', 'lighthouse', 'bakery', 'garden', 'station'])[1 + n % 6] || ' ' || n,
        'Show the stalls, the music and the water of day ' || n, '<p>Three days of stalls on the quay.</p>',
        state.status::campaign_status, now() - interval '60 days' + case when n % 10 = 4 then interval '70 days' else interval '0' end,
        case when n % 10 in (5, 6, 7) then now() - interval '1 hour' * (1 + n % 1000)
          else now() + interval '20 days' + interval '1 minute' * (n * 13 % 100000) - case when n % 10 < 2 then interval '19 days'
            else interval '0' end end,
        (array['USD', 'EUR', 'GBP'])[1 + n % 3], 10 + n % 90, case when n % 3 = 0 then 5000 end,
        case when n % 4 = 0 then 50 end, n % 50, n % 100 = 0, now() - interval '1 minute' * (n * 7 % 90000),
        now() - interval '1 minute' * (n * 7 % 80000)
      from generate_series(1, ${count}::int) n
      cross join lateral (select case when n % 10 = 8 then 'paused' when n % 20 = 9 then 'pending' else 'active' end as status) state`;
    await tx`
      insert into campaign_networks (campaign_id, network, position)
      select id, (enum_range(null::social_network))[1 + (id + turn * 2) % 5], turn from campaigns, generate_series(1, 2) turn`;
    await tx`
      insert into campaign_categories (campaign_id, category_id)
      select id, 1 + (id + turn) % 6 from campaigns, generate_series(1, 2) turn`;
    await tx`insert into campaign_countries (campaign_id, country_id) select id, 1 + id % 4 from campaigns where id % 5 = 0`;
    await tx`
      insert into campaign_hashtags (campaign_id, position, hashtag)
      select id, turn, (array['dawn', 'quay', 'slowfood'])[turn] || id % 300 from campaigns, generate_series(1, 3) turn`;
    await tx`
      insert into participations (campaign_id, user_id)
      select id, (select max(id) from users) from campaigns where id % ${Math.floor(count / 100)} = 0`;
  });
