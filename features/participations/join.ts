import { eq, sql } from 'drizzle-orm';
import { type Actor, requireActive, requireRole, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notePool, open, poolCovers, seatFree, withinCover } from '@/features/campaigns';
import { recordEvent } from '@/features/events';
import { Failure, found } from '@/lib/failure';
import { textOfHtml } from '@/lib/html';
import { itemsOf, type RequirementItem, requirementsText } from '@/nouns/requirements';
import { copyBriefsToParticipant } from './copies';
import { closedBecause, refusalOf, standingOf } from './reads/eligibility';

/** Refuses whoever may not join, whatever becomes of the seats; gives how they stand to it. */
async function requireEligible(user: UserActor, campaignId: number) {
  const standing = await standingOf(user, campaignId);
  if (!standing.open) throw closedBecause(standing);
  for (const rule of ['network', 'country'] as const) {
    if (!standing[rule]) throw refusalOf(rule);
  }
  return standing;
}

/** The user's one participation, new or taken up again after leaving. */
async function takePart(userId: number, campaignId: number): Promise<number> {
  const [participation] = await db().execute<{ id: number }>(sql`
    insert into participations (campaign_id, user_id) values (${campaignId}, ${userId})
    on conflict (campaign_id, user_id) do update set left_at = null, joined_at = now()
    where participations.left_at is not null
    returning id`);
  if (!participation) throw new Failure('already_joined', 'You have joined this campaign already.');
  return participation.id;
}

/** Takes one seat: the counter moves only while the campaign is open and has seats, and its row stays locked. */
async function takeSeat(campaignId: number): Promise<void> {
  const seat = await db().execute(sql`
    update campaigns set participants_count = participants_count + 1
    where id = ${campaignId} and ${open} and ${seatFree}
    returning id`);
  if (seat.length > 0) return;
  const [now] = await db()
    .select({ open: sql<boolean>`${open}` })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId));
  throw refusalOf(now?.open ? 'seat' : 'open');
}

/** The task of joining: the campaign's own post, with what it asks for and at the rate of this moment. */
async function firstTask(
  participationId: number,
  description: string,
  items: readonly RequirementItem[],
): Promise<number> {
  const [task] = await db().execute<{ id: number }>(sql`
    insert into tasks (campaign_id, participation_id, user_id, type, title, description, requirements,
      requirement_items, minimum_reward, post_payment, assigned_at, opens_at, deadline)
    select campaigns.id, participation.id, participation.user_id, 'post', campaigns.name, ${textOfHtml(description)},
      ${requirementsText(items)}, ${JSON.stringify(items)}::jsonb,
      campaigns.post_rate, campaigns.post_rate, now(), greatest(now(), campaigns.date_start),
      least(greatest(now(), campaigns.date_start) + campaigns.maximum_task_complete_hours * interval '1 hour',
        campaigns.date_end)
    from participations participation join campaigns on campaigns.id = participation.campaign_id
    where participation.id = ${participationId}
    returning id`);
  return found(task, 'The task of joining').id;
}

/**
 * Promises within what the campaign reserved; one that nothing bounds, from before that was asked for, reserves nothing
 * ahead, so each promise takes of its organisation's cover. Those who join are not told the figures.
 */
const promise = <T>(campaignId: number, isBounded: boolean, work: () => Promise<T>): Promise<T> =>
  isBounded
    ? work()
    : withinCover({ type: 'campaign', id: campaignId }, work, { refusal: refusalOf('budget') });

export interface Joined {
  participationId: number;
  /** The task of joining; copies of open briefs come beside it. */
  taskId: number;
}

/**
 * The acting influencer joins a campaign: a seat, the campaign's task and a copy of every open brief, all or
 * nothing. Throws `not_found`, `campaign_not_active`, `no_network`, `country_not_allowed`, `already_joined` or
 * `campaign_full`, also when its budget does not pay for one more.
 */
export async function joinCampaign(actor: Actor, campaignId: number): Promise<Joined> {
  const user = requireRole(actor, 'influencer');
  requireActive(user);
  return transaction(async () => {
    const standing = await requireEligible(user, campaignId);
    const participationId = await takePart(user.id, campaignId);
    return promise(campaignId, standing.bounded, async () => {
      await takeSeat(campaignId);
      const taskId = await firstTask(participationId, standing.description, itemsOf(standing));
      await copyBriefsToParticipant(participationId);
      if (!(await poolCovers(campaignId))) throw refusalOf('budget');
      await notePool(campaignId);
      await recordAudit(actor, 'campaigns.join', { type: 'campaign', id: campaignId }, { taskId });
      await recordEvent('participation.started', participationId);
      return { participationId, taskId };
    });
  });
}
