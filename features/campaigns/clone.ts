import { sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { keepForCopy } from '@/features/files';
import { found } from '@/lib/failure';
import { findCampaign } from './reads/campaigns';

/** SQL: how the name of the statement's campaign goes on as that of a copy, which is told apart from those made before. */
const copyOf = sql`(
  select case count(*) when 0 then 'Copy of ' else 'Copy ' || count(*) + 1 || ' of ' end from campaigns made
  where made.advertiser_id = campaigns.advertiser_id and left(made.name, 4) = 'Copy'
    and right(made.name, length(campaigns.name) + 4) = ' of ' || campaigns.name)`;

/**
 * Copies a campaign as a draft of the same organisation and returns the copy's id: what it says, asks and pays,
 * with its open briefs. It starts today and runs as long as the original did. Nobody takes part in it yet.
 */
export async function cloneCampaign(actor: Actor, id: number): Promise<number> {
  const user = requireEditor(actor);
  const { name } = await findCampaign(actor, id);
  return transaction(async () => {
    const [row] = await db().execute<{
      id: number;
      image_logo: string | null;
      image_post: string | null;
    }>(sql`
      insert into campaigns (advertiser_id, created_by, type, name, tagline, description, image_logo, image_post,
        attachment, date_start, date_end, currency, budget, participants_limit, leaderboard, post_rate, has_bonus,
        promo_reach_bonus, promo_engagement_rate_bonus, promo_best_post_bonus, bonus_days, bonus_rules,
        requirement_items, maximum_task_complete_hours, grace_hours, review_days, review_end, hold_days, paying, opened_steps)
      select advertiser_id, ${user.id}, type, left(${copyOf} || name, 200), tagline, description, image_logo, image_post,
        attachment, now(), date_trunc('day', now() + (date_end - date_start), 'UTC') + interval '1 day - 1 second', currency, budget, participants_limit, leaderboard, post_rate,
        has_bonus, promo_reach_bonus, promo_engagement_rate_bonus, promo_best_post_bonus, bonus_days, bonus_rules,
        requirement_items, maximum_task_complete_hours, grace_hours, review_days, review_end, hold_days, paying, opened_steps
      from campaigns where id = ${id} returning id, image_logo, image_post`);
    const { id: copy, image_logo, image_post } = found(row, 'The copy');
    await keepForCopy([image_logo, image_post], 'campaign');
    await db().execute(sql`
      insert into campaign_networks (campaign_id, network, position)
      select ${copy}, network, position from campaign_networks where campaign_id = ${id}`);
    await db().execute(sql`
      insert into campaign_categories (campaign_id, category_id)
      select ${copy}, category_id from campaign_categories where campaign_id = ${id}`);
    await db().execute(sql`
      insert into campaign_hashtags (campaign_id, position, hashtag)
      select ${copy}, position, hashtag from campaign_hashtags where campaign_id = ${id}`);
    await db().execute(sql`
      insert into tasks (campaign_id, type, title, description, requirements, requirement_items, minimum_reward, post_payment,
        deadline)
      select ${copy}, brief.type, brief.title, brief.description, brief.requirements, brief.requirement_items, copy.post_rate, copy.post_rate,
        copy.date_end
      from tasks brief, campaigns copy
      where brief.campaign_id = ${id} and brief.user_id is null and brief.left_at is null and copy.id = ${copy}
      order by brief.id`);
    await recordAudit(actor, 'campaigns.clone', { type: 'campaign', id: copy }, { of: name, campaignId: id });
    return copy;
  });
}
