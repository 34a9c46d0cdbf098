import { type SQL, sql } from 'drizzle-orm';
import { type Actor, isInOrganisation, requireActive, type UserActor } from '@/auth/actor';
import {
  watchCampaigns,
  type watchCampaignType,
  type watchFlag,
  type watchGroupStatus,
  type watchSubmissionStatus,
} from '@/db/schema';
import { organisationSuspended } from '@/features/advertisers';
import { Failure } from '@/lib/failure';

export type WatchCampaignType = (typeof watchCampaignType.enumValues)[number];
export type PhotoStatus = (typeof watchSubmissionStatus.enumValues)[number];
export type PhotoFlag = (typeof watchFlag.enumValues)[number];
export type GroupStatus = (typeof watchGroupStatus.enumValues)[number];

/** SQL: whoever the `watch_campaigns` row of the statement belongs to is suspended, so that it takes no photos. */
export const ownerSuspended: SQL<boolean> = sql<boolean>`(case
  when watch_campaigns.advertiser_id is not null then ${organisationSuspended(sql`watch_campaigns.advertiser_id`)}
  else exists (select 1 from users maker
    where maker.id = watch_campaigns.creator_id and maker.status = 'suspended') end)`;

/** Whose a campaign is: an organisation's, or of its creator alone when it runs for none. */
interface Belonging {
  creatorId: number;
  advertiserId: number | null;
}

/**
 * SQL: the campaign is one whose photos the user decides on: their organisation's, their own when it runs for no
 * organisation, or any for admins. Whoever made an organisation's campaign and left has no part in it.
 */
export const reviewedBy = (user: UserActor): SQL => {
  if (user.role === 'admin') return sql`true`;
  const own = sql`${watchCampaigns.advertiserId} is null and ${watchCampaigns.creatorId} = ${user.id}`;
  if (user.advertiserId === null) return sql`(${own})`;
  return sql`(${own} or ${watchCampaigns.advertiserId} = ${user.advertiserId})`;
};

/** Whether the actor decides on the photos of this campaign, by the same rule. */
export const mayReview = (actor: Actor, { creatorId, advertiserId }: Belonging) =>
  actor.kind === 'user' &&
  (actor.role === 'admin' ||
    (advertiserId === null ? creatorId === actor.id : advertiserId === actor.advertiserId));

/**
 * The acting user, who must decide for this campaign: people who do the work of its organisation, its creator when it
 * runs for none, or an administrator; `forbidden` otherwise.
 */
export function requireReviewer(actor: Actor, campaign: Belonging): UserActor {
  const user = requireActive(actor);
  const asColleague = campaign.advertiserId !== null && user.role !== 'admin';
  if (!mayReview(user, campaign) || (asColleague && !isInOrganisation(user, 'owner', 'member'))) {
    throw new Failure('forbidden', 'This is for those who review the campaign.');
  }
  return user;
}

/** SQL: the username of the statement's `users` row; of somebody who leaves no longer the one they had. */
export const nameShown = sql<string>`case when users.leaving_at is null then users.username else 'deleted-' || users.id end`;
