import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { organisationSuspended } from '@/features/advertisers';
import { found } from '@/lib/failure';
import type { SocialNetwork } from '@/nouns/networks';
import { shown } from './status';

/** What the world may know of an organisation: its name, and what the campaigns that everybody may see say of it. */
export interface PublicAdvertiser {
  id: number;
  name: string;
  /** When the first of its campaigns was shown. */
  since: Date;
  /** How many of its campaigns anybody may see. */
  campaigns: number;
  /** Where and about what they ask for posts, the most frequent first. */
  networks: SocialNetwork[];
  categories: string[];
}

/**
 * An organisation as anybody may see it; `not_found` while it is suspended, and until a campaign of it was shown, so that
 * nobody learns here who has an account. Nothing of its people, its addresses or its money is read.
 */
export async function publicAdvertiser(id: number): Promise<PublicAdvertiser> {
  const [row] = await db().execute<Record<string, unknown> & PublicAdvertiser>(sql`
    with shown as (
      select campaigns.id, coalesce(campaigns.activated_at, campaigns.created_at) as shown_at
      from campaigns where campaigns.advertiser_id = ${id} and ${shown}
    )
    select advertiser.id, advertiser.name, record.since, record.campaigns,
      array(select link.network::text from campaign_networks link join shown on shown.id = link.campaign_id
        group by 1 order by count(*) desc, 1) as networks,
      array(select category.name from campaign_categories link join shown on shown.id = link.campaign_id
        join categories category on category.id = link.category_id
        group by 1 order by count(*) desc, 1) as categories
    from advertisers advertiser,
      lateral (select count(*)::int as campaigns, min(shown.shown_at)::text as since from shown) record
    where advertiser.id = ${id} and record.campaigns > 0 and not ${organisationSuspended(sql`advertiser.id`)}`);
  const { since, ...advertiser } = found(row, 'This advertiser');
  return { ...advertiser, since: new Date(since) };
}
