import type { ISql } from 'postgres';
import { ownerOf } from './ads';

/** Campaigns that run, each on one network, as many as a page and a half shows; made once. */
export async function runningCampaigns(sql: ISql): Promise<void> {
  const [known] = await sql`select from campaigns limit 1`;
  if (known) return;
  const owner = await ownerOf(sql);
  await sql`
    with made as (
      insert into campaigns (advertiser_id, created_by, name, tagline, description, status, date_end, currency, post_rate,
        budget, participants_limit, activated_at)
      select owner.advertiser_id, owner.id, 'Evenings on the quay ' || n, 'Show the stalls, the music and the water.',
        '<p>Three days of stalls on the quay, with music in the evening.</p>', 'active', now() + interval '30 days', 'USD',
        20 + n, 90000, 40, now()
      from users owner, generate_series(1, 30) n where owner.id = ${owner} returning id)
    insert into campaign_networks (campaign_id, network, position) select id, 'instagram', 1 from made`;
  await sql`analyze campaigns`;
}
