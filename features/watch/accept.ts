import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor, UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { watchSubmissions, watchWitnesses } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { Failure } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { creditReward, takeFromPool } from './pool';
import { signProof } from './proof';
import {
  type CampaignRow,
  lockCampaign,
  type PhotoRow,
  photoToDecide,
  settleGroup,
  settlePhoto,
  waitingOf,
} from './settle';

/** Pays a photo what was taken from the pool for it: `photos` times the campaign's reward. */
async function pay(campaign: CampaignRow, photo: PhotoRow, photos: number): Promise<number> {
  const amount = sql`(${campaign.rewardPerTask}::numeric(20,6) * ${photos}::int)`;
  await creditReward(campaign, photo, amount);
  await db()
    .update(watchWitnesses)
    .set({ rewards: sql`rewards + ${amount}` })
    .where(and(eq(watchWitnesses.campaignId, campaign.id), eq(watchWitnesses.userId, photo.userId)));
  const [paid] = await db()
    .update(watchSubmissions)
    .set({ reward: amount })
    .where(eq(watchSubmissions.id, photo.id))
    .returning({ reward: watchSubmissions.reward });
  return paid?.reward ?? 0;
}

/** Whether this acceptance was the last of all tasks; true once for a witness. */
async function completesTasks(campaign: CampaignRow, userId: number): Promise<boolean> {
  const done = await db()
    .update(watchWitnesses)
    .set({ completedAt: sql`now()` })
    .where(
      and(
        eq(watchWitnesses.campaignId, campaign.id),
        eq(watchWitnesses.userId, userId),
        isNull(watchWitnesses.completedAt),
        sql`not exists (
          select 1 from watch_campaigns campaign, jsonb_object_keys(campaign.tasks) as wanted (task)
          where campaign.id = ${campaign.id} and not exists (
            select 1 from watch_submissions photo where photo.campaign_id = campaign.id
              and photo.user_id = ${userId} and photo.task = wanted.task and photo.status = 'accepted'))`,
      ),
    )
    .returning({ userId: watchWitnesses.userId });
  return done.length > 0;
}

/** How many rewards the acceptance of a photo is worth: one, or of a task campaign all of them with the last task. */
async function rewardsFor(campaign: CampaignRow, photo: PhotoRow): Promise<number> {
  if (campaign.type !== 'task') return 1;
  const tasks = Object.keys(campaign.tasks ?? {}).length;
  return (await completesTasks(campaign, photo.userId)) ? tasks : 0;
}

async function tellAccepted(campaign: CampaignRow, photo: PhotoRow, earned: number): Promise<void> {
  const reward = earned > 0 ? ` It earned you ${formatMoney(earned, { currency: campaign.currency })}.` : '';
  await notify({
    userId: photo.userId,
    type: 'task',
    subject: subjectOf('Photo accepted', campaign.id),
    message: `Your photo for ${campaign.id} was accepted.${reward}`,
    link: addresses.watchCampaign(campaign.id),
  });
}

async function acceptOne(
  user: UserActor,
  campaign: CampaignRow,
  id: string,
  rewards?: number,
): Promise<number> {
  const photo = await settlePhoto(id, { status: 'accepted', reviewerId: user.id });
  const worth = rewards ?? (await rewardsFor(campaign, photo));
  const reward = campaign.rewardPerTask ?? 0;
  const paid =
    rewards !== undefined ? rewards > 0 : worth > 0 && (await takeFromPool(campaign.id, reward, worth));
  const earned = paid ? await pay(campaign, photo, worth) : 0;
  await signProof(campaign, photo);
  await tellAccepted(campaign, photo, earned);
  await recordAudit(
    user,
    'watch.accept',
    { type: 'watch_submission', id },
    { campaign: campaign.id, reward: earned },
  );
  return earned;
}

/** All members of a complete group, with all of their rewards or none. */
async function acceptGroup(user: UserActor, campaign: CampaignRow, groupId: string): Promise<number> {
  if (!(await settleGroup(groupId, ['complete'], 'accepted'))) {
    throw new Failure('wrong_state', 'This group is not complete, or was decided on already.');
  }
  const photos = await waitingOf(groupId);
  const paid = await takeFromPool(campaign.id, campaign.rewardPerTask ?? 0, photos.length);
  let earned = 0;
  for (const { id } of photos) earned += await acceptOne(user, campaign, id, paid ? 1 : 0);
  return earned;
}

/**
 * Accepts a photo, or with it every photo of its group. The reward comes from the pool once, while the pool holds it;
 * the photo is accepted either way, its position rounded for good, and a proof of it signed. Gives what was paid.
 * Throws `not_found`, `forbidden`, or `wrong_state`.
 */
export async function acceptPhoto(actor: Actor, id: string): Promise<number> {
  const { user, photo } = await photoToDecide(actor, id);
  return transaction(async () => {
    const campaign = await lockCampaign(photo.campaignId);
    return photo.groupId === null
      ? acceptOne(user, campaign, id)
      : acceptGroup(user, campaign, photo.groupId);
  });
}
